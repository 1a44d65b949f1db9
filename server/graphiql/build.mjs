// Bundles the page /graphiql into dist/: one script, one style sheet (fonts inside), the licences of
// what is in them. Nothing is fetched when the page is opened.
import { build } from 'esbuild';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const result = await build({
  entryPoints: { graphiql: 'page.jsx' },
  outdir: 'dist',
  bundle: true,
  minify: true,
  format: 'iife',
  jsx: 'automatic',
  target: 'es2022',
  define: { 'process.env.NODE_ENV': '"production"' },
  legalComments: 'none',
  metafile: true,
});

// packageOf is the folder of the package a bundled file comes from.
const packageOf = (file) => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0];

const folders = new Set(Object.keys(result.metafile.inputs).map(packageOf).filter(Boolean));
const packages = [...folders].sort().map((folder) => {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((f) => /^licen[cs]e/i.test(f));
  const text = file ? readFileSync(join(folder, file), 'utf8').trim() : '(the package carries no licence file)';
  return `${name} ${version} (${license})\n\n${text}\n`;
});
const fonts = 'Fonts inside graphiql.css: Roboto (Apache License 2.0), Fira Code (SIL Open Font License 1.1).\n';
writeFileSync('dist/LICENCES.txt', [fonts, ...packages].join('\n' + '-'.repeat(80) + '\n\n'));
