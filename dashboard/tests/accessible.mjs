// What a program can check of WCAG 2.2 AA, and the sizes of what is pressed.
import { strict as assert } from 'node:assert';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const rules = {
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations'],
};

// expectAccessible fails with every fault that axe finds: the rule, the element, and what to do.
export async function expectAccessible(view) {
  await view.page.evaluate(axe);
  const { violations } = await view.page.evaluate((rules) => window.axe.run(document, rules), rules);
  const report = violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${v.help}\n  ${n.target.join(' ')}\n  ${n.html}\n  ${n.failureSummary.replaceAll('\n', '\n  ')}`));
  assert.equal(report.length, 0, `axe finds ${report.length} faults on ${view.path()}:\n${report.join('\n')}`);
}

const smallest = 24; // CSS pixels, WCAG 2.5.8

// expectTargets: every control is large enough to press. A link within a text is as high as the text. A box is pressed by its label; an input
// that is hidden from sight (1 pixel, for screen readers) by what stands around it.
export async function expectTargets(view) {
  const small = await view.page.evaluate((smallest) => {
    const controls = document.querySelectorAll('button, select, summary, input:not([type=hidden]), [role=button], [role=tab], [role=option], [role=checkbox], [role=radio], [role=slider]');
    const found = [];
    for (const control of controls) {
      let target = control.closest('label') ?? control;
      for (let e = target; e; e = e.parentElement) {
        const { width, height } = e.getBoundingClientRect();
        if ((width <= 1 || height <= 1) && getComputedStyle(e).display !== 'contents') target = e.parentElement;
      }
      const { width, height } = target.getBoundingClientRect();
      const shown = control.checkVisibility({ visibilityProperty: true }) && target !== document.body;
      if (shown && (width < smallest || height < smallest)) found.push(`${target.outerHTML.slice(0, 120)}: ${width.toFixed(1)} x ${height.toFixed(1)}`);
    }
    return found;
  }, smallest);
  assert.equal(small.length, 0, `targets on ${view.path()} are smaller than ${smallest} pixels:\n${small.join('\n')}`);
}

const manyStops = 400;

// expectKeyboard walks through the page by Tab: it comes to the end, every stop can be seen, and looks otherwise than without the focus. It
// returns the stops, as text.
export async function expectKeyboard(view) {
  await view.page.evaluate(looksBefore);
  const stops = [];
  for (;;) {
    await view.page.keyboard.press('Tab');
    const stop = await view.page.evaluate(() => window.lookAtFocus());
    if (!stop) break;
    stops.push(stop);
    assert.ok(stops.length < manyStops, `${view.path()} has more than ${manyStops} Tab stops, or holds the focus: ${stop.name}`);
  }
  const faults = stops.filter((s) => !s.seen || !s.marked).map((s) => `${s.name}: ${s.seen ? 'the focus is not shown' : 'it has no size'}`);
  assert.equal(faults.length, 0, `Tab stops on ${view.path()} that nobody sees:\n${faults.join('\n')}`);
  return stops.map((s) => s.name);
}

// looksBefore runs in the page. It keeps how everything looks that can have the focus, and leaves lookAtFocus behind, which says what has it; null
// when nothing has, or what had it before.
function looksBefore() {
  document.activeElement.blur();
  const marks = ['outlineStyle', 'outlineColor', 'boxShadow', 'stroke', 'strokeWidth', 'fill', 'opacity', 'visibility', 'backgroundColor', 'borderColor', 'textDecoration', 'clipPath', 'transform'];
  const looks = (e) => {
    const around = [e.parentElement, e.parentElement?.parentElement, e.parentElement?.parentElement?.parentElement].filter(Boolean);
    return [e, ...e.querySelectorAll('*'), ...around].map((part) => marks.map((m) => getComputedStyle(part)[m]).join()).join('\n');
  };
  const before = new Map([...document.querySelectorAll('a, button, input, select, textarea, summary, [tabindex]')].map((e) => [e, looks(e)]));
  const walked = new Set();
  window.lookAtFocus = () => {
    const e = document.activeElement;
    if (e === document.body || walked.has(e)) return null;
    walked.add(e);
    const { width, height } = (e.closest('label') ?? e).getBoundingClientRect();
    return { name: e.outerHTML.slice(0, 100), seen: width > 1 && height > 1, marked: looks(e) !== before.get(e) };
  };
}
