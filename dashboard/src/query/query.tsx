import { lazy, Suspense, useEffect } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { Link } from 'wouter';
import { useAddress } from '../shared/address';
import { Copy } from '../shared/copy';
import { Share } from '../shared/share';
import { Loading } from '../shared/states';
import { useWords } from '../shared/words';
import { examples, textOf } from './examples';
import { readVariables, snippet, toolNames, tools, type Tool } from './snippets';
import { useTyped, type Text } from './useTyped';
import './query.css';

const beginning = textOf(examples[0]!); // there are some

const Editor = lazy(() => import('./editor'));

// The query console: GraphiQL with the schema's documentation, examples to begin with, and the current query as a program. ?query= and ?variables=
// fill the editor and follow what is typed; ?docs=1 shows the documentation, ?tool= the program for one tool.
export default function QueryScreen() {
  const words = useWords();
  const w = words.query;
  const at = useAddress();
  const { now, given, onQuery, onVariables } = useTyped(beginning);
  const docs = at.get('docs') === '1';
  useEffect(() => {
    document.title = `${w.title} · onrecord`;
  }, [w.title]);
  return (
    <article className="screen query">
      <header className="screen-head">
        <h1>{w.title}</h1>
        <p className="lede">{w.lede}</p>
        {at.get('embed') !== '1' && (
          <div className="screen-tools">
            <Share title={w.title} data={undefined} files={[{ name: 'schema.graphql', href: '/schema.graphql' }]} />
          </div>
        )}
      </header>
      <div className="query-columns">
        <Examples now={now} />
        <section className="query-editor" aria-labelledby="query-editor">
          <div className="query-head">
            <h2 id="query-editor">{w.editor}</h2>
            <Link href={at.href({ docs: docs ? undefined : '1' })}>{docs ? w.hideDocs : w.showDocs}</Link>
          </div>
          <Suspense fallback={<Loading />}>
            <Editor
              key={given.key}
              query={given.query}
              variables={given.variables}
              docs={docs}
              onQuery={onQuery}
              onVariables={onVariables}
              onDocs={(shown) => shown !== docs && at.set({ docs: shown ? '1' : undefined })}
            />
          </Suspense>
        </section>
      </div>
      <Snippets now={now} />
    </article>
  );
}

function Examples({ now }: { now: Text }) {
  const words = useWords();
  const w = words.query;
  const at = useAddress();
  return (
    <section className="query-examples" aria-labelledby="query-examples">
      <h2 id="query-examples">{w.examplesTitle}</h2>
      <ul className="plain">
        {examples.map((e) => (
          <li key={e.key}>
            <Link href={at.href({ ...textOf(e) })} aria-current={now.query === e.query || undefined}>
              {w.examples[e.key]}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function toolOf(text: string | undefined): Tool {
  return tools.find((t) => t === text) ?? 'curl';
}

function Snippets({ now }: { now: Text }) {
  const words = useWords();
  const w = words.query;
  const at = useAddress();
  const tool = toolOf(at.get('tool'));
  const variables = readVariables(now.variables);
  const text = snippet(tool, { query: now.query, variables: variables ?? undefined, url: `${location.origin}/graphql` });
  return (
    <section className="query-snippets" aria-labelledby="query-snippets">
      <h2 id="query-snippets">{w.snippets}</h2>
      <div className="query-tools">
        <ToggleButtonGroup
          aria-label={w.snippets}
          className="toggle-group"
          disallowEmptySelection
          selectedKeys={[tool]}
          onSelectionChange={(keys) => at.set({ tool: [...keys].map(String).find((k) => k !== 'curl') })}
        >
          {tools.map((t) => (
            <ToggleButton key={t} id={t} className="toggle">
              {toolNames[t]}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
        <Copy text={text} label={w.copy} />
      </div>
      {variables === null && <p role="status">{w.badVariables}</p>}
      <pre tabIndex={0} role="region" aria-label={`${w.snippets}: ${toolNames[tool]}`}>
        {text}
      </pre>
    </section>
  );
}
