// Opens the dashboard in a real Chromium and records what must not happen there: errors on the console, requests to other servers,
// violations of the content-security policy. The server's address comes from ONRECORD_ADDRESS; dashboard/browser_test.go starts it.
import { strict as assert } from 'node:assert';
import { after } from 'node:test';
import { chromium } from 'playwright-core';

const address = process.env.ONRECORD_ADDRESS;
if (!address) throw new Error('ONRECORD_ADDRESS is not set: start a server with the samples, or run `go test ./dashboard`');
export const origin = new URL(address).origin;

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: process.getuid() === 0 ? ['--no-sandbox'] : [] });
after(() => browser.close());

// What a view may ask of the browser; all of it is optional:
//   theme    'light' (default) or 'dark'     width, height   of the window in CSS pixels, 1280 x 900 when not given
//   motion   'reduce' for less of it         colours         'active' for forced colours
export async function open(path, { theme = 'light', width = 1280, height = 900, motion = 'no-preference', colours = 'none' } = {}) {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: motion,
    forcedColors: colours,
    locale: 'en-GB',
    timezoneId: 'Europe/Kyiv', // not the server's: dates must not shift by the reader's place
  });
  const view = new View(context, await context.newPage());
  await view.watch();
  if (path) await view.go(path);
  return view;
}

// use opens a view, and closes it however its use ends.
export async function use(path, options, work) {
  const view = await open(path, options);
  try {
    await work(view);
    view.expectClean();
  } finally {
    await view.close();
  }
}

// A View is one page and what it did.
class View {
  faults = [];
  operations = []; // sent to /graphql, by name
  missing = new Set(); // addresses that may be answered with 404

  constructor(context, page) {
    this.context = context;
    this.page = page;
  }

  async watch() {
    const { page, faults } = this;
    await page.exposeFunction('reportPolicy', (what) => faults.push(`content-security policy: ${what}`));
    await page.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (e) => window.reportPolicy(`${e.effectiveDirective} blocked ${e.blockedURI} ${e.sample}`)),
    );
    page.on('pageerror', (e) => faults.push(`uncaught: ${e.stack}`));
    page.on('console', (m) => {
      if (m.type() === 'error' && !this.missing.has(m.location().url)) faults.push(`console: ${m.text()} (${m.location().url})`);
    });
    page.on('request', (r) => {
      const url = new URL(r.url());
      if (url.protocol.startsWith('http') && url.origin !== origin) faults.push(`request to ${url.origin}`);
      if (url.pathname === '/graphql') this.operations.push(operationOf(r));
    });
    page.on('requestfailed', (r) => {
      // A question that is asked anew, or whose screen was left, is broken off by the page itself.
      if (r.failure().errorText !== 'net::ERR_ABORTED') faults.push(`failed: ${r.url()} ${r.failure().errorText}`);
    });
  }

  async go(path) {
    this.operations.length = 0;
    await this.page.goto(origin + path);
    await this.settled();
  }

  // settled waits until the screen shows what it asked for.
  async settled() {
    const shown = () =>
      document.querySelector('main h1, main [role=alert]') &&
      !document.querySelector('main :is(.state-loading, [aria-busy=true])') &&
      [...document.querySelectorAll('main .graphiql-editor')].every((e) => e.querySelector('.CodeMirror-line')); // an editor draws its lines last
    try {
      await this.page.waitForFunction(shown, undefined, { timeout: 20_000 });
    } catch (e) {
      const main = await this.page.locator('main').innerHTML({ timeout: 1000 }).catch(() => 'no main element');
      throw new Error(`${this.path()} shows neither a heading nor an error, or is still loading:\n${main.slice(0, 500)}\n${this.faults.join('\n')}`, { cause: e });
    }
    await this.page.waitForLoadState('networkidle');
  }

  // text is what a reader sees in the screen, once it has stayed the same for a while.
  async text() {
    const now = async () => (await this.page.locator('main').innerText()).replace(/\s+/g, ' ').trim();
    let seen = await now();
    for (let same = 0; same < 3; ) {
      await this.page.waitForTimeout(100);
      const next = await now();
      same = next === seen ? same + 1 : 0;
      seen = next;
    }
    return seen;
  }

  // path is the address without the server.
  path() {
    return this.page.url().replace(origin, '');
  }

  expectClean() {
    assert.equal(this.faults.length, 0, `${this.path()} is not clean:\n${this.faults.join('\n')}`);
  }

  // expectFits: a reader of a narrow window never scrolls sideways (WCAG 1.4.10).
  async expectFits() {
    const wide = await this.page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= width) return [];
      const over = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 1);
      return over.slice(0, 8).map((e) => `${e.tagName.toLowerCase()}.${e.getAttribute('class')} to ${Math.round(e.getBoundingClientRect().right)}`);
    });
    assert.equal(wide.length, 0, `${this.path()} is wider than the window:\n${wide.join('\n')}`);
  }

  async close() {
    await this.context.close();
  }
}

// operationOf is the name of the operation that a request asks; "" when it has none.
function operationOf(request) {
  const query = request.method() === 'POST' ? request.postDataJSON().query : new URL(request.url()).searchParams.get('query');
  return /\b(?:query|mutation|subscription)\s+(\w+)/.exec(query ?? '')?.[1] ?? '';
}

// ask puts a question to the server without a browser.
export async function ask(query, variables = {}) {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors) throw new Error(`${errors[0].message} in ${query}`);
  return data;
}
