import { advance, type Wording } from '#kernel';

import type { TenderState } from '../lifecycle.js';

/** Why an officer cannot open any more (不能开标的原因), as they declare it themselves. */
export const LOSS_CAUSES = {
  'code-lost': { zh: '开标码遗失', en: 'opening code lost' },
  'file-unreadable': { zh: '密钥文件不能打开', en: 'key file cannot be opened' },
  absent: { zh: '不能到场', en: 'cannot be there' },
} as const satisfies Record<string, Wording>;
export type LossCause = keyof typeof LOSS_CAUSES;

/** States and moves of a proposal to void a round that cannot be opened any more (开标人数不足作废流转). */
export const QUORUM_LOSS_LIFECYCLE = [
  { from: 'proposed', on: 'return', to: 'returned', by: 'reviewer' }, // 退回
  { from: 'returned', on: 'put-forward', to: 'proposed', by: 'office' }, // 重新提请
  { from: 'proposed', on: 'confirm', to: 'confirmed', by: 'reviewer' }, // 确认作废
] as const;

type QuorumLossMove = (typeof QUORUM_LOSS_LIFECYCLE)[number];
export type QuorumLossState = QuorumLossMove['from' | 'to'];

/** State of the proposal after the move, or the refusal that names what is possible. */
export const moveQuorumLoss = (
  state: QuorumLossState,
  on: QuorumLossMove['on'],
  by: QuorumLossMove['by'],
): QuorumLossState => advance(QUORUM_LOSS_LIFECYCLE, state, on, by);

/** An officer as the quorum counts them. */
export interface OfficerStanding {
  readonly kind: 'officer' | 'supervisor';
  /** Has declared that they cannot open, and not checked the key since. */
  readonly lost: boolean;
  /** Declared that they cannot be there: the key is whole, and they may come after all. */
  readonly absent: boolean;
  /** All own shares of the part that is to be opened next are there: what happens to the key no longer matters. */
  readonly given: boolean;
}

/** Who is left to open a round (可开标力量). */
export interface QuorumStanding {
  readonly quorum: number;
  /** Officers and supervisors who can still open, or have given their shares. */
  readonly able: number;
  readonly supervisors: number;
  /** Enough of them, a supervisor among them. */
  readonly holds: boolean;
}

/** Nothing opens without the quorum, nor without a supervisor: the same condition that the seal itself asks for. */
export function quorumStanding(officers: readonly OfficerStanding[], quorum: number): QuorumStanding {
  const left = officers.filter(({ lost, given }) => given || !lost);
  const supervisors = left.filter(({ kind }) => kind === 'supervisor').length;
  return { quorum, able: left.length, supervisors, holds: left.length >= quorum && supervisors > 0 };
}

/** Whether those who only said that they cannot be there would make the quorum whole, if they came. */
export const holdsWithAbsent = (officers: readonly OfficerStanding[], quorum: number): boolean =>
  quorumStanding(
    officers.map((officer) => ({ ...officer, lost: officer.lost && !officer.absent })),
    quorum,
  ).holds;

export interface VoidFacts {
  readonly state: TenderState;
  readonly standing: QuorumStanding;
  /** Who is absent could still make it whole. */
  readonly mayReturn: boolean;
  /** Hour of the opening that the officers are waited for at. */
  readonly openingFrom: string;
  readonly waitMinutes: number;
  readonly now: string;
}

/** From when a round without its quorum may be voided for that; null while it has one, or is over. */
export function voidableFrom({
  state,
  standing,
  mayReturn,
  openingFrom,
  waitMinutes,
  now,
}: VoidFacts): string | null {
  if (standing.holds) return null;
  // With keys gone for good every further bid would be made in vain; after the deadline, and for who is absent, people are waited for.
  if (state === 'announced' && !mayReturn) return now;
  if (state !== 'announced' && state !== 'closed') return null;
  return new Date(Date.parse(openingFrom) + waitMinutes * 60_000).toISOString();
}

/** Whether the rule lets two people void the round now for want of a quorum (因开标人数不足作废). */
export const mayVoidForQuorum = (facts: VoidFacts): boolean => {
  const from = voidableFrom(facts);
  return from !== null && Date.parse(facts.now) >= Date.parse(from);
};
