import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

// Writes licences.txt beside the page: name, version and licence text of every package that is part of it. Their licences ask for that.
export function licences(): Plugin {
  return {
    name: 'licences',
    apply: 'build',
    generateBundle() {
      const packages = new Map<string, string>();
      for (const id of this.getModuleIds()) {
        const folder = packageOf(id);
        if (folder) packages.set(folder, licenceOf(folder));
      }
      const texts = [...packages].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text);
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: [...new Set(texts)].join(`\n${'-'.repeat(80)}\n\n`) });
    },
  };
}

// packageOf is the folder of the package that a module belongs to; undefined for our own.
function packageOf(id: string): string | undefined {
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
  if (!file.includes('/node_modules/')) return undefined;
  for (let folder = dirname(file); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const description = join(folder, 'package.json');
    if (existsSync(description) && (JSON.parse(readFileSync(description, 'utf8')) as { name?: string }).name) return folder;
  }
  return undefined;
}

function licenceOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version?: string; license?: string };
  const files = readdirSync(folder).filter((f) => /^(licen[cs]e|notice|copying|ofl)/i.test(f)).sort();
  const texts = files.map((f) => readFileSync(join(folder, f), 'utf8').trim());
  return `${name} ${version ?? ''} (${license ?? 'see its text'})\n\n${texts.join('\n\n') || 'The package carries no licence text of its own.'}\n`;
}
