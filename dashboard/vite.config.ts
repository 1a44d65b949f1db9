import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { budget } from './build/budget.ts';
import { licences } from './build/licences.ts';
import { precompress } from './build/precompress.ts';
import { withoutFonts } from './build/withoutFonts.ts';

// Proxied to a running `onrecord serve` while developing: npm run dev.
const server = process.env.ONRECORD ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [withoutFonts(), react(), { ...optimizeLocales.vite({ locales: ['en-US', 'uk-UA'] }), enforce: 'pre' }, budget(), licences(), precompress()],
  build: {
    target: 'es2022',
    assetsInlineLimit: 0, // the content-security policy allows no data: scripts or fonts
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    emptyOutDir: false, // dist/.gitkeep is committed; scripts/clean.mjs removes the rest
  },
  server: { proxy: { '/graphql': server, '/export': server, '/schema.graphql': server } },
  test: { include: ['src/**/*.test.{ts,tsx}', 'build/**/*.test.ts'] },
});
