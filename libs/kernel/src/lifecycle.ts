import { DomainError } from './domain-error.js';

/** One permitted move of a document: in state `from`, party `by` does `on`, giving state `to` (状态流转). */
export interface Move {
  readonly from: string;
  readonly on: string;
  readonly to: string;
  readonly by: string;
}

/** Next state of a document, or the reason there is none. */
export function advance<M extends Move>(
  table: readonly M[],
  from: M['from' | 'to'],
  on: M['on'],
  by: string,
): M['to'] {
  const moves = table.filter((row) => row.from === from && row.on === on);
  if (moves.length === 0) throw new DomainError('illegal-transition', `cannot ${on} while ${from}`);
  const move = moves.find((row) => row.by === by);
  if (!move) {
    const owners = moves.map((row) => row.by).join(' or ');
    throw new DomainError('wrong-actor', `${on} is for the ${owners}, not the ${by}`);
  }
  return move.to;
}

/** All states a lifecycle table mentions, in order of first mention. */
export const statesOf = (table: readonly Move[]): string[] => [
  ...new Set(table.flatMap((move) => [move.from, move.to])),
];

/** States that no chain of moves reaches from `start`: a mistake in the table when not empty. */
export function unreachableStates(table: readonly Move[], start: string): string[] {
  const reached = new Set([start]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const move of table) if (reached.has(move.from)) reached.add(move.to);
  }
  return statesOf(table).filter((state) => !reached.has(state));
}
