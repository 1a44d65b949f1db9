// The way this is all for, without a mouse: from a question to the sentence in its source.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { use } from './browser.mjs';

const steps = 80; // so many times Tab at most

test('from / to the highlighted quote, in three choices at most', () =>
  use('/', {}, async (view) => {
    const { page } = view;
    const { keyboard } = page;
    await keyboard.press('/');
    await keyboard.type('zelensky guarantees');
    const question = page.getByRole('option').filter({ hasText: /security guarantees/i }).first();
    await question.waitFor();
    for (let i = 0; i < steps && (await question.getAttribute('data-focused')) === null; i++) await keyboard.press('ArrowDown');
    await keyboard.press('Enter'); // the first choice
    await page.waitForURL((url) => url.pathname === '/positions');
    await view.settled();

    const onMark = () => page.evaluate(() => document.activeElement.matches('a[data-mark][href^="/sources/"]'));
    for (let i = 0; i < steps && !(await onMark()); i++) await keyboard.press('Tab');
    assert.ok(await onMark(), 'Tab leads to no mark of the chart');
    const first = await page.evaluate(() => document.activeElement.href);
    await keyboard.press('ArrowRight');
    assert.notEqual(await page.evaluate(() => document.activeElement.href), first, 'an arrow key leads to no other mark');
    await keyboard.press('Enter'); // the second
    await page.waitForURL((url) => url.pathname.startsWith('/sources/'));
    await view.settled();

    const quote = page.locator('mark[data-chosen]').first();
    await quote.waitFor();
    const { top, bottom } = await quote.evaluate((mark) => mark.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom <= page.viewportSize().height, `the quote stands from ${top} to ${bottom}, out of sight`);
    assert.ok((await quote.innerText()).length > 0);
  }));
