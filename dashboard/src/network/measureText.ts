let context: CanvasRenderingContext2D | null | undefined;
const known = new Map<string, number>();

// measureText is the width of a name in the chart, 14 pixels high, in the page's letters. Where nothing can be measured it is a guess on the wide side.
export function measureText(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  context ??= typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d');
  if (!context) return text.length * 8;
  context.font = "14px 'Source Sans 3 Variable', system-ui, sans-serif";
  const width = context.measureText(text).width;
  // before the letters have come, widths are those of others
  if (document.fonts.status === 'loaded') known.set(text, width);
  return width;
}
