import type { Queryer } from '#platform';

import { instant } from './instants.js';
import { regionsText, volumePieces, VOLUMES_HEADER } from './queries/editions.query.js';

/** A frozen edition as a tender may take it (招标引用的报量版本). */
export interface DemandEdition {
  readonly id: string;
  readonly purpose: string;
  /** SHA-256 of its volumes.csv. */
  readonly sha256: string;
  readonly varieties: ReadonlySet<string>;
  /** Product → its variety. */
  readonly products: ReadonlyMap<string, string>;
}

export async function findDemandEdition(q: Queryer, id: string): Promise<DemandEdition | undefined> {
  const edition = await q.one<{ collectionId: string; purpose: string; sha256: string }>(
    `select e.collection_id as "collectionId", c.purpose, e.volumes_sha256 as sha256
     from demand.edition e join demand.collection c on c.id = e.collection_id where e.id = $1`,
    [id],
  );
  if (!edition) return undefined;
  const { collectionId, purpose, sha256 } = edition;
  const varieties = await q.query<{ id: string }>(
    'select variety_id as id from demand.variety where collection_id = $1',
    [collectionId],
  );
  const products = await q.query<{ id: string; variety: string }>(
    'select product_id as id, variety_id as variety from demand.product where collection_id = $1',
    [collectionId],
  );
  return {
    id,
    purpose,
    sha256,
    varieties: new Set(varieties.map((variety) => variety.id)),
    products: new Map(products.map((product) => [product.id, product.variety])),
  };
}

/** regions.csv of an edition. */
export const demandRegions = async (q: Queryer, id: string): Promise<Uint8Array> =>
  Buffer.from(await regionsText(q, id));

export interface DemandVolumes {
  /** volumes.csv of the varieties of a package. */
  readonly volumes: Uint8Array;
  /** Product → units reported for it. */
  readonly byProduct: ReadonlyMap<string, string>;
}

/**
 * Volumes of an edition for the varieties of a package. What was reported for a brand that is not in the package counts as
 * reported by generic name (按通用名): it goes to the supplier of the area, and no unit is lost.
 */
export async function demandVolumes(
  q: Queryer,
  id: string,
  varieties: readonly string[],
  products: readonly string[],
): Promise<DemandVolumes> {
  const text = await q.one<{ rows: string }>(
    `select coalesce(string_agg(demand.volumes_line(code, area, variety, product, units), '' order by code, variety, product), '') as rows
     from (select code, area_code as area, variety_id as variety, case when product_id = any ($3) then product_id else '' end as product,
         sum(quantity)::bigint as units
       from demand.frozen_line where edition_id = $1 and variety_id = any ($2) group by 1, 2, 3, 4) l`,
    [id, varieties, products],
  );
  const totals = await q.query<{ product: string; units: string }>(
    'select product_id as product, units::text as units from demand.frozen_total where edition_id = $1 and product_id = any ($2)',
    [id, products],
  );
  return {
    volumes: Buffer.from(VOLUMES_HEADER + (text?.rows ?? '')),
    byProduct: new Map(totals.map(({ product, units }) => [product, units])),
  };
}

/** Everything that was frozen in an edition, for a round that another office leads. */
export interface EditionVolumes {
  readonly n: number;
  readonly at: string;
  readonly lines: number;
  readonly units: string;
  /** volumes.csv, with the digest that the edition states. */
  readonly volumes: Uint8Array;
}

export async function editionVolumes(q: Queryer, id: string): Promise<EditionVolumes> {
  const edition = await q.one<Omit<EditionVolumes, 'volumes'>>(
    `select number as n, ${instant('frozen_at')} as at, lines, units::text as units from demand.edition where id = $1`,
    [id],
  );
  if (!edition) throw new Error(`no edition ${id}`);
  const pieces: string[] = [];
  for await (const piece of volumePieces((work) => work(q), id)) pieces.push(piece);
  return { ...edition, volumes: Buffer.from(pieces.join('')) };
}
