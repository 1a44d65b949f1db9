// Measure is how wide a text is drawn, in pixels.
export type Measure = (text: string) => number;

// textMeasure measures in the browser's fonts, such as '14px "Source Sans 3 Variable"'. Where there is no canvas (a test), a letter is half as wide as high.
export function textMeasure(font: string): Measure {
  const size = Number.parseFloat(/(\d+(\.\d+)?)px/.exec(font)?.[1] ?? '14');
  const context = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return (text) => text.length * size * 0.5;
  context.font = font;
  return (text) => context.measureText(text).width;
}

// ellipsised is a text that is at most so wide: whole, or its beginning and "…". It cuts no character in two, and is "" where not even "…" fits.
export function ellipsised(text: string, width: number, measure: Measure): string {
  // A name of 5,000 letters isn't measured whole: nothing is drawn narrower than a pixel a letter.
  const letters = Array.from(text.length > 2 * width + 2 ? text.slice(0, 2 * width + 2) : text);
  const fits = (n: number) => measure(cut(letters, n)) <= width;
  if (letters.join('') === text && measure(text) <= width) return text;
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low === 0 && measure('…') > width ? '' : cut(letters, low);
}

// twoLines breaks a text that is wider than a line between words into two, the second one ellipsised; "" is the second of a text that fits.
export function twoLines(text: string, width: number, measure: Measure): [string, string] {
  const words = text.slice(0, 4 * width).split(/\s+/);
  let first = words[0] ?? '';
  if (measure(first) > width || (text.length <= width && measure(text) <= width)) return [ellipsised(text, width, measure), ''];
  let n = 1;
  while (n < words.length && measure(`${first} ${words[n]}`) <= width) first += ` ${words[n++]}`;
  return [first, ellipsised(words.slice(n).join(' '), width, measure)];
}

function cut(letters: readonly string[], n: number): string {
  return `${letters.slice(0, n).join('').trimEnd()}…`;
}
