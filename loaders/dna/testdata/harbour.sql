-- A small database as DNA 3 makes it. Places count UTF-16 units; a ship takes two, and is one code point.
INSERT INTO SETTINGS (Property, Value) VALUES ('version', '3.0.7'), ('date', '2025-03-01');
INSERT INTO CODERS (ID, Name, Password) VALUES (1, 'Admin', ''), (2, 'Jane Doe', ''), (3, 'Jane Doe', '');

-- Two more variables of the type that is read, and a type that isn't.
INSERT INTO STATEMENTTYPES (ID, Label) VALUES (2, 'Annotation');
INSERT INTO VARIABLES (ID, Variable, DataType, StatementTypeId) VALUES
  (5, 'severity', 'integer', 1), (6, 'audience', 'short text', 1), (7, 'remark', 'long text', 1), (8, 'note', 'long text', 2);

INSERT INTO ENTITIES (ID, VariableId, Value, Red, Green, Blue, ChildOf) VALUES
  (1, 1, '', 0, 0, 0, NULL),
  (2, 1, 'Astrid Berg', 0, 0, 0, NULL),
  (3, 1, 'Jonas Hale', 16, 32, 255, 2),
  (4, 2, '', 9, 9, 9, NULL),
  (5, 2, 'Norland', 0, 0, 0, NULL),
  (6, 2, 'Ministry of Fisheries of Norland', 0, 128, 0, 5),
  (7, 3, '', NULL, NULL, NULL, NULL),
  (8, 3, 'fishing', 0, 0, 0, NULL),
  (9, 3, 'lower quota', 0, 0, 0, 8),
  (10, 3, 'said by nobody', 0, 0, 0, NULL),
  (11, 6, 'the press', 0, 0, 0, NULL),
  (12, 6, '', 0, 0, 0, NULL);

-- Hale has Notes and no Type; the order is that of the attribute variables.
INSERT INTO ATTRIBUTEVARIABLES (ID, VariableId, AttributeVariable) VALUES
  (1, 1, 'Type'), (2, 2, 'Type'), (3, 3, 'Type'), (4, 1, 'Alias'), (5, 2, 'Alias'), (6, 3, 'Alias'), (7, 1, 'Notes'), (8, 1, 'First elected');
INSERT INTO ATTRIBUTEVALUES (EntityId, AttributeVariableId, AttributeValue) VALUES
  (2, 7, 'speaks last'), (2, 1, 'Government'), (2, 4, 'Астрид Берг'), (2, 8, '2019'),
  (3, 8, '2021'), (3, 7, 'speaks first'), (3, 1, ''), (1, 1, 'nobody'), (6, 5, 'the ministry'), (8, 3, 'economy');

-- 0 🚢🚢, 5 The port speaks., 22 “Lower the quota now,”, 45 said Berg., 56 Hale disagreed., 71
INSERT INTO DOCUMENTS (ID, Title, Text, Coder, Author, Source, Section, Notes, Type, Date) VALUES
  (1, 'Talks end', '🚢🚢 The port speaks. “Lower the quota now,” said Berg. Hale disagreed.', 1, 'Ida Lind', 'Port Herald', '4', 'front page', 'article', 1741910400),
  (2, 'Same words', 'Fewer boats, he said.', 2, '', '', '', '', '', 1741959900),
  (3, 'Same words again', 'Fewer boats, he said.', 2, '', '', '', '', '', 1741959900),
  (4, 'Nothing coded', 'No word of it.', 3, '', '', '', '', '', -86400);

INSERT INTO STATEMENTS (ID, StatementTypeId, DocumentId, Start, Stop, Coder) VALUES
  (1, 1, 1, 22, 44, 2),  -- Berg for the ministry, yes
  (2, 1, 1, 22, 44, 3),  -- the same words, as the second Jane Doe sees them: no
  (3, 1, 1, 56, 71, 2),  -- Hale for nobody
  (4, 1, 1, 5, 21, 2),   -- Norland, no person
  (5, 1, 1, 22, 55, 2),  -- nobody at all
  (6, 1, 2, 0, 21, 3),   -- no concept
  (7, 1, 3, 0, 21, 3),
  (8, 1, 3, 0, 21, 3),   -- no agreement
  (9, 2, 1, 0, 4, 1),
  (10, 2, 4, 0, 2, 1);
INSERT INTO DATASHORTTEXT (StatementId, VariableId, Entity) VALUES
  (1, 1, 2), (1, 2, 6), (1, 3, 9), (1, 6, 11),
  (2, 1, 2), (2, 2, 6), (2, 3, 9), (2, 6, 12),
  (3, 1, 3), (3, 2, 4), (3, 3, 9),
  (4, 1, 1), (4, 2, 5), (4, 3, 8),
  (5, 1, 1), (5, 2, 4), (5, 3, 8),
  (6, 1, 2), (6, 2, 4), (6, 3, 7),
  (7, 1, 3), (7, 2, 5), (7, 3, 9),
  (8, 1, 3), (8, 2, 5), (8, 3, 9);
INSERT INTO DATABOOLEAN (StatementId, VariableId, Value) VALUES (1, 4, 1), (2, 4, 0), (3, 4, 0), (4, 4, 1), (5, 4, 1), (6, 4, 0), (7, 4, 1);
INSERT INTO DATAINTEGER (StatementId, VariableId, Value) VALUES (1, 5, 3), (2, 5, 0);
INSERT INTO DATALONGTEXT (StatementId, VariableId, Value) VALUES (1, 7, 'loud'), (2, 7, ''), (3, 7, NULL), (9, 8, 'look this up'), (10, 8, '');
INSERT INTO REGEXES (Label) VALUES ('quota');
