import type { Plugin } from 'vite';

// GraphiQL's style sheet carries two fonts inside itself, 270 kB compressed. The console uses the dashboard's own.
export function withoutFonts(): Plugin {
  return {
    name: 'graphiql-without-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/graphi?ql.*\.css$/.test(id) || !id.includes('node_modules')) return null;
      return { code: code.replace(/@font-face\s*\{[^}]*\}/g, ''), map: null };
    },
  };
}
