// A long list keeps in the document only what is near the window: dashboard/long_test.go makes a graph of a thousand statements.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { expectAccessible } from '../accessible.mjs';
import { use } from '../browser.mjs';

const loaded = 500; // rows that a test loads before it looks

// longList opens the list of all statements and scrolls down to its 500th row.
async function longList(work) {
  await use('/search', {}, async (view) => {
    const top = await inWindow(view);
    await view.page.locator('.list ~ * .button').first().click();
    while ((await last(view)) < loaded) {
      await view.page.mouse.wheel(0, 3000);
      await view.page.waitForTimeout(50);
    }
    await work(view, top);
  });
}

const rows = (view) => view.page.locator('[data-row]').evaluateAll((all) => all.map((row) => Number(row.ariaPosInSet)));
const last = async (view) => (await rows(view)).at(-1);

// inWindow is the first row that begins in the window: its place in the list, its distance from the window's top, what it says.
const inWindow = (view) =>
  view.page.locator('[data-row]').evaluateAll((all) => {
    const row = all.find((r) => r.getBoundingClientRect().top >= 0);
    return row && { at: row.ariaPosInSet, top: Math.round(row.getBoundingClientRect().top), says: row.innerText };
  });

test('rows far away leave the document, say their place, and come back', () =>
  longList(async (view, top) => {
    const there = await rows(view);
    assert.ok(there.length < loaded && there[0] > 1, `${there.length} rows from the ${there[0]}th on are in the document`);
    assert.deepEqual(there, there.map((_, i) => there[0] + i), 'the rows follow each other');
    assert.equal(await view.page.locator('[data-row]').last().getAttribute('aria-setsize'), '1000');
    await expectAccessible(view);
    const height = await view.page.evaluate(() => document.documentElement.scrollHeight);
    await view.page.evaluate(() => scrollTo(0, 0));
    await view.page.locator('[aria-posinset="1"]').waitFor();
    assert.ok((await last(view)) < loaded, 'the rows below leave the document too');
    await view.page.waitForTimeout(300);
    const { at, says } = await inWindow(view);
    assert.deepEqual([at, says], [top.at, top.says], 'the first row is there again');
    const after = await view.page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(Math.abs(after - height) < height / 10, `the page was ${height} pixels high and is ${after}`);
  }));

test('the place in the list is found again on the way back', () =>
  longList(async (view) => {
    await view.page.mouse.wheel(0, -9000);
    await view.page.waitForTimeout(500);
    const before = await inWindow(view);
    assert.ok(Number(before.at) > 100, `only at the ${before.at}th row`);
    await view.page.locator(`[aria-posinset="${before.at}"] a:has(time)`).click();
    await view.page.waitForURL(/\/statements\//);
    await view.settled();
    await view.page.goBack();
    await view.settled();
    await view.page.waitForTimeout(500);
    const now = await inWindow(view);
    assert.equal(now.at, before.at);
    assert.equal(now.says, before.says);
    assert.ok(Math.abs(now.top - before.top) <= 2, `${now.top} pixels from the top instead of ${before.top}`);
  }));

test('the place is kept though the next page comes just then', () =>
  use('/search', {}, async (view) => {
    await view.page.locator('.list ~ * .button').first().click();
    for (let i = 0; i < 4; i++) {
      const shown = await last(view);
      while ((await last(view)) === shown) {
        await view.page.mouse.wheel(0, 500);
        await view.page.waitForTimeout(120); // longer than the list stands still: only the page's coming may lose the place
      }
    }
    await view.page.waitForTimeout(500);
    const before = await inWindow(view);
    await view.page.reload();
    await view.page.locator(`[aria-posinset="${before.at}"]`).waitFor();
    await view.page.waitForTimeout(500);
    const now = await inWindow(view);
    assert.equal(now.at, before.at);
    assert.ok(Math.abs(now.top - before.top) <= 2, `${now.top} pixels from the top instead of ${before.top}`);
  }));

test('what has the focus stays', () =>
  use('/search', {}, async (view) => {
    await view.page.locator('.list ~ * .button').first().click();
    await view.page.locator('[aria-posinset="2"] a').first().focus();
    while ((await last(view)) < loaded) {
      await view.page.mouse.wheel(0, 3000);
      await view.page.waitForTimeout(50);
    }
    assert.equal(await view.page.evaluate(() => document.activeElement.closest('[data-row]')?.ariaPosInSet), '2');
  }));

test('all rows loaded are printed', () =>
  longList(async (view) => {
    const shown = await last(view);
    await view.page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal((await rows(view)).length, shown);
    await view.page.evaluate(() => dispatchEvent(new Event('afterprint')));
    await view.page.waitForFunction((all) => document.querySelectorAll('[data-row]').length < all, shown);
  }));
