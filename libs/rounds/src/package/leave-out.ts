import { BLANK, type RoundInput, type VolumeColumns } from '../domain/index.js';
import { VolumeBuilder } from './volume-builder.js';

/**
 * A round without some of its products (不予通过的产品不进入评审): with them go their bids and choices of areas. What institutions reported for
 * them by brand counts as reported by generic name, so that no unit of demand is lost.
 */
export function leaveOut(input: RoundInput, products: ReadonlySet<string>): RoundInput {
  if (products.size === 0) return input;
  return {
    ...input,
    products: input.products.filter(({ id }) => !products.has(id)),
    bids: input.bids.filter(({ productId }) => !products.has(productId)),
    preferences: input.preferences.filter(({ productId }) => !products.has(productId)),
    volumes: input.volumes && byGenericName(input.volumes, products),
  };
}

/** An institution has one row by generic name and variety: what is added to it is added up. */
function byGenericName(volumes: VolumeColumns, left: ReadonlySet<string>): VolumeColumns {
  const isLeft = volumes.products.map((id) => left.has(id));
  if (!isLeft.includes(true)) return volumes;
  const builder = new VolumeBuilder();
  const totals = new Map<string, { readonly row: number; quantity: bigint }>();
  const add = (row: number, product: string, quantity: string): number =>
    builder.add(
      volumes.institutions[volumes.institution[row] ?? BLANK] ?? '',
      volumes.regions[volumes.region[row] ?? BLANK] ?? '',
      volumes.varieties[volumes.variety[row] ?? BLANK] ?? '',
      product,
      quantity,
    );
  for (let row = 0; row < volumes.length; row++) {
    const product = volumes.product[row] ?? BLANK;
    if (product !== BLANK && !isLeft[product]) {
      add(row, volumes.products[product] ?? '', volumes.quantity.text(row));
      continue;
    }
    const key = `${volumes.institution[row]} ${volumes.variety[row]}`;
    const total = totals.get(key);
    const quantity = BigInt(volumes.quantity.get(row)) + (total?.quantity ?? 0n);
    // The row by generic name states its own region.
    totals.set(key, { row: product === BLANK ? row : (total?.row ?? row), quantity });
  }
  for (const { row, quantity } of totals.values()) add(row, '', String(quantity));
  return builder.columns();
}
