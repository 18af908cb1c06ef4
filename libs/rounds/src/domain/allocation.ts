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
  const product = suppliersOf(volumes, row, directory);
  const agreed = agreedQuantities(volumes, row, product, directory, rounding);
  dealCascades(volumes, row, agreed, directory, product);
  return { length: row.length, row, products: directory.products, product, agreed };
}

type Directory = ReturnType<typeof supplierDirectory>;

/** The winner a row was reported for, else the primary of its region, else the only chooser. Touches arrays only: it runs once a row. */
function suppliersOf(volumes: VolumeColumns, rows: Uint32Array, directory: Directory): Uint32Array {
  const { product, variety, region } = volumes;
  const { brand, area, sole } = directory;
  const regions = volumes.regions.length;
  const suppliers = new Uint32Array(rows.length);
  for (let line = 0; line < rows.length; line++) {
    const row = rows[line] ?? 0;
    let supplier = brand[product[row] ?? BLANK] ?? BLANK;
    if (supplier === BLANK) {
      const of = variety[row] ?? BLANK;
      const where = region[row] ?? BLANK;
      if (where !== BLANK) supplier = area[of * regions + where] ?? BLANK;
      if (supplier === BLANK) supplier = sole[of] ?? BLANK;
    }
    suppliers[line] = supplier;
  }
  return suppliers;
}

function agreedQuantities(
  { quantity, variety }: VolumeColumns,
  rows: Uint32Array,
  suppliers: Uint32Array,
  { share, unassignedShare }: Directory,
  rounding: QuantityRounding,
): QuantityColumn {
  const agreed = new QuantityColumn(rows.length);
  for (let line = 0; line < rows.length; line++) {
    const row = rows[line] ?? 0;
    const part = share[suppliers[line] ?? BLANK] ?? unassignedShare[variety[row] ?? BLANK] ?? 0;
    agreed.set(line, agreedQuantity(quantity.get(row), part, rounding));
  }
  return agreed;
}

/** Varieties whose rows are dealt: each supplier in turn, by its share of the variety's agreed volume. */
function dealCascades(
  volumes: VolumeColumns,
  row: Uint32Array,
  agreed: QuantityColumn,
  { plans, firstSupplier }: Directory,
  product: Uint32Array,
): void {
  if (!plans.some((plan) => plan?.cascade)) return;
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
  const regions = volumes.regions.length;
  const area = new Uint32Array(plans.length * regions).fill(BLANK);
  plans.forEach((plan, variety) => {
    for (let region = 0; plan && region < regions; region++)
      area[variety * regions + region] = toSupplier(plan.primaryOf.get(volumes.regions[region] ?? ''));
  });
  return {
    plans,
    products,
    firstSupplier,
    /** Supplier by the product that was asked for. */
    brand: Uint32Array.from(volumes.products, toSupplier),
    /** Supplier by variety × region. */
    area,
    /** Supplier by variety, where one takes all the rest. */
    sole: Uint32Array.from(plans, (plan) => toSupplier(plan?.soleProductId)),
    share: Float64Array.from(suppliers, (supplier) => supplier.share),
    unassignedShare: Float64Array.from(plans, (plan) => plan?.share ?? 0),
  };
}
