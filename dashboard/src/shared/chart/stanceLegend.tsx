import { Stance, stanceValues } from '../stance';

// StanceLegend tells what the shapes and colours of a chart mean.
export function StanceLegend() {
  return (
    <span className="stance-counts">
      {stanceValues.map((v) => (
        <Stance key={v} value={v} />
      ))}
    </span>
  );
}
