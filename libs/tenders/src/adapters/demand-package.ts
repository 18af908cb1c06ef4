import { DomainError } from '#kernel';
import { type DemandEdition, demandRegions, demandVolumes, findDemandEdition } from '#demand';
import type { Database } from '#platform';
import {
  memorySource,
  packageFiles,
  readTender,
  type TenderInput,
  textOf,
  type Violation,
} from '#rounds/package';

import type { TenderDemand, TenderFiles } from '../application/ports.js';
import { say } from '../domain/say.js';

/** A package whose volumes come from frozen demand, or what is wrong with it. */
export type LinkedPackage =
  | { readonly ok: true; readonly files: TenderFiles; readonly demand: TenderDemand | null }
  | { readonly ok: false; readonly violations: readonly Violation[]; readonly count: number };

const OF_DEMAND = ['volumes.csv', 'regions.csv'] as const;

/**
 * Puts the volumes of a frozen edition into a tender's package (引用报量): volumes.csv, regions.csv, and the reported volume of each
 * product. The package has none of its own, and asks for nothing that the edition was not about.
 */
export async function linkDemand(
  database: Database,
  files: TenderFiles,
  { demand: editionId, purpose }: { readonly demand?: string | undefined; readonly purpose: string },
): Promise<LinkedPackage> {
  if (editionId === undefined) return { ok: true, files, demand: null };
  const edition = await database.read((q) => findDemandEdition(q, editionId));
  if (!edition) throw DomainError.field('demand', 'unknown', say('demand-unknown', { id: editionId }));
  if (edition.purpose !== purpose)
    throw DomainError.field('demand', 'other-purpose', say('demand-of-other-purpose'));
  const own = OF_DEMAND.filter((file) => files[file]);
  if (own.length > 0) return refused(own.map(notAllowed));
  const regions = await database.read((q) => demandRegions(q, edition.id));
  const reading = await readTender(memorySource({ ...files, 'regions.csv': regions }));
  if (!reading.ok) return reading;
  const lacking = lackedBy(edition, reading.input);
  if (lacking.length > 0) return refused(lacking);
  const { round } = reading.input;
  const { volumes, byProduct } = await database.read((q) =>
    demandVolumes(
      q,
      edition.id,
      round.varieties.map(({ id }) => id),
      round.products.map(({ id }) => id),
    ),
  );
  const products = round.products.map((product) => ({
    ...product,
    reportedVolume: byProduct.get(product.id) ?? '0',
  }));
  const productsText = textOf(packageFiles({ ...round, products })['products.csv']?.() ?? []);
  return {
    ok: true,
    files: {
      ...files,
      'regions.csv': regions,
      'volumes.csv': volumes,
      'products.csv': Buffer.from(productsText),
    },
    demand: { editionId: edition.id, sha256: edition.sha256 },
  };
}

const refused = (violations: readonly Violation[]): LinkedPackage => ({
  ok: false,
  violations,
  count: violations.length,
});

const notAllowed = (file: (typeof OF_DEMAND)[number]): Violation => ({
  file,
  line: 1,
  column: '1',
  code: 'file-not-allowed',
  message: say('demand-has-file', { file }),
});

/** Varieties and products of the package that the edition knows nothing of, in the order of the files. */
function lackedBy(edition: DemandEdition, { round: { varieties, products } }: TenderInput): Violation[] {
  const at = (index: number): number => index + 2;
  return [
    ...varieties.flatMap(({ id }, i): Violation[] =>
      edition.varieties.has(id)
        ? []
        : [
            {
              file: 'varieties.csv',
              line: at(i),
              column: 'variety_id',
              code: 'unknown-reference',
              message: say('demand-lacks-variety', { id }),
            },
          ],
    ),
    ...products.flatMap(({ id, varietyId }, i): Violation[] =>
      edition.products.get(id) === varietyId
        ? []
        : [
            {
              file: 'products.csv',
              line: at(i),
              column: 'product_id',
              code: 'unknown-reference',
              message: say('demand-lacks-product', { id, variety: varietyId }),
            },
          ],
    ),
  ];
}
