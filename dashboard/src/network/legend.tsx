import { useWords } from '../shared/words';
import { heaviestOf, looksOf, widthOf, type EdgeLike, type EdgeLook } from './drawing';
import type { Choice } from './question';
import { lookName, weightText } from './say';

// Legend explains lines, their width, and shapes where there are two.
export function Legend({ choice, edges, heaviest }: { choice: Choice; edges: readonly EdgeLike[]; heaviest: number }) {
  const words = useWords();
  const w = words.network;
  const looks = looksOf(choice.measure, edges);
  const most = heaviestOf(edges);
  const size = choice.kind === 'MEETINGS' ? w.nodeSizeMeetings : choice.kind === 'MENTIONS' ? w.nodeSizeMentions : w.nodeSize;
  return (
    <ul className="network-legend plain" aria-label={w.legend}>
      {looks.map((look) => (
        <li key={look}>
          <Line look={look} width={2.5} /> {lookName(choice, look, words)}
        </li>
      ))}
      {choice.measure !== 'COMBINE' && most > 0 && (
        <li>
          <Line look="plain" width={widthOf(choice.measure, most, heaviest, edges.length > 200)} /> {w.thickest(weightText(most, words))}
        </li>
      )}
      {choice.kind === 'TWO_MODE' && (
        <>
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <circle className="network-node" cx="7" cy="7" r="5.5" />
            </svg>{' '}
            {w.actorShape}
          </li>
          <li>
            <svg width="14" height="14" aria-hidden="true">
              <rect className="network-node" x="2" y="2" width="10" height="10" />
            </svg>{' '}
            {w.topicShape}
          </li>
        </>
      )}
      <li>{size}</li>
    </ul>
  );
}

function Line({ look, width }: { look: EdgeLook; width: number }) {
  return (
    <svg width="34" height="12" aria-hidden="true" className={`network-edge network-${look}`}>
      <path d="M1,6H33" strokeWidth={width} fill="none" />
    </svg>
  );
}
