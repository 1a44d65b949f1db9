import { GraphiQL } from 'graphiql';
import 'graphiql/style.css';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { TypedDocumentString } from '../shared/graphql/generated/graphql';
import { useAnswer } from '../shared/graphql/useAnswer';
import { Failed, Loading } from '../shared/states';
import { useWords } from '../shared/words';
import { leavesEditor, nameEditors } from './accessible';
import './editor.css';

interface Props {
  // query and variables are what the editor begins with; later ones are not looked at: a new key makes a new editor.
  query: string;
  variables: string;
  docs: boolean;
  onQuery: (text: string) => void;
  onVariables: (text: string) => void;
  onDocs: (shown: boolean) => void;
}

const introspection = new TypedDocumentString<IntrospectionQuery, Record<string, never>>(getIntrospectionQuery());
const none: Record<string, never> = {};

// Editor is GraphiQL asking this server. It comes in a chunk of its own, with the schema's documentation, which is the screen's one question.
export default function Editor({ query, variables, docs, onQuery, onVariables, onDocs }: Props) {
  const asked = useAnswer(introspection, none);
  const schema = useMemo(() => asked.data && buildClientSchema(asked.data), [asked.data]);
  const theme = useChosenTheme();
  const names = useWords().query.parts;
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => (frame.current ? nameEditors(frame.current, names) : undefined), [schema, names]);
  if (asked.error) return <Failed error={asked.error} again={asked.again} />;
  if (!schema) return <Loading />;
  return (
    <div ref={frame} className={docs ? 'query-graphiql query-docs' : 'query-graphiql'} onKeyDownCapture={(e) => leavesEditor(e.key, e.target as Element) && e.stopPropagation()}>
      <GraphiQL
        fetcher={fetcher}
        schema={schema}
        query={query}
        variables={variables}
        onEditQuery={onQuery}
        onEditVariables={onVariables}
        visiblePlugin={docs ? 'Documentation Explorer' : undefined}
        onTogglePluginVisibility={(plugin) => onDocs(plugin?.title === 'Documentation Explorer')}
        isHeadersEditorEnabled={false}
        defaultEditorToolsVisibility={variables ? 'variables' : false}
        forcedTheme={theme}
        storage={forgetful}
      />
    </div>
  );
}

async function fetcher(question: object): Promise<object> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json, application/json' },
    body: JSON.stringify(question),
  });
  return (await response.json()) as object;
}

// GraphiQL would bring back what was typed before; here the address says what is shown.
const forgetful: Storage = { length: 0, key: () => null, getItem: () => null, setItem: () => {}, removeItem: () => {}, clear: () => {} };

// useChosenTheme follows the theme a person chose in the page's foot, which stands at the document's root.
function useChosenTheme(): 'light' | 'dark' | 'system' {
  return useSyncExternalStore(subscribe, () => {
    const theme = document.documentElement.dataset.theme;
    return theme === 'light' || theme === 'dark' ? theme : 'system';
  });
}

function subscribe(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
