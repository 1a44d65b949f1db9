// Empties dist/ but for .gitkeep, which keeps the folder in a fresh clone for Go to embed.
import { mkdirSync, readdirSync, rmSync } from 'node:fs';

const dist = new URL('../dist/', import.meta.url);
mkdirSync(dist, { recursive: true });
for (const file of readdirSync(dist)) if (file !== '.gitkeep') rmSync(new URL(file, dist), { recursive: true });
