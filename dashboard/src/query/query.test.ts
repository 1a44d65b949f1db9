import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { en } from '../words/en';
import { examples, textOf } from './examples';
import { readVariables, snippet } from './snippets';

const folder = new URL('../../../schema/', import.meta.url);
const sources = readdirSync(folder).filter((f) => f.endsWith('.graphqls'));
// The directives are the generator's own.
const schema = buildSchema(sources.map((f) => readFileSync(new URL(f, folder), 'utf8')).join('\n'), { assumeValidSDL: true });

describe('examples', () => {
  test.each(examples)('$key is a question the schema answers', ({ query }) => {
    expect(validate(schema, parse(query)).map((e) => e.message)).toEqual([]);
  });
  test.each(examples)('$key gives a value to each variable, and no other', (e) => {
    const asked = parse(e.query).definitions.flatMap((d) => (d.kind === 'OperationDefinition' ? (d.variableDefinitions ?? []) : []));
    expect(Object.keys(e.variables ?? {})).toEqual(asked.map((v) => v.variable.name.value));
    expect(readVariables(textOf(e).variables)).toEqual(e.variables);
  });
  test('each has its words, and is there once', () => {
    expect(examples.map((e) => e.key).sort()).toEqual(Object.keys(en.query.examples).sort());
  });
});

test('variables are a JSON object or told to be none', () => {
  expect(readVariables('{"a": 1}')).toEqual({ a: 1 });
  expect([readVariables(undefined), readVariables(' \n'), readVariables('{}')]).toEqual([undefined, undefined, undefined]);
  expect([readVariables('{'), readVariables('[1]'), readVariables('null'), readVariables('"x"')]).toEqual([null, null, null, null]);
});

// A query and variables with all that could end a string somewhere.
const hostile = {
  query: `{ a(t: "it's \\"x\\" \\\\ $HOME \`id\` )---\\"", u: """b""") }\n# )" )-" end"`,
  variables: { 'a b': [true, false, null, 1.5, { c: `'"\\)-" 🕊 </script>` }], ünï: 'Київ' },
  url: 'http://127.0.0.1:8080/graphql',
};

describe('snippets', () => {
  test('curl', () => {
    expect(snippet('curl', { query: '{ a }\n', url: 'http://h/graphql' })).toBe(
      `curl --silent --show-error 'http://h/graphql' \\\n  --header 'Content-Type: application/json' \\\n  --data '{\n  "query": "{ a }"\n}'\n`,
    );
  });
  test('a shell gives curl the very query', () => {
    const got = execFileSync('sh', ['-c', snippet('curl', hostile).replace(/^curl/, 'last() { for a; do :; done; printf %s "$a"; }; last')], { encoding: 'utf8' });
    expect(JSON.parse(got)).toEqual({ query: hostile.query, variables: hostile.variables });
  });
  test('Python reads the very query and variables', () => {
    const program = snippet('python', hostile);
    const literals = program.slice(program.indexOf('query ='), program.indexOf('answer ='));
    const got = execFileSync('python3', ['-c', `import json\n${literals}\nprint(json.dumps([query.strip(), variables]))`], { encoding: 'utf8' });
    expect(JSON.parse(got)).toEqual([hostile.query, hostile.variables]);
    expect(snippet('python', { query: '{ a }', url: 'http://h' })).toContain('json={"query": query}, timeout');
  });
  test('R: a raw string ends only at its own end', () => {
    const program = snippet('r', hostile);
    const raw = /query <- r"(-*)\(\n([^]*?)\n\)\1"/.exec(program);
    expect(raw?.[2]).toBe(hostile.query);
    const variables = /fromJSON\(r"(-*)\(([^]*?)\)\1", simplify/.exec(program);
    expect(JSON.parse(variables?.[2] ?? '')).toEqual(hostile.variables);
    expect(snippet('r', { query: '{ a }', url: 'http://h' })).toContain('req_body_json(list(query = query)) |>');
  });
});
