import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

// What a browser loads before the first screen shows, gzip level 9, in bytes. notes: 166 kB of it are libraries.
export const firstLoadLimit = 240_000;

// The build fails when the entry script and all it imports at once are larger than firstLoadLimit.
export function budget(): Plugin {
  return {
    name: 'first-load-budget',
    apply: 'build',
    generateBundle(_, bundle) {
      const first = new Set<string>();
      const add = (file: string) => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || first.has(file)) return;
        first.add(file);
        chunk.imports.forEach(add);
      };
      for (const [file, chunk] of Object.entries(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) add(file);
      let total = 0;
      for (const file of first) {
        const chunk = bundle[file];
        if (chunk?.type === 'chunk') total += gzipSync(chunk.code, { level: 9 }).length;
      }
      const said = `first load: ${(total / 1000).toFixed(1)} kB of JavaScript (gzip), of ${firstLoadLimit / 1000} allowed`;
      if (total > firstLoadLimit) this.error(`${said}; load what is not needed at first on demand (lazy in src/app.tsx)`);
      this.info(said);
    },
  };
}
