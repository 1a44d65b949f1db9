// Who took part, as the graph records it.
interface Taking<A, B> {
  role?: string | null;
  agent: A;
  onBehalfOf?: B | null;
}

// Group is a delegation: those who act for one institution. head is undefined for those of whom it isn't recorded; own are the roles of the
// institution itself where it is recorded as having taken part, undefined where it isn't.
export interface Group<A, B> {
  head?: A | B;
  own?: string[];
  members: { agent: A; roles: string[] }[];
}

interface Agent {
  __typename?: string;
  id: string;
}

// groupsOf are the delegations in the order in which they first occur; those for whom nothing is recorded come last. Somebody with two roles is listed once.
export function groupsOf<A extends Agent, B extends Agent>(participants: readonly Taking<A, B>[]): Group<A, B>[] {
  const groups = new Map<string, Group<A, B>>();
  for (const { agent, role, onBehalfOf } of participants) {
    const itself = !onBehalfOf && agent.__typename === 'Institution';
    const head = onBehalfOf ?? (itself ? agent : undefined);
    const group = groups.get(head?.id ?? '') ?? { head, members: [] };
    groups.set(head?.id ?? '', group);
    const roles = role ? [role] : [];
    if (itself) {
      group.own = [...(group.own ?? []), ...roles];
      continue;
    }
    const before = group.members.find((m) => m.agent.id === agent.id);
    if (before) before.roles.push(...roles);
    else group.members.push({ agent, roles });
  }
  const unknown = groups.get('');
  groups.delete('');
  return unknown ? [...groups.values(), unknown] : [...groups.values()];
}
