import type { Exact } from '#kernel';

import { dealRows } from './cascade.js';
import { QuantityColumn } from './quantity-column.js';
import { type AllocationColumns, BLANK, type QuantityRounding, type VolumeColumns } from './types.js';
import { inKeyOrder } from './volume-order.js';

/** Shares are counted in ten-thousandths: a percentage of a percentage stays whole. */
export const WHOLE_SHARE = 10_000;

/** A winner as supplier (供应企业). */
export interface Supplier {
  readonly productId: string;
  /** Share of a row that it supplies, in ten-thousandths. */
  readonly share: number;
}

/** How one variety's reported volume finds its suppliers. A variety without winners has no plan. */
export interface SupplyPlan {
  readonly suppliers: readonly Supplier[];
  /** Primary product of each region, when supply areas were chosen. */
  readonly primaryOf: ReadonlyMap<string, string>;
  /** Takes what no product and no region leads to: the only chooser, where there are no supply areas. */
  readonly soleProductId: string | null;
  /** Share of rows that stay unassigned. */
  readonly share: number;
  /** Cumulated shares of the suppliers, when rows are dealt in a cascade instead of by product and region. */
  readonly cascade: readonly Exact[] | null;
}

/**
 * Allocation (带量分配): each row goes to the product it was reported for if that won, else to the primary of its region,
 * and is rounded by itself. Works on columns, whether they came from a file or from the database.
 */
export function allocate(
  volumes: VolumeColumns,
  plans: ReadonlyMap<string, SupplyPlan>,
  rounding: QuantityRounding,
): AllocationColumns {
  const directory = supplierDirectory(volumes, plans);
  const row = inKeyOrder(volumes, plannedRows(volumes, directory.plans));
  const product = new Uint32Array(row.length);
  const agreed = new QuantityColumn(row.length);
  row.forEach((source, line) => {
    const supplier = directory.supplierOf(source);
    product[line] = supplier;
    agreed.set(
      line,
      agreedQuantity(volumes.quantity.get(source), directory.shareOf(source, supplier), rounding),
    );
  });
  dealCascades(volumes, row, agreed, directory, product);
  return { length: row.length, row, products: directory.products, product, agreed };
}

/** Varieties whose rows are dealt: each supplier in turn, by its share of the variety's agreed volume. */
function dealCascades(
  volumes: VolumeColumns,
  row: Uint32Array,
  agreed: QuantityColumn,
  { plans, firstSupplier }: ReturnType<typeof supplierDirectory>,
  product: Uint32Array,
): void {
  const linesOf = new Map<number, number[]>();
  row.forEach((source, line) => {
    const variety = volumes.variety[source] ?? BLANK;
    if (!plans[variety]?.cascade) return;
    const lines = linesOf.get(variety);
    if (lines) lines.push(line);
    else linesOf.set(variety, [line]);
  });
  for (const [variety, lines] of linesOf) {
    const dealt = dealRows(agreed, lines, plans[variety]?.cascade ?? []);
    lines.forEach((line, index) => (product[line] = (firstSupplier[variety] ?? 0) + (dealt[index] ?? 0)));
  }
}

/** Reported units times share, in whole units: half up, or up. */
export function agreedQuantity(
  quantity: number | bigint,
  share: number,
  rounding: QuantityRounding,
): number | bigint {
  const extra = rounding === 'up' ? WHOLE_SHARE - 1 : WHOLE_SHARE / 2;
  if (typeof quantity === 'number' && quantity <= DOUBLE_SAFE) {
    const scaled = quantity * share + extra;
    return (scaled - (scaled % WHOLE_SHARE)) / WHOLE_SHARE;
  }
  return (BigInt(quantity) * BigInt(share) + BigInt(extra)) / BigInt(WHOLE_SHARE);
}

/** Up to here quantity × share stays below 2^53. */
const DOUBLE_SAFE = 900_000_000_000;

function plannedRows(volumes: VolumeColumns, plans: readonly (SupplyPlan | undefined)[]): Uint32Array {
  const rows = new Uint32Array(volumes.length);
  let length = 0;
  for (let row = 0; row < volumes.length; row++)
    if (plans[volumes.variety[row] ?? BLANK]) rows[length++] = row;
  return rows.subarray(0, length);
}

/** Everything that a row may look up, by dictionary index, so that the loop over rows touches arrays only. */
function supplierDirectory(volumes: VolumeColumns, plansById: ReadonlyMap<string, SupplyPlan>) {
  const plans = volumes.varieties.map((id) => plansById.get(id));
  const suppliers = [...new Set(plans)].flatMap((plan) => plan?.suppliers ?? []);
  const products = suppliers.map(({ productId }) => productId);
  const shares = suppliers.map(({ share }) => share);
  const starts = new Map<SupplyPlan, number>();
  let next = 0;
  for (const plan of new Set(plans))
    if (plan) {
      starts.set(plan, next);
      next += plan.suppliers.length;
    }
  const firstSupplier = plans.map((plan) => plan && starts.get(plan));
  const indexOf = new Map(products.map((id, index) => [id, index]));
  const toSupplier = (id: string | null | undefined): number =>
    id == null ? BLANK : (indexOf.get(id) ?? BLANK);
  const brand = Uint32Array.from(volumes.products, toSupplier);
  const areas = plans.map((plan) =>
    plan ? Uint32Array.from(volumes.regions, (id) => toSupplier(plan.primaryOf.get(id))) : undefined,
  );
  const sole = plans.map((plan) => toSupplier(plan?.soleProductId));
  const supplierOf = (row: number): number => {
    const own = brand[volumes.product[row] ?? BLANK] ?? BLANK;
    if (own !== BLANK) return own;
    const variety = volumes.variety[row] ?? BLANK;
    const primary = areas[variety]?.[volumes.region[row] ?? BLANK] ?? BLANK;
    return primary !== BLANK ? primary : (sole[variety] ?? BLANK);
  };
  const shareOf = (row: number, supplier: number): number =>
    shares[supplier] ?? plans[volumes.variety[row] ?? BLANK]?.share ?? 0;
  return { plans, products, firstSupplier, supplierOf, shareOf };
}
