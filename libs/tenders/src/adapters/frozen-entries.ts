import { DomainError, word } from '#kernel';
import type { Queryer } from '#platform';

import type { FrozenEntry } from '../application/eligibility-ports.js';
import type { RefusalReason } from '../domain/eligibility/list.js';
import { say } from '../domain/eligibility/say.js';

/** The frozen list of a round, product by product; undefined where the round has no such stage. */
export async function frozenEntries(
  q: Queryer,
  tenderId: string,
): Promise<ReadonlyMap<string, FrozenEntry> | undefined> {
  const rows = await q.query<FrozenEntry & { product: string }>(
    `select product_id as product, entity_id as "entityId", decision from tender.eligible_entry where tender_id = $1`,
    [tenderId],
  );
  if (rows.length === 0) return undefined;
  return new Map(rows.map(({ product, entityId, decision }) => [product, { entityId, decision }]));
}

interface RefusedProduct {
  readonly name: string;
  readonly reason: RefusalReason;
  readonly note: string | null;
}

/** What the guard of bids says of a list that is not frozen, or on which a company has nothing, in words; undefined for anything else. */
export function refusalByList(code: string, told: unknown): DomainError | undefined {
  if (code === 'JC415') return new DomainError('window-closed', say('list-not-frozen'));
  return code === 'JC416' ? nothingEligible(told as readonly RefusedProduct[]) : undefined;
}

/** A company none of whose products is eligible has nothing to bid for: each is named with its reason. */
const nothingEligible = (refused: readonly RefusedProduct[]): DomainError =>
  new DomainError(
    'not-eligible',
    say('nothing-eligible', { products: refused.map(({ name }) => name) }),
    refused.map(({ name, reason, note }) => ({
      field: 'products',
      code: reason.code,
      message: say('product-refused', { product: name, reason: worded(reason, note) }),
    })),
  );

const worded = ({ code, zh, en }: RefusalReason, note: string | null) =>
  word(code, note === null ? { zh, en } : { zh: `${zh}（${note}）`, en: `${en} (${note})` });
