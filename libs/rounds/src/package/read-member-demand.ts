import { BLANK, type RegionInput, type VolumeColumns } from '../domain/index.js';
import { readRegions } from './read-regions.js';
import { readVolumes } from './read-volumes.js';
import { checkReference, KnownIds, type Reading, readFile, registerKey, reporter } from './reading.js';
import { DEMAND_FILES, type PackageSource } from './source.js';
import { say } from './say.js';
import { CEILINGS } from './tables.js';
import { quoted, type Violation, ViolationLog } from './violation.js';

/** Demand of one member of an alliance (成员报量): its regions, what its institutions need, and its own ceilings where it has any. */
export interface MemberDemand {
  readonly regions: readonly RegionInput[];
  readonly volumes: VolumeColumns;
  /** Product → yuan per unit; null when the member states none. */
  readonly ceilings: ReadonlyMap<string, string> | null;
  /** Sum of all quantities. */
  readonly units: bigint;
  /** Product → units reported for it. */
  readonly byProduct: ReadonlyMap<string, bigint>;
}

export type MemberDemandReading =
  | { readonly ok: true; readonly demand: MemberDemand }
  | { readonly ok: false; readonly violations: readonly Violation[]; readonly count: number };

/** What the round is about, and the regions that were entered for the member (none: it names its own). */
export interface DemandAsked {
  readonly varieties: readonly string[];
  /** Product → its variety. */
  readonly products: ReadonlyMap<string, string>;
  readonly regions: readonly string[];
}

/**
 * Reads regions.csv, volumes.csv and ceilings.csv of a member, and finds every violation in one run. Without the round (`asked` null)
 * references to its varieties and products are not judged.
 */
export async function readMemberDemand(
  source: PackageSource,
  asked: DemandAsked | null,
): Promise<MemberDemandReading> {
  const reading: Reading = { source, log: new ViolationLog() };
  const { log } = reading;
  const [varieties, products] = [idsOf(asked?.varieties), idsOf(asked && [...asked.products.keys()])];
  const regions = await readRegions(reading);
  if (!regions.given)
    log.add('regions.csv', 1, '', 'file-missing', say('file-missing', { file: 'regions.csv' }));
  for (const { id } of regions.rows ?? [])
    if (asked && asked.regions.length > 0 && !asked.regions.includes(id))
      log.add(
        'regions.csv',
        regions.ids.lineOf(id),
        'region_id',
        'unknown-reference',
        say('reference-unknown', { id: quoted(id) }),
      );
  const byId = new Map([...(asked?.products ?? [])].map(([id, varietyId]) => [id, { varietyId }]));
  const volumes = await readVolumes(reading, varieties, { rows: [], byId, ids: products }, regions);
  if (!volumes && log.count === 0)
    log.add('volumes.csv', 1, '', 'file-missing', say('file-missing', { file: 'volumes.csv' }));
  const ceilings = await readCeilings(reading, products);
  if (log.count > 0 || !volumes) return { ok: false, violations: log.sorted(DEMAND_FILES), count: log.count };
  return { ok: true, demand: { regions: regions.rows ?? [], volumes, ceilings, ...sumsOf(volumes) } };
}

function idsOf(ids: readonly string[] | null | undefined): KnownIds {
  const known = new KnownIds();
  known.complete = ids != null;
  for (const id of ids ?? []) known.add(id, 1);
  return known;
}

async function readCeilings(
  reading: Reading,
  products: KnownIds,
): Promise<ReadonlyMap<string, string> | null> {
  const ceilings = new Map<string, string>();
  const seen = new KnownIds();
  const report = reporter(reading, CEILINGS);
  const result = await readFile(reading, CEILINGS, false, (row) => {
    const isNew = registerKey(row, 0, seen, report);
    checkReference(row, 0, products, report);
    if (isNew && !row.anyFault) ceilings.set(row.fields[0] ?? '', row.fields[1] ?? '');
  });
  return result ? ceilings : null;
}

function sumsOf(volumes: VolumeColumns): Pick<MemberDemand, 'units' | 'byProduct'> {
  const byProduct = new Map<string, bigint>();
  let units = 0n;
  for (let row = 0; row < volumes.length; row++) {
    const quantity = BigInt(volumes.quantity.get(row));
    units += quantity;
    const product = volumes.products[volumes.product[row] ?? BLANK];
    if (product !== undefined) byProduct.set(product, (byProduct.get(product) ?? 0n) + quantity);
  }
  return { units, byProduct };
}
