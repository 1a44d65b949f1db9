// screenshots.mjs OUTDIR takes a picture of every screen in both themes at three widths: NAME-THEME-WIDTH.png, the whole page.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { open } from './browser.mjs';
import { screens } from './screens.mjs';

const [, , folder, only] = process.argv;
if (!folder) {
  console.error('usage: ONRECORD_ADDRESS=http://127.0.0.1:8080 node screenshots.mjs OUTDIR [NAME of one screen]');
  process.exit(2);
}
await mkdir(folder, { recursive: true });
for (const { name, path } of screens.filter((s) => !only || s.name === only)) {
  for (const theme of ['light', 'dark']) {
    for (const width of [390, 1280, 1920]) {
      const view = await open(path, { theme, width });
      await view.page.screenshot({ path: join(folder, `${name}-${theme}-${width}.png`), fullPage: true });
      if (view.faults.length > 0) console.error(`${name}: ${view.faults.join('\n')}`);
      await view.close();
    }
  }
}
process.exit(); // the browser of browser.mjs is closed by the end of tests only
