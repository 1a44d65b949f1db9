// Measures the dashboard on a large graph, by the browser's own performance API: a figure a line, as JSON. BenchmarkSQLiteDashboard and
// BenchmarkNeo4jDashboard (bench/dashboard_test.go) start a server of 100,000 statements, and report the figures.
import { open } from './browser.mjs';

const settle = 400; // milliseconds after an action, for what it sets going

// figure prints one. Times are milliseconds.
function figure(name, value) {
  console.log(JSON.stringify({ name, value: Math.round(value) }));
}

// observed opens a page that keeps its long tasks, the time each interaction took until it was painted, and when its largest part was painted.
async function observed(path) {
  const view = await open();
  await view.page.addInitScript(() => {
    window.kept = { tasks: [], events: [], largest: 0 };
    const observe = (type, each, more) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
    observe('longtask', (e) => window.kept.tasks.push(e.duration));
    observe('event', (e) => e.interactionId !== 0 || e.name.startsWith('pointer') ? window.kept.events.push(e.duration) : undefined, { durationThreshold: 16 });
    observe('largest-contentful-paint', (e) => (window.kept.largest = e.startTime));
  });
  await view.go(path);
  return view;
}

// took is what was kept since it was asked last: the longest task, what tasks blocked beyond 50 ms in all, the longest interaction.
async function took({ page }) {
  await page.waitForTimeout(settle);
  const { tasks, events } = await page.evaluate(() => {
    const { tasks, events } = window.kept;
    window.kept.tasks = [];
    window.kept.events = [];
    return { tasks, events };
  });
  return { task: Math.max(0, ...tasks), blocked: tasks.reduce((sum, t) => sum + t - 50, 0), interaction: Math.max(0, ...events) };
}

async function load(name, path, more = async () => {}) {
  const view = await observed(path);
  await more(view);
  figure(`${name}-lcp`, await view.page.evaluate(() => window.kept.largest));
  const { task, blocked } = await took(view);
  figure(`${name}-blocked`, blocked);
  figure(`${name}-longest-task`, task);
  return view;
}

// walk hovers over marks, and moves between them by arrow keys. Nothing has the focus while it hovers: the mark that has it shows its tip already, and the
// browser times an event that changes nothing until something else changes.
async function walk(name, view) {
  const { page } = view;
  const marks = page.locator('svg[data-chart] [data-mark]');
  figure(`${name}-marks`, await marks.count());
  await page.mouse.move(4, 4); // a pointer comes over the page before it comes to a mark
  await took(view);
  const seen = await marks.evaluateAll((all) =>
    all.map((m) => m.getBoundingClientRect()).filter((r) => r.top > 100 && r.bottom < innerHeight - 50).slice(0, 400).map((r) => [r.x + r.width / 2, r.y + r.height / 2]),
  );
  for (let i = 0; i < seen.length; i += Math.ceil(seen.length / 12)) {
    await page.mouse.move(...seen[i]);
    await page.waitForTimeout(80);
  }
  figure(`${name}-hover`, (await took(view)).interaction);
  await page.mouse.move(4, 4);
  await page.locator('[data-mark][tabindex="0"]').first().focus();
  await took(view);
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(80);
  }
  figure(`${name}-arrow`, (await took(view)).interaction);
}

await (await load('home', '/')).close();
await (await load('search', '/search?q=guarantee')).close();

const positions = await load('positions', '/positions?topic=topic:topic-00&topic=topic:topic-01&topic=topic:topic-02&to=2020-09');
await walk('positions', positions);
await positions.close();

const network = await load('network', '/network?minWeight=150', ({ page }) => page.waitForFunction(() => performance.getEntriesByName('network-layout').length > 0, undefined, { timeout: 60_000 }));
figure('network-layout', await network.page.evaluate(() => performance.getEntriesByName('network-layout')[0].duration));
await walk('network', network);
await network.page.keyboard.press('Enter');
figure('network-select', (await took(network)).interaction);
await network.close();

const list = await observed('/search');
const rows = async () => Number(await list.page.locator('[data-row]').last().getAttribute('aria-posinset'));
await list.page.locator('.list ~ * .button').first().click();
await took(list);
let longest = 0;
for (let before = 0, still = 0; still < 40 && (await rows()) < 10_000; ) {
  await list.page.mouse.wheel(0, 3000);
  await list.page.waitForTimeout(50);
  const now = await rows();
  still = now === before ? still + 1 : 0;
  before = now;
}
longest = (await took(list)).task;
figure('list-rows', await rows());
figure('list-scroll-longest-task', longest);
await list.close();
process.exit();
