import type { ActorKind, Duplicates, NetworkInput, NetworkKind, NetworkMeasure, Normalisation, WindowUnit } from '../shared/graphql/generated/graphql';

export const kinds: NetworkKind[] = ['ACTORS', 'TWO_MODE', 'TOPICS', 'MEETINGS', 'MENTIONS'];
export const actorKinds: ActorKind[] = ['PERSON', 'INSTITUTION'];
export const units: WindowUnit[] = ['DAY', 'WEEK', 'MONTH', 'YEAR', 'STATEMENT'];

// measuresOf are those the server takes for a kind, its default first (docs/positions.md, Networks). MEETINGS and MENTIONS count and have none.
export function measuresOf(kind: NetworkKind): NetworkMeasure[] {
  switch (kind) {
    case 'ACTORS':
    case 'TOPICS':
      return ['CONGRUENCE', 'CONFLICT', 'SUBTRACT', 'IGNORE'];
    case 'TWO_MODE':
      return ['IGNORE', 'SUBTRACT', 'COMBINE'];
    default:
      return [];
  }
}

export function normalisationsOf(kind: NetworkKind): Normalisation[] {
  switch (kind) {
    case 'TWO_MODE':
      return ['NONE', 'ACTIVITY', 'PROMINENCE'];
    case 'MENTIONS':
      return ['NONE'];
    default:
      return ['NONE', 'AVERAGE', 'JACCARD', 'COSINE', 'DNA_COSINE'];
  }
}

export function duplicatesOf(kind: NetworkKind): Duplicates[] {
  return kind === 'MEETINGS' ? ['INCLUDE'] : ['INCLUDE', 'DOCUMENT', 'WEEK', 'MONTH', 'YEAR', 'RANGE'];
}

// choosesStances says whether topics and holders choose something of a kind.
export function choosesStances(kind: NetworkKind): boolean {
  return kind !== 'MEETINGS' && kind !== 'MENTIONS';
}

export interface Choice {
  kind: NetworkKind;
  actor: ActorKind;
  measure?: NetworkMeasure;
  normalise: Normalisation;
  duplicates: Duplicates;
  minStatements: number;
  minWeight?: number;
  from?: string;
  to?: string;
  topics: string[];
  holders: string[];
  window?: { size: number; step: number; unit: WindowUnit };
}

interface Parameters {
  get: (name: string) => string | undefined;
  all: (name: string) => string[];
}

// choiceOf reads the address. What it doesn't say, and what the server would refuse together with the kind, is the kind's default: who turns
// from people to topics need not first undo what only people have.
export function choiceOf(at: Parameters): Choice {
  const kind = oneOf(kinds, at.get('kind'));
  const measures = measuresOf(kind);
  return {
    kind,
    actor: oneOf(actorKinds, at.get('actor')),
    measure: measures.length ? oneOf(measures, at.get('measure')) : undefined,
    normalise: oneOf(normalisationsOf(kind), at.get('normalise')),
    duplicates: oneOf(duplicatesOf(kind), at.get('duplicates')),
    minStatements: Math.max(1, Math.floor(numberOf(at.get('minStatements')) ?? 1)),
    minWeight: numberOf(at.get('minWeight')),
    from: at.get('from'),
    to: at.get('to'),
    topics: choosesStances(kind) ? at.all('topic') : [],
    holders: choosesStances(kind) ? at.all('holder') : [],
    window: windowOf(at.get('window')),
  };
}

function oneOf<T extends string>(all: T[], value: string | undefined): T {
  return all.find((v) => v === value) ?? all[0]!;
}

// numberOf is a number as the address or a field has it; undefined for anything else, "" too.
export function numberOf(text: string | undefined): number | undefined {
  const n = text?.trim() ? Number(text) : NaN;
  return Number.isFinite(n) ? n : undefined;
}

// windowOf reads "size,step,unit"; undefined where there is none, or not a whole one.
export function windowOf(text: string | undefined): Choice['window'] {
  const [size, step, unit] = text?.split(',') ?? [];
  const whole = [numberOf(size), numberOf(step)];
  if (!whole.every((n) => n !== undefined && Number.isInteger(n) && n >= 1) || !units.includes(unit as WindowUnit)) return undefined;
  return { size: whole[0]!, step: whole[1]!, unit: unit as WindowUnit };
}

// inputOf is the choice as the server is asked, here and for files.
export function inputOf(c: Choice): NetworkInput {
  const input: NetworkInput = { kind: c.kind, actor: c.actor, normalise: c.normalise, duplicates: c.duplicates, minStatements: c.minStatements };
  if (c.measure) input.measure = c.measure;
  if (c.minWeight !== undefined) input.minWeight = c.minWeight;
  if (c.holders.length) input.holders = c.holders;
  if (c.topics.length) input.topics = c.topics;
  if (c.from || c.to) {
    if (c.kind === 'MEETINGS') input.meetings = { from: c.from, to: c.to };
    else input.filter = { saidFrom: c.from, saidTo: c.to };
  }
  if (c.window) input.window = c.window;
  return input;
}

// evidenceInput asks for what is behind one edge: the same network, as far as it can be narrowed to the edge's ends without changing what
// lies between them. Weights are left out of account: neighbours that fall away change no evidence. until and from are those of a slice.
export function evidenceInput(c: Choice, source: string, target: string, slice?: { from: string; until: string }): NetworkInput {
  const input = inputOf({ ...c, window: undefined, minWeight: undefined, minStatements: 1, from: slice?.from ?? c.from, to: slice?.until ?? c.to });
  switch (c.kind) {
    case 'ACTORS':
      input.holders = narrowed(c.holders, [source, target]);
      break;
    case 'TOPICS':
      input.topics = [source, target];
      break;
    case 'TWO_MODE':
      input.holders = narrowed(c.holders, [source]);
      input.topics = [target];
      break;
    case 'MENTIONS':
      if (c.actor === 'PERSON') input.filter = { ...input.filter, speakers: [source], mentions: [target] };
      else input.filter = { ...input.filter, institutions: [source], mentions: [target] };
      break;
    case 'MEETINGS':
      // an institution takes part through others, whom the filter of meetings doesn't see
      if (c.actor === 'PERSON') input.meetings = { ...input.meetings, participants: [source] };
  }
  return input;
}

// narrowed is ends where holders allow them. Where they don't name the ends (people who speak for an institution that does), they stay.
function narrowed(holders: string[], ends: string[]): string[] {
  return !holders.length || ends.every((e) => holders.includes(e)) ? ends : holders;
}

// The files of the server with the same network: docs/api.md, Files for other programs.
export function filesOf(input: NetworkInput): { name: string; href: string }[] {
  const formats = { GraphML: 'graphml', GEXF: 'gexf', 'CSV (edges)': 'csv', 'CSV (nodes)': 'csv-nodes', 'CSV (matrix)': 'csv-matrix', 'UCINET DL': 'dl', Pajek: 'pajek' };
  return Object.entries(formats).map(([name, format]) => ({ name, href: `/export/network?${new URLSearchParams({ format, input: JSON.stringify(input) })}` }));
}
