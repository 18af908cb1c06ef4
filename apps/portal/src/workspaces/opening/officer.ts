import type { RoomOfficer } from './types.js';

/** The name alone: the ceremony record calls officers by number, name and body, which cards show apart. */
export function officerName({ idx, label, body }: Pick<RoomOfficer, 'idx' | 'label' | 'body'>): string {
  const [before, after] = [`${idx + 1} `, `（${body}）`];
  return label.startsWith(before) && label.endsWith(after)
    ? label.slice(before.length, -after.length)
    : label;
}

/** How far a round is from being openable (份额是否已齐). */
export interface Quorum {
  /** Officers who have given a share of every live bid. */
  readonly given: number;
  /** Officers who are still needed. */
  readonly missing: number;
  /** A supervisor is among those who have given. */
  readonly supervised: boolean;
  readonly complete: boolean;
}

type Shares = Pick<RoomOfficer, 'kind' | 'shares'>;

/** Whether officer gave all there is to give. Without bids there is nothing to give, and nobody has given. */
export const hasGivenAll = ({ shares }: Pick<RoomOfficer, 'shares'>, bids: number): boolean =>
  bids > 0 && shares >= bids;

/** Quorum as the room shows it; whether a bid opens is decided by the server, bid by bid. */
export function quorumOf(
  officers: readonly Shares[],
  { quorum, bids, answered }: { readonly quorum: number; readonly bids: number; readonly answered: number },
): Quorum {
  const done = officers.filter((officer) => hasGivenAll(officer, bids));
  return {
    given: done.length,
    missing: Math.max(0, quorum - done.length),
    supervised: done.some(({ kind }) => kind === 'supervisor'),
    complete: answered >= bids,
  };
}
