// The current query as a program to copy. Whatever a query holds, it stays data in the program: nothing in it ends a string.

// The programs' tools, by their own names.
export const toolNames = { curl: 'curl', python: 'Python (requests)', r: 'R (httr2)' };
export type Tool = keyof typeof toolNames;
export const tools = Object.keys(toolNames) as Tool[];

export interface Asking {
  query: string;
  // variables is a JSON object; undefined when there are none.
  variables?: object;
  // url is where the server answers GraphQL.
  url: string;
}

// readVariables reads what stands in the variables' editor: an object, undefined when it is empty, or null when it is no JSON object.
export function readVariables(text: string | undefined): object | undefined | null {
  if (!text?.trim()) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return Object.keys(value).length ? value : undefined;
  } catch {
    return null;
  }
}

export function snippet(tool: Tool, asking: Asking): string {
  return { curl, python, r }[tool](asking);
}

// curl for a POSIX shell: the body in single quotes.
function curl({ query, variables, url }: Asking): string {
  const body = JSON.stringify({ query: query.trim(), variables }, null, 2);
  return `curl --silent --show-error ${shell(url)} \\\n  --header 'Content-Type: application/json' \\\n  --data ${shell(body)}\n`;
}

function shell(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

// python uses requests.
function python({ query, variables, url }: Asking): string {
  const lines = ['import requests', '', `query = """`, pythonText(query.trim()), `"""`];
  if (variables) lines.push(`variables = ${pythonValue(variables)}`);
  const json = variables ? `{"query": query, "variables": variables}` : `{"query": query}`;
  lines.push('', `answer = requests.post(${JSON.stringify(url)}, json=${json}, timeout=60)`, 'answer.raise_for_status()', 'result = answer.json()');
  lines.push(`if result.get("errors"):`, `    raise RuntimeError(result["errors"][0]["message"])`, `data = result["data"]`, 'print(data)');
  return lines.join('\n') + '\n';
}

// pythonText is a text within """: no backslash is an escape, no three quotes are an end.
function pythonText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"""', '\\"\\"\\"').replace(/"$/, '\\"');
}

// pythonValue writes a JSON value as Python. JSON's strings are Python's too, but for lone surrogates, which stay escapes in both.
function pythonValue(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (Array.isArray(value)) return `[${value.map(pythonValue).join(', ')}]`;
  if (typeof value === 'object') return `{${Object.entries(value).map(([k, v]) => `${JSON.stringify(k)}: ${pythonValue(v)}`).join(', ')}}`;
  return JSON.stringify(value);
}

// r uses httr2 and, for variables, jsonlite, which httr2 brings along. Raw strings need R 4.0.
function r({ query, variables, url }: Asking): string {
  const lines = ['library(httr2)', '', `query <- ${rText(`\n${query.trim()}\n`)}`];
  if (variables) lines.push(`variables <- jsonlite::fromJSON(${rText(JSON.stringify(variables))}, simplifyVector = FALSE)`);
  const body = variables ? 'list(query = query, variables = variables)' : 'list(query = query)';
  lines.push('', `result <- request(${JSON.stringify(url)}) |>`, `  req_body_json(${body}) |>`, '  req_perform() |>', '  resp_body_json()');
  lines.push('if (!is.null(result$errors)) stop(result$errors[[1]]$message)', 'str(result$data, max.level = 3)');
  return lines.join('\n') + '\n';
}

// rText is a raw string whose end, )---", doesn't occur in it.
function rText(text: string): string {
  let dashes = '';
  while (text.includes(`)${dashes}"`)) dashes += '-';
  return `r"${dashes}(${text})${dashes}"`;
}
