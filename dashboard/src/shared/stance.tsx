import { useWords } from './words';

export type StanceValue = 'SUPPORT' | 'OPPOSE' | 'CONDITIONAL' | 'NEUTRAL';
export const stanceValues: StanceValue[] = ['SUPPORT', 'CONDITIONAL', 'NEUTRAL', 'OPPOSE'];

// A stance is told by shape, colour and word together: support ▲, oppose ▼, conditional ◆, neutral ●.
export const stanceShapes: Record<StanceValue, string> = {
  SUPPORT: 'M0,-7 L7,5.5 L-7,5.5 Z',
  OPPOSE: 'M0,7 L7,-5.5 L-7,-5.5 Z',
  CONDITIONAL: 'M0,-7.5 L7,0 L0,7.5 L-7,0 Z',
  NEUTRAL: 'M5.5,0 A5.5,5.5 0 1 1 -5.5,0 A5.5,5.5 0 1 1 5.5,0 Z',
};

export function stanceClass(value: StanceValue): string {
  return `stance stance-${value.toLowerCase()}`;
}

// StanceGlyph is the shape alone, 16 px in a line of text; the word stands beside it.
export function StanceGlyph({ value }: { value: StanceValue }) {
  return (
    <svg className={stanceClass(value)} viewBox="-9 -9 18 18" width="14" height="14" aria-hidden="true">
      <path d={stanceShapes[value]} />
    </svg>
  );
}

// Stance is the shape with its word.
export function Stance({ value }: { value: StanceValue }) {
  const words = useWords();
  return (
    <span className="stance-word">
      <StanceGlyph value={value} /> {words.stances[value]}
    </span>
  );
}

export interface Counts {
  support: number;
  oppose: number;
  conditional: number;
  neutral: number;
}

export function countOf(counts: Counts, value: StanceValue): number {
  return { SUPPORT: counts.support, OPPOSE: counts.oppose, CONDITIONAL: counts.conditional, NEUTRAL: counts.neutral }[value];
}

// StanceCounts are shapes with how often each was taken; values never taken are left out.
export function StanceCounts({ counts }: { counts: Counts }) {
  const words = useWords();
  const present = stanceValues.filter((v) => countOf(counts, v) > 0);
  if (!present.length) return <span className="quiet">{words.stances.none}</span>;
  return (
    <span className="stance-counts">
      {present.map((v) => (
        <span key={v} className="stance-word">
          <StanceGlyph value={v} /> {countOf(counts, v)} <span className="stance-label">{words.stances[v]}</span>
        </span>
      ))}
    </span>
  );
}
