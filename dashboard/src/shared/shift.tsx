// ShiftRing is the sign of a shift, beside its word: hollow, since it is computed (solid is kept for shifts that a person has reviewed), and
// dashed where it isn't certain that the first statement was made before the second.
export function ShiftRing({ certain }: { certain: boolean }) {
  return <span className={certain ? 'shift-ring' : 'shift-ring shift-ring-uncertain'} aria-hidden="true" />;
}
