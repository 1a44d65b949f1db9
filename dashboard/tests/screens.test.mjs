// What holds for every screen.
import { strict as assert } from 'node:assert';
import { createServer } from 'node:http';
import { describe, test } from 'node:test';
import { expectAccessible, expectKeyboard, expectTargets } from './accessible.mjs';
import { open, origin, use } from './browser.mjs';
import { screens } from './screens.mjs';

for (const { name, path, operations } of screens) {
  describe(name, () => {
    for (const theme of ['light', 'dark']) {
      for (const width of [320, 1280]) {
        test(`is accessible, clean and not too wide: ${theme}, ${width} pixels`, () =>
          use(path, { theme, width }, async (view) => {
            await view.expectFits();
            await expectTargets(view);
            await expectAccessible(view);
          }));
      }
    }

    test('is used as it is opened', (t) =>
      use(path, {}, async (view) => {
        await t.test('asks once', () => assert.equal(view.operations.length, operations, `it asked ${view.operations}`));
        await t.test('is walked through by keyboard', async () => {
          const stops = await expectKeyboard(view);
          assert.match(stops[0], /class="skip"/, 'the first stop leads to the content');
        });
        await t.test('prints', async () => {
          await view.page.emulateMedia({ media: 'print' });
          assert.equal(await view.page.locator('header nav').isVisible(), false, 'the navigation is printed');
          assert.ok((await view.text()).length > 0, 'nothing is printed');
          assert.ok((await view.page.pdf()).length > 1000);
        });
      }));

    test('goes by what the reader set: less motion, forced colours', () =>
      use(path, { motion: 'reduce', colours: 'active' }, async (view) => {
        const moving = await view.page.evaluate(() => document.getAnimations().filter((a) => a.playState === 'running' && a.effect.getComputedTiming().duration > 10).length);
        assert.equal(moving, 0, `${moving} animations run`);
        await expectAccessible(view);
      }));

    test('is the same after a reload, back and forward, and from a pasted link', () =>
      use(path, {}, async (view) => {
        const first = await view.text();
        await view.page.reload();
        await view.settled();
        sameText(await view.text(), first, 'after a reload');

        const links = view.page.locator('main a[href^="/"]:visible, nav a[href^="/"]:visible');
        const next = await links.evaluateAll((all) => all.findIndex((a) => a.pathname !== location.pathname && !a.target));
        assert.notEqual(next, -1, 'no link leads on');
        await links.nth(next).click();
        await view.page.waitForURL((url) => url.pathname !== new URL(path, origin).pathname);
        await view.settled();
        const second = await view.text();

        await view.page.goBack();
        await view.settled();
        sameText(await view.text(), first, 'after going back');
        const pasted = await open(view.path());
        sameText(await pasted.text(), first, 'from a pasted link');
        await pasted.close();

        await view.page.goForward();
        await view.settled();
        sameText(await view.text(), second, 'after going forward');
      }));

    test('can be embedded', () =>
      withEmbedder(`${origin}${path}${path.includes('?') ? '&' : '?'}embed=1`, async (view) => {
        const frame = view.page.frames()[1];
        await frame.waitForSelector('main h1');
        assert.equal(await frame.locator('header nav').count(), 0, 'the navigation is embedded too');
      }));
  });
}

test('without embed=1 no other site may show a page in a frame', () =>
  withEmbedder(`${origin}/`, async (view) => {
    assert.ok(view.faults.some((f) => f.includes('frame-ancestors')), `nothing is refused: ${view.faults}`);
    view.faults.length = 0;
  }));

// sameText fails with the place where two texts part.
function sameText(got, want, when) {
  if (got === want) return;
  const at = [...got].findIndex((c, i) => c !== want[i]);
  const from = Math.max(0, (at < 0 ? got.length : at) - 60);
  assert.fail(`${when} the screen says\n…${got.slice(from, from + 160)}…\ninstead of\n…${want.slice(from, from + 160)}…`);
}

// withEmbedder opens a page of another origin that shows an address in a frame.
async function withEmbedder(address, work) {
  const page = `<!doctype html><title>Another site</title><iframe src="${address}" width="800" height="600"></iframe>`;
  const site = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end(page)).listen(0, '127.0.0.1');
  await new Promise((listening) => site.once('listening', listening));
  const view = await open();
  try {
    const other = `http://127.0.0.1:${site.address().port}`;
    await view.page.goto(other);
    await view.page.waitForLoadState('networkidle');
    view.faults = view.faults.filter((f) => !f.includes(other)); // its own page and icon
    await work(view);
    view.expectClean();
  } finally {
    await view.close();
    site.close();
  }
}
