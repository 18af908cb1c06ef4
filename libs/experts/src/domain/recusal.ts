import type { Candidate } from './draw.js';
import type { LeftOut } from './draw-record.js';

/** Somebody of the library who could be drawn: where they work, and whose account they use. */
export interface Listed extends Candidate {
  /** Unified social credit code of the employer (统一社会信用代码), where it has one. */
  readonly employerCode: string | null;
  /** Organisation of the account. */
  readonly orgId: string;
}

/** A bidder of the round, or one that counts as one with it (投标企业及关联企业). */
export interface RoundBidder {
  readonly orgId: string;
  readonly name: string;
  readonly uscc: string;
  /** The entity of related companies it bids as; null when it stands alone. */
  readonly entity: string | null;
}

/** An employer whose people the office does not want drawn, with the reason (排除单位). */
export interface ExcludedEmployer {
  readonly employer: string;
  readonly reason: string;
}

/**
 * Who may be drawn and who may not (回避): not the people of a bidder — by the account's organisation, by the employer's code or name, or
 * by the name of the entity of related companies — and not those of an excluded employer.
 */
export function divide(
  listed: readonly Listed[],
  bidders: readonly RoundBidder[],
  excluded: readonly ExcludedEmployer[],
): { readonly candidates: Candidate[]; readonly leftOut: LeftOut[] } {
  const candidates: Candidate[] = [];
  const leftOut: LeftOut[] = [];
  for (const one of listed) {
    const { id, employer, specialties } = one;
    const bidder = bidders.find((found) => worksFor(one, found));
    const exclusion = excluded.find((found) => isSameName(found.employer, employer));
    if (bidder) leftOut.push({ id, employer, reason: 'bidder', detail: bidder.name });
    else if (exclusion) leftOut.push({ id, employer, reason: 'excluded-employer', detail: exclusion.reason });
    else candidates.push({ id, employer, specialties });
  }
  return { candidates, leftOut };
}

const worksFor = ({ employer, employerCode, orgId }: Listed, bidder: RoundBidder): boolean =>
  orgId === bidder.orgId ||
  employerCode === bidder.uscc ||
  isSameName(employer, bidder.name) ||
  (bidder.entity !== null && isSameName(employer, bidder.entity));

/** Names as people type them: widths and spaces do not count. */
const isSameName = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toLowerCase();
