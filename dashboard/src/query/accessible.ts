// What GraphiQL's editors lack for people who use a keyboard or a screen reader. Its own properties reach none of it.

export interface Names {
  query: string;
  variables: string;
  answer: string;
}

const parts: [string, keyof Names][] = [
  ['.graphiql-query-editor', 'query'],
  ['.graphiql-editor-tool', 'variables'],
  ['.graphiql-response', 'answer'],
];

// nameEditors names each editor's hidden field of text, and lets what scrolls be reached by keyboard. It returns what ends it.
export function nameEditors(within: HTMLElement, names: Names): () => void {
  const name = () => {
    for (const [part, key] of parts) {
      for (const field of within.querySelectorAll(`${part} .CodeMirror textarea`)) set(field, 'aria-label', names[key]);
      for (const frame of within.querySelectorAll(`${part} .CodeMirror-scroll`)) {
        set(frame, 'tabindex', '0');
        set(frame, 'role', 'group');
        set(frame, 'aria-label', names[key]);
      }
    }
  };
  name();
  const observer = new MutationObserver(name); // the editors come when their code has been fetched
  observer.observe(within, { childList: true, subtree: true });
  return () => observer.disconnect();
}

function set(element: Element, name: string, value: string) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

// leavesEditor says whether a key is to leave the editor: Tab, which it would write into the text, so that nobody who uses a keyboard
// could get out (WCAG 2.1.2). While completions are offered Tab takes one.
export function leavesEditor(key: string, target: Element): boolean {
  return key === 'Tab' && !!target.closest('.CodeMirror') && !target.ownerDocument.querySelector('.CodeMirror-hints');
}
