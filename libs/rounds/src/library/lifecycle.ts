import { DomainError, advance, stateWord } from '#kernel';
import { say } from './say.js';

/**
 * States and moves of a round in the library (轮次库状态流转). The office keeps the library, a second person publishes,
 * and finished rounds of the past come in as the public record has them. docs/architecture draws its diagram from here.
 */
export const ROUND_LIFECYCLE = [
  { from: 'imported', on: 'evaluate', to: 'evaluated', by: 'office' }, // 评审
  { from: 'evaluated', on: 'evaluate-anew', to: 'evaluated', by: 'office' }, // 补充后重新评审
  { from: 'evaluated', on: 'propose', to: 'proposed', by: 'office' }, // 提请公布
  { from: 'proposed', on: 'return', to: 'evaluated', by: 'reviewer' }, // 退回
  { from: 'proposed', on: 'publish', to: 'published', by: 'reviewer' }, // 公布
  { from: 'evaluated', on: 'publish', to: 'published', by: 'history' }, // 历史结果入库
  { from: 'imported', on: 'publish', to: 'published', by: 'history' }, // 只有公布结果的历史轮次
  { from: 'evaluated', on: 'withdraw', to: 'withdrawn', by: 'office' }, // 撤回
  { from: 'published', on: 'withdraw', to: 'withdrawn', by: 'reviewer' },
] as const;

type RoundMove = (typeof ROUND_LIFECYCLE)[number];
export type RoundState = RoundMove['from' | 'to'];
export type RoundParty = RoundMove['by'];

/** States in which every bid of the round is open and decided, so that the whole round may leave the platform. */
const OPEN_STATES: readonly RoundState[] = ['evaluated', 'proposed', 'published', 'withdrawn'];

/** State after the move, or the refusal that names what is possible. */
export const moveRound = (state: RoundState, on: RoundMove['on'], by: RoundParty): RoundState =>
  advance(ROUND_LIFECYCLE, state, on, by);

/** Refuses to let a round out whose bids are not all open and evaluated (未开标轮次不得导出). */
export function assertExportable(roundNo: string, state: RoundState): void {
  if (!OPEN_STATES.includes(state))
    throw new DomainError(
      'round-not-open',
      say('bids-not-open', { round: roundNo, state: stateWord(state) }),
    );
}
