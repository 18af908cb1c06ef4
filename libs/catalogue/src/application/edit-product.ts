import { DomainError, uuidv7, type FieldError, type Json, type UnitOfWork } from '#kernel';

import { productKey, readCatalogueRow, type CatalogueRow } from '../domain/index.js';
import type { CatalogueTx, Initials, StoredProduct } from './ports.js';
import { say } from '../domain/say.js';

/** What a person typed: the product's own fields, and each pack's. Texts, by the column keys of the import template. */
export interface ProductForm {
  readonly product: Readonly<Record<string, string>>;
  readonly packs: readonly Readonly<Record<string, string>>[];
  /** Why it was changed, kept in the audit record. */
  readonly reason?: string | undefined;
}

/** Adding and changing single products (维护目录). The same rules read a form and a row of a file. */
export class EditProduct {
  constructor(
    private readonly unitOfWork: UnitOfWork<CatalogueTx>,
    private readonly initials: Initials,
  ) {}

  create(form: ProductForm): Promise<{ id: string; version: number }> {
    const rows = readForm(form);
    const id = uuidv7();
    return this.unitOfWork.run(async (tx) => {
      const { product, pack } = firstOf(rows);
      await tx.insertProduct(id, productKey(product, pack), this.initialsOf(rows), product);
      await savePacks(tx, id, rows);
      await tx.record({
        act: 'catalogue.product-added',
        subject: { kind: 'product', id },
        after: documentOf(rows),
      });
      await tx.emit({ type: 'catalogue.product-added', aggregate: 'product', id, payload: { version: 1 } });
      return { id, version: 1 };
    });
  }

  /** Changes a product that still has the version the editor saw; packs are added or updated by code, never removed. */
  edit(id: string, version: number, form: ProductForm): Promise<{ id: string; version: number }> {
    const rows = readForm(form);
    return this.unitOfWork.run(async (tx) => {
      const stored = await tx.lockProduct(id);
      if (!stored) throw new DomainError('not-found', say('product-unknown', { id }));
      if (stored.version !== version)
        throw new DomainError(
          'version-conflict',
          say('product-changed', { stored: stored.version, edited: version }),
        );
      return this.replace(tx, stored, rows, form.reason);
    });
  }

  private async replace(
    tx: CatalogueTx,
    stored: StoredProduct,
    rows: readonly CatalogueRow[],
    reason?: string,
  ) {
    const { id, version } = stored;
    const { product, pack } = firstOf(rows);
    await tx.replaceProduct(id, productKey(product, pack), this.initialsOf(rows), product);
    await savePacks(tx, id, rows);
    await tx.record({
      act: 'catalogue.product-changed',
      subject: { kind: 'product', id },
      before: { ...stored.product, packs: stored.packs.map((known) => ({ ...known })) },
      after: documentOf(rows),
      ...(reason === undefined ? {} : { reason }),
    });
    await tx.emit({
      type: 'catalogue.product-changed',
      aggregate: 'product',
      id,
      payload: { version: version + 1 },
    });
    return { id, version: version + 1 };
  }

  private initialsOf(rows: readonly CatalogueRow[]): string {
    const { product } = firstOf(rows);
    return this.initials(`${product.genericName} ${product.productName ?? ''}`);
  }
}

/** Reads a form as one row per pack, and names each field that is wrong. */
function readForm({ product, packs }: ProductForm): readonly CatalogueRow[] {
  if (packs.length === 0) throw DomainError.field('packs', 'required', say('packs-missing'));
  const errors: FieldError[] = [];
  const rows = packs.map((pack, index) => {
    const read = readCatalogueRow((key) => pack[key] ?? product[key] ?? '');
    for (const { column, reason } of read.problems) {
      const field =
        column in pack || (!(column in product) && PACK_FIELDS.has(column))
          ? `packs.${index}.${column}`
          : column;
      if (!errors.some((error) => error.field === field))
        errors.push({ field, code: reason.code, message: reason.message });
    }
    return read.record;
  });
  if (errors.length > 0) throw new DomainError('invalid-request', say('form-in-error'), errors);
  return rows.filter((row) => row !== null);
}

/** Fields that stand on a pack rather than on the product. */
export const PACK_FIELDS: ReadonlySet<string> = new Set([
  'code',
  'model',
  'baseUnit',
  'packUnit',
  'unitsPerPack',
  'conversionFactor',
  'packText',
  'packMaterial',
  'standardCode',
  'udiDi',
  'tracePrefix',
]);

async function savePacks(tx: CatalogueTx, productId: string, rows: readonly CatalogueRow[]): Promise<void> {
  for (const [index, { pack }] of rows.entries())
    if (!(await tx.savePack(productId, pack)))
      throw new DomainError('already-exists', say('code-of-other-product', { code: pack.code }), [
        {
          field: `packs.${index}.code`,
          code: 'already-exists',
          message: say('code-of-other-product', { code: pack.code }),
        },
      ]);
}

const firstOf = (rows: readonly CatalogueRow[]): CatalogueRow => {
  const [first] = rows;
  if (!first) throw new Error('a product form without packs was let through');
  return first;
};

const documentOf = (rows: readonly CatalogueRow[]): Json => ({
  ...firstOf(rows).product,
  packs: rows.map(({ pack }) => ({ ...pack })),
});
