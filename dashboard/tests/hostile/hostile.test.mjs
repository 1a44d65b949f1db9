// What a file may hold does no harm to a page: dashboard/hostile_test.go makes the graph.
import { strict as assert } from 'node:assert';
import { test } from 'node:test';
import { expectAccessible } from '../accessible.mjs';
import { use } from '../browser.mjs';

const every = [0, 1, 2, 3, 4];
const holders = every.slice(0, 4).map((i) => `holder=person:${i}`).join('&');
const paths = [
  '/',
  '/search?q=said',
  '/search?q=%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  `/search?q=${'x'.repeat(2000)}`,
  `/positions?${holders}`,
  `/compare?${holders}`,
  '/network',
  '/network?kind=TWO_MODE',
  ...every.flatMap((i) => [`/people/person:${i}`, `/institutions/institution:${i}`, `/topics/topic:${i}`, `/meetings/meeting:${i}`, `/statements/statement:${i}-0`, `/sources/source:${i}?quote=quote:${i}-1`]),
];

for (const path of paths) {
  test(`no harm at ${path.slice(0, 60)}`, () =>
    use(path, { width: 320, theme: path.length % 2 ? 'light' : 'dark' }, async (view) => {
      await view.expectFits();
      await expectAccessible(view);
      assert.notEqual(await view.page.title(), 'run', 'a script of the graph ran');
      assert.equal(await view.page.locator('a[href^="javascript:" i]').count(), 0, 'an address of the graph would run as a script');
    }));
}
