// A source's text as it is shown: paragraphs, cut into runs that the same quotes cover. Offsets of quotes count code points from the
// beginning of the whole text (as in the API); what is shown may be a part of it.

// Fragment is a place in the text, its end excluded.
export interface Fragment {
  start: number;
  end: number;
}

export interface Quoted {
  id: string;
  fragments: readonly Fragment[];
}

// Run is a stretch of text covered by the same quotes; the shortest quote comes last. None: nobody is quoted here.
export interface Run {
  text: string;
  quotes: string[];
}

// Paragraph is a paragraph or, in a transcript, a turn. label is who speaks in it, with the colon, as printed; "" when nobody is named.
export interface Paragraph {
  // start is where it begins in the whole text, in code points.
  start: number;
  label: string;
  runs: Run[];
  // ending lists the quotes whose last place in the text shown is here.
  ending: string[];
}

// Part is a piece of the text, in code points, that begins and ends with whole paragraphs where it can.
export interface Part extends Fragment {
  text: string;
  // Whether there is more of the text before and after it.
  before: boolean;
  after: boolean;
}

// partOf is what to show of text, when the code points from start up to end are wanted and text holds them and, where it goes on, one more.
// Paragraphs cut in two at an end are left out, unless little else would be left.
export function partOf(text: string, start: number, end: number): Part {
  const points = countPoints(text);
  const after = start + points > end;
  let [from, to] = [0, after ? text.length - lengthOfLast(text) : text.length];
  if (start > 0) {
    const blank = /\n\s*\n/.exec(text);
    if (blank && blank.index + blank[0].length < to / 2) from = blank.index + blank[0].length;
  }
  if (after) {
    const blank = text.lastIndexOf('\n\n', to);
    if (blank > from + (to - from) / 2) to = blank;
  }
  const first = start + countPoints(text.slice(0, from));
  const shown = text.slice(from, to);
  return { text: shown, start: first, end: first + countPoints(shown), before: first > 0, after };
}

function lengthOfLast(text: string): number {
  const last = text.charCodeAt(text.length - 1);
  return last >= 0xdc00 && last <= 0xdfff ? 2 : 1;
}

function countPoints(text: string): number {
  let n = text.length;
  for (let i = 0; i < text.length; i++) if (isHead(text, i)) n--;
  return n;
}

// isHead says whether a pair of surrogates, one code point, begins at i.
function isHead(text: string, i: number): boolean {
  const [head, tail] = [text.charCodeAt(i), text.charCodeAt(i + 1)];
  return head >= 0xd800 && head <= 0xdbff && tail >= 0xdc00 && tail <= 0xdfff;
}

// paragraphsOf cuts a part of a text into paragraphs and their runs, in the order of the text. Quotes may overlap, nest and reach beyond
// the part. Nothing but blank space between paragraphs is lost.
export function paragraphsOf(part: { text: string; start: number }, quotes: readonly Quoted[], transcript: boolean): Paragraph[] {
  const spans = spansOf(part, quotes);
  const last = new Map<string, number>();
  for (const s of spans) last.set(s.id, Math.max(last.get(s.id) ?? 0, s.to));
  let [point, unit] = [part.start, 0];
  return stretches(part.text, transcript).map(({ from, to, next }) => {
    point += countPoints(part.text.slice(unit, from));
    unit = from;
    const here = spans.filter((s) => s.from < to && s.to > from);
    const label = transcript ? labelOf(part.text.slice(from, to)) : '';
    const named = label && !here.some((s) => s.from < from + label.length) ? label : '';
    const ending = here.filter((s) => s.to <= next && s.to === last.get(s.id)).map((s) => s.id);
    return { start: point, label: named, runs: runsOf(part.text, from + named.length, to, here), ending };
  });
}

interface Span {
  from: number;
  to: number;
  id: string;
  length: number;
}

// spansOf are the quotes' places in the part, in UTF-16 units of it.
function spansOf({ text, start }: { text: string; start: number }, quotes: readonly Quoted[]): Span[] {
  const wanted = quotes.flatMap((q) => q.fragments.flatMap((f) => [f.start - start, f.end - start]));
  const at = unitsOf(text, wanted);
  const spans = quotes.flatMap((q) => {
    const length = q.fragments.reduce((n, f) => n + f.end - f.start, 0);
    return q.fragments.map((f) => ({ from: at(f.start - start), to: at(f.end - start), id: q.id, length }));
  });
  return spans.filter((s) => s.to > s.from);
}

// unitsOf finds where code points begin in UTF-16 units, in one walk over the text. Points outside the text are at its ends.
function unitsOf(text: string, points: readonly number[]): (point: number) => number {
  const sorted = [...new Set(points)].sort((a, b) => a - b);
  const found = new Map<number, number>();
  let [unit, point] = [0, 0];
  for (const p of sorted) {
    while (point < p && unit < text.length) {
      unit += isHead(text, unit) ? 2 : 1;
      point++;
    }
    found.set(p, unit);
  }
  return (p) => found.get(p) ?? 0;
}

// stretches are the paragraphs' places, and where the next begins: parted by blank lines; in a transcript each line that begins with a
// speaker's name begins one too.
function stretches(text: string, transcript: boolean): { from: number; to: number; next: number }[] {
  const ends = transcript ? /\n\s*\n|\n(?=\p{Lu}[^\n:]{0,59}:\s)/gu : /\n\s*\n/g;
  const cuts = Array.from(text.matchAll(ends), (m) => ({ to: m.index, next: m.index + m[0].length }));
  cuts.push({ to: text.length, next: text.length });
  return cuts.map((cut, i) => ({ from: cuts[i - 1]?.next ?? 0, ...cut })).filter((s) => text.slice(s.from, s.to).trim());
}

// labelOf is the speaker's name with its colon that begins a turn: "MERZ: ".
function labelOf(turn: string): string {
  return /^\p{Lu}[^\n:]{0,59}:\s+/u.exec(turn)?.[0] ?? '';
}

function runsOf(text: string, from: number, to: number, spans: readonly Span[]): Run[] {
  const cuts = new Set([from, to]);
  for (const s of spans) for (const at of [s.from, s.to]) if (at > from && at < to) cuts.add(at);
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const begin = sorted[i]!; // there is one before each end
    const over = spans.filter((s) => s.from <= begin && s.to >= end).sort((a, b) => b.length - a.length);
    return { text: text.slice(begin, end), quotes: [...new Set(over.map((s) => s.id))] };
  });
}

// partLength is how many code points of a text are shown at first, and how many more at each wish: some ten pages.
export const partLength = 30_000;

// rangeAround is the part of the text to show so that a quote is in its middle.
export function rangeAround(fragment: Fragment): Fragment {
  const start = Math.max(0, Math.floor((fragment.start + fragment.end) / 2 - partLength / 2));
  return { start, end: start + partLength };
}

// rangeIn reads a range from the address; what is no number there counts as not given.
export function rangeIn(from: string | undefined, to: string | undefined): Fragment {
  const number = (s: string | undefined) => (s && /^\d{1,9}$/.test(s) ? Number(s) : undefined);
  const start = number(from) ?? 0;
  return { start, end: Math.max(number(to) ?? 0, start + partLength) };
}
