// Exits with 0 when node_modules holds what package-lock.json names, so that nothing has to be fetched. npm keeps what it installed in
// node_modules/.package-lock.json; parts for other machines are optional there.
import { readFileSync } from 'node:fs';

const packages = (file) => JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8')).packages;
try {
  const installed = packages('../node_modules/.package-lock.json');
  for (const [path, { version, integrity, optional }] of Object.entries(packages('../package-lock.json'))) {
    const have = installed[path];
    if (path === '' || (optional && !have)) continue;
    if (have?.version !== version || have.integrity !== integrity) throw new Error(`${path} is not installed as locked`);
  }
} catch (e) {
  console.error(`the dashboard's packages have to be fetched: ${e.message}`);
  process.exit(1);
}
