import type { Award, RoundInput, RoundResult } from '../domain/types.js';

/** A bid that would win at a price which the rules allow (可复活报价). */
export interface RevivalCandidate {
  readonly productId: string;
  readonly kind: 'shortlisted' | 'non-shortlisted';
  /** Yuan per comparable unit, and per unit of the product. */
  readonly comparablePrice: string;
  readonly unitPrice: string;
}

/** The round as it would be if everyone accepted what is offered. */
export const allAccepting = (input: RoundInput): RoundInput => ({
  ...input,
  bids: input.bids.map((bid) => ({ ...bid, acceptsRevival: true })),
});

/**
 * Who can be offered a revival now. The price outside the shortlist follows from the dearest award within it, so offers of the two
 * kinds never go out together: first the shortlisted, then, with their answers evaluated, the others. A variety with an open tie
 * has nothing to offer yet.
 */
export function revivalCandidates(
  now: RoundResult,
  accepted: RoundResult,
  offered: ReadonlySet<string>,
): readonly RevivalCandidate[] {
  const standing = new Map(now.awards.map((award) => [award.productId, award]));
  const tied = new Set(
    [...now.awards, ...accepted.awards].flatMap(({ status, varietyId }) =>
      status === 'tie' ? [varietyId] : [],
    ),
  );
  const open = accepted.awards.flatMap((award): RevivalCandidate[] => {
    const kind = kindOf(award);
    const wins = standing.get(award.productId)?.status !== 'lost';
    if (kind === null || wins || tied.has(award.varietyId) || offered.has(award.productId)) return [];
    const { productId, awardComparablePrice: comparablePrice, awardUnitPrice: unitPrice } = award;
    return comparablePrice === null || unitPrice === null
      ? []
      : [{ productId, kind, comparablePrice, unitPrice }];
  });
  const shortlisted = open.filter(({ kind }) => kind === 'shortlisted');
  return shortlisted.length > 0 ? shortlisted : open;
}

const kindOf = ({ status }: Award): RevivalCandidate['kind'] | null =>
  status === 'revived-shortlisted'
    ? 'shortlisted'
    : status === 'revived-non-shortlisted'
      ? 'non-shortlisted'
      : null;
