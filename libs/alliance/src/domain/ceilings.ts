import { compareExact, exact } from '#kernel';

import type { CeilingRule } from './words.js';

/** A member's own ceiling of a product (成员最高有效申报价), in yuan per unit. */
export interface MemberCeiling {
  readonly region: string;
  readonly product: string;
  readonly price: string;
}

/** What a product may cost at most in the round: the round's own, what counts, and the member that set it. */
export interface EffectiveCeiling {
  readonly product: string;
  readonly own: string | null;
  readonly effective: string | null;
  /** Null where the round's own ceiling stands. */
  readonly region: string | null;
}

/**
 * The ceiling of each product in a round of several provinces: under `lowest` the lowest of the round's and the members', so that no
 * member pays more than it would by itself; under `highest` the highest; under `round` the round's alone. The first of equals stands.
 */
export function effectiveCeilings(
  products: readonly { readonly product: string; readonly own: string | null }[],
  members: readonly MemberCeiling[],
  rule: CeilingRule,
): EffectiveCeiling[] {
  const better = rule === 'highest' ? 1 : -1;
  return products.map(({ product, own }) => {
    let best: EffectiveCeiling = { product, own, effective: own, region: null };
    if (rule === 'round') return best;
    for (const { region, price } of members.filter((ceiling) => ceiling.product === product))
      if (best.effective === null || Math.sign(compareExact(exact(price), exact(best.effective))) === better)
        best = { product, own, effective: price, region };
    return best;
  });
}
