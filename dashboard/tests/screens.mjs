// Every screen with an address of the samples, asked from the server that is tested.
import { ask } from './browser.mjs';

const found = await ask(`{
  people(filter: { name: "Zelensky" }, first: 1) { nodes { id } }
  others: people(filter: { name: "Trump" }, first: 1) { nodes { id } }
  topics(filter: { label: "security guarantees" }, first: 1) { nodes { id } }
  institutions(filter: { name: "White House" }, first: 1) { nodes { id } }
  meetings(filter: { name: "Alaska summit" }, first: 1) { nodes { id } }
  sources(filter: { title: "Florida talks" }, first: 1) { nodes { id } }
  statements(filter: { text: "security guarantees" }, first: 1) { nodes { id } }
}`);
const id = (name) => {
  const [node] = found[name].nodes;
  if (!node) throw new Error(`the samples have no ${name}`);
  return node.id;
};

export const ids = {
  person: id('people'), other: id('others'), topic: id('topics'), institution: id('institutions'), meeting: id('meetings'),
  source: id('sources'), statement: id('statements'),
};

// operations is how many questions a screen asks when it is opened.
export const screens = [
  { name: 'home', path: '/', operations: 1 },
  { name: 'search', path: '/search?q=security', operations: 2 },
  { name: 'person', path: `/people/${ids.person}`, operations: 1 },
  { name: 'institution', path: `/institutions/${ids.institution}`, operations: 1 },
  { name: 'topic', path: `/topics/${ids.topic}`, operations: 1 },
  { name: 'meeting', path: `/meetings/${ids.meeting}`, operations: 1 },
  { name: 'positions', path: `/positions?holder=${ids.person}&topic=${ids.topic}`, operations: 1 },
  { name: 'compare', path: `/compare?holder=${ids.person}&holder=${ids.other}`, operations: 1 },
  { name: 'network', path: '/network', operations: 1 },
  { name: 'statement', path: `/statements/${ids.statement}`, operations: 1 },
  { name: 'source', path: `/sources/${ids.source}`, operations: 1 },
  { name: 'query', path: '/query', operations: 1 },
];
