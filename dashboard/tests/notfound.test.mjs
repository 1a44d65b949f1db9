// Addresses at which there is nothing: the page says so, and leads on.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { expectAccessible } from './accessible.mjs';
import { origin, use } from './browser.mjs';

for (const path of [
  '/people/person:nobody',
  '/institutions/institution:nobody',
  '/topics/topic:none',
  '/meetings/meeting:none',
  '/statements/statement:none',
  '/sources/source:none',
  '/people/topic:of-another-kind',
  '/people/nobody',
  '/no/such/page',
  '/people/person:%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  `/people/person:${'x'.repeat(5000)}`,
  '/people/person:%D7%A9%D7%9C%D7%95%D7%9D',
  '/people/person:a%2Fb%3Fc%23d',
]) {
  test(`nothing at ${path.slice(0, 60)}`, () =>
    use(undefined, { width: 320 }, async (view) => {
      view.missing.add(origin + path); // Chromium writes every 404 to the console
      const answer = await view.page.goto(origin + path);
      await view.settled();
      assert.equal(answer.status(), 404);
      assert.match(await view.page.title(), /not found/i);
      assert.ok((await view.page.locator('main a[href]').count()) > 0, 'no link leads on');
      assert.ok(view.operations.length <= 1, `it asked ${view.operations}`);
      await view.expectFits();
      await expectAccessible(view);
    }));
}
