import { Decimal } from 'decimal.js';

import { BLANK, type Award, type ProductInput, type RoundInput, type RoundResult } from '../domain/types.js';
import { groupBy } from './group-by.js';

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/** Units and yuan of one variety under an evaluation; null where the round has no quantities to say it from. */
export interface VarietyTotals {
  readonly agreedQuantity: string | null;
  readonly unassignedQuantity: string | null;
  /** Yuan, two decimals: each winner's units × its award price, rounded half up once per winner (金额). */
  readonly spend: string | null;
}

/**
 * Quantities and spend per variety. With reported volumes they are the sums of the allocation's rounded rows; without,
 * what winners were reported for by brand. Varieties of which neither is known are null, never zero.
 */
export function varietyMoney(input: RoundInput, result: RoundResult): Map<string, VarietyTotals> {
  const units = result.allocations ? allocatedUnits(input, result) : reportedUnits(input, result.awards);
  const totals = new Map<string, VarietyTotals>();
  const winners = result.awards.filter((award) => award.awardUnitPrice !== null);
  const winnersByVariety = groupBy(winners, (award) => award.varietyId);
  for (const { id } of input.varieties) {
    const own = winnersByVariety.get(id) ?? [];
    const known = own.filter(({ productId }) => units.byProduct.has(productId));
    const unassigned = units.unassigned?.get(id) ?? (units.unassigned ? 0n : null);
    if (known.length === 0 && !unassigned) {
      totals.set(id, {
        agreedQuantity: null,
        unassignedQuantity: unassigned?.toString() ?? null,
        spend: null,
      });
      continue;
    }
    const assigned = known.reduce((sum, { productId }) => sum + (units.byProduct.get(productId) ?? 0n), 0n);
    totals.set(id, {
      agreedQuantity: (assigned + (unassigned ?? 0n)).toString(),
      unassignedQuantity: unassigned?.toString() ?? null,
      spend: known
        .reduce((sum, award) => sum.plus(lineAmount(award, units.byProduct)), new Exact(0))
        .toFixed(2),
    });
  }
  return totals;
}

interface Units {
  readonly byProduct: ReadonlyMap<string, bigint>;
  /** Agreed units without a supplier, per variety; null where the round has no volumes. */
  readonly unassigned: ReadonlyMap<string, bigint> | null;
}

const lineAmount = (award: Award, units: ReadonlyMap<string, bigint>): Decimal =>
  new Exact(award.awardUnitPrice ?? 0)
    .times((units.get(award.productId) ?? 0n).toString())
    .toDecimalPlaces(2);

function reportedUnits(input: RoundInput, awards: readonly Award[]): Units {
  const products = new Map<string, ProductInput>(input.products.map((product) => [product.id, product]));
  const byProduct = new Map<string, bigint>();
  for (const { productId, awardUnitPrice } of awards) {
    const reported = products.get(productId)?.reportedVolume;
    if (awardUnitPrice !== null && reported != null) byProduct.set(productId, BigInt(reported));
  }
  return { byProduct, unassigned: null };
}

/** One pass over the allocation; sums stay plain numbers while they are exact. */
function allocatedUnits(input: RoundInput, { allocations }: RoundResult): Units {
  const { volumes } = input;
  if (!volumes || !allocations) return { byProduct: new Map(), unassigned: new Map() };
  const supplied = new ExactSums(allocations.products.length);
  const unassigned = new ExactSums(volumes.varieties.length);
  for (let j = 0; j < allocations.length; j++) {
    const product = allocations.product[j] ?? BLANK;
    const agreed = allocations.agreed.get(j);
    if (product === BLANK) unassigned.add(volumes.variety[allocations.row[j] ?? 0] ?? 0, agreed);
    else supplied.add(product, agreed);
  }
  return {
    byProduct: supplied.byName(allocations.products),
    unassigned: unassigned.byName(volumes.varieties),
  };
}

/** Whole-number sums by index that never lose a unit, however large. */
class ExactSums {
  private readonly small: Float64Array;
  private readonly seen: Uint8Array;
  private readonly large = new Map<number, bigint>();

  constructor(size: number) {
    this.small = new Float64Array(size);
    this.seen = new Uint8Array(size);
  }

  add(index: number, quantity: number | bigint): void {
    this.seen[index] = 1;
    const sum = typeof quantity === 'bigint' ? Infinity : (this.small[index] ?? 0) + quantity;
    if (sum <= Number.MAX_SAFE_INTEGER) this.small[index] = sum;
    else this.large.set(index, (this.large.get(index) ?? 0n) + BigInt(quantity));
  }

  byName(names: readonly string[]): Map<string, bigint> {
    const sums = new Map<string, bigint>();
    names.forEach((name, index) => {
      if (this.seen[index] === 1)
        sums.set(name, BigInt(this.small[index] ?? 0) + (this.large.get(index) ?? 0n));
    });
    return sums;
  }
}
