import { DomainError } from './domain-error.js';
import { sayKernel } from './kernel-messages.js';
import {
  MOVE_WORDS,
  PARTY_WORDS,
  STATE_WORDS,
  type MoveWord,
  type PartyWord,
  type StateWord,
} from './lifecycle-words.js';
import { word, type Word } from './message.js';

/** One permitted move of a document: in state `from`, party `by` does `on`, giving state `to` (状态流转). */
export interface Move {
  readonly from: StateWord;
  readonly on: MoveWord;
  readonly to: StateWord;
  readonly by: PartyWord;
}

/** Next state of a document, or the reason there is none. */
export function advance<M extends Move>(
  table: readonly M[],
  from: M['from' | 'to'],
  on: M['on'],
  by: PartyWord,
): M['to'] {
  const moves = table.filter((row) => row.from === from && row.on === on);
  const move = word(on, MOVE_WORDS[on]);
  if (moves.length === 0)
    throw new DomainError('illegal-transition', sayKernel('move-not-now', { move, state: stateWord(from) }));
  const found = moves.find((row) => row.by === by);
  if (!found) {
    const owners = moves.map((row) => partyWord(row.by));
    throw new DomainError(
      'wrong-actor',
      sayKernel('move-of-other-party', { move, owners, party: partyWord(by) }),
    );
  }
  return found.to;
}

/** A state as a word of a sentence. */
export const stateWord = (state: StateWord): Word => word(state, STATE_WORDS[state]);
const partyWord = (party: PartyWord): Word => word(party, PARTY_WORDS[party]);

/** All states a lifecycle table mentions, in order of first mention. */
export const statesOf = (table: readonly Move[]): StateWord[] => [
  ...new Set(table.flatMap((move) => [move.from, move.to])),
];

/** States that no chain of moves reaches from `start`: a mistake in the table when not empty. */
export function unreachableStates(table: readonly Move[], start: string): StateWord[] {
  const reached = new Set<string>([start]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const move of table) if (reached.has(move.from)) reached.add(move.to);
  }
  return statesOf(table).filter((state) => !reached.has(state));
}
