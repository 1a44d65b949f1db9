// sliceNumber reads which window the address names, counted from 1; 0 is the whole time. One beyond the last is the last.
export function sliceNumber(text: string | undefined, count: number): number {
  const n = Number(text ?? 0);
  return Number.isInteger(n) && n > 0 ? Math.min(n, count) : 0;
}

// sliceAt is the number of the window to show for a day (2025-08-15): of those that hold it the one whose middle is nearest, else the one that
// lies nearest. 0 when there is none, or the day is none.
export function sliceAt(slices: readonly { from: string; until: string }[], day: string): number {
  const at = Date.parse(`${day}T12:00:00Z`);
  if (Number.isNaN(at)) return 0;
  let [best, least] = [0, Infinity];
  slices.forEach((s, i) => {
    const [from, until] = [Date.parse(`${s.from}T00:00:00Z`), Date.parse(`${s.until}T23:59:59Z`)];
    const inside = from <= at && at <= until;
    // one that holds the day is nearer than any that doesn't
    const away = inside ? Math.abs(at - (from + until) / 2) / (until - from + 1) : 1 + Math.min(Math.abs(at - from), Math.abs(at - until));
    if (away < least) [best, least] = [i + 1, away];
  });
  return best;
}
