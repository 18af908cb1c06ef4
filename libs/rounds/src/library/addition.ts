import { DomainError, type FieldError, type Json } from '#kernel';

import type { RoundInput } from '../domain/types.js';
import { say } from './say.js';

/** What is added to one bid after the opening: its place in a draw, or the answer to a revival offer, with a second quote where one was asked for. */
export interface BidAddition {
  readonly productId: string;
  /** Whole number ≥ 1, the smallest first. */
  readonly draw: string | null;
  readonly acceptsRevival: boolean | null;
  /** Yuan per pack (二次报价), with an acceptance alone. */
  readonly secondQuote?: string | null;
}

/** An edition of additions (开标后补充), with the minutes of how it came about. */
export interface Addition {
  readonly kind: 'draw' | 'revival';
  readonly minutes: Json;
  readonly bids: readonly BidAddition[];
}

/** The round with bids completed; what is not named stays as it was. */
export function withAdditions(input: RoundInput, additions: readonly BidAddition[]): RoundInput {
  const byProduct = new Map(additions.map((addition) => [addition.productId, addition]));
  return {
    ...input,
    bids: input.bids.map((bid) => {
      const added = byProduct.get(bid.productId);
      return {
        ...bid,
        draw: added?.draw ?? bid.draw,
        acceptsRevival: added?.acceptsRevival ?? bid.acceptsRevival,
        ...(added?.secondQuote == null ? {} : { secondQuote: added.secondQuote }),
      };
    }),
  };
}

/** A bid that ties with others of its variety (并列待定). */
export interface TiedBid {
  readonly productId: string;
  readonly varietyId: string;
}

/** One bid's place in a public draw (抽签顺序). */
export interface Drawn {
  readonly productId: string;
  /** 1 = first. */
  readonly place: number;
}

/**
 * A draw decides ties and nothing else: every product stands in a tie, and the ties of a variety are decided together, each
 * place once. Throws `invalid` naming the entry and the rule.
 */
export function checkDraw(tied: readonly TiedBid[], draws: readonly Drawn[]): void {
  const varietyOf = new Map(tied.map(({ productId, varietyId }) => [productId, varietyId]));
  const seen = new Set<string>();
  const errors: FieldError[] = draws.flatMap(({ productId, place }, at): FieldError[] => {
    const variety = varietyOf.get(productId);
    if (variety === undefined)
      return [fault(at, 'productId', 'not-tied', say('draw-not-tied', { product: productId }))];
    const [product, taken] = [`product ${productId}`, `place ${place} ${variety}`];
    const repeated = seen.has(product)
      ? [fault(at, 'productId', 'repeated', say('draw-product-repeated', { product: productId }))]
      : seen.has(taken)
        ? [fault(at, 'place', 'repeated', say('draw-place-repeated', { place, variety }))]
        : [];
    seen.add(product).add(taken);
    return repeated;
  });
  const drawn = new Set(draws.map(({ productId }) => productId));
  const varieties = new Set(draws.map(({ productId }) => varietyOf.get(productId)));
  const missing = tied.filter((bid) => varieties.has(bid.varietyId) && !drawn.has(bid.productId));
  for (const { productId, varietyId } of missing)
    errors.push({
      field: 'draws',
      code: 'incomplete',
      message: say('draw-incomplete', { product: productId, variety: varietyId }),
    });
  if (errors.length > 0) throw DomainError.fields(errors);
}

const fault = (at: number, column: string, code: string, message: FieldError['message']): FieldError => ({
  field: `draws[${at}].${column}`,
  code,
  message,
});
