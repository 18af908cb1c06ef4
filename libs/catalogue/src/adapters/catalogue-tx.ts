import { DomainError } from '#kernel';
import { currentActor, type Tx } from '#platform';

import type { CatalogueTx, ImportBatch, StoredProduct } from '../application/ports.js';
import { applyCodeTable, applyProducts } from './apply-import.js';
import { assignmentsOf, columnsOf, PACK_FIELDS, PRODUCT_FIELDS, valuesOf } from './columns.js';
import { readImport } from './queries/imports.js';
import { stage } from './staging.js';
import { say } from '../domain/say.js';

/** The catalogue's tables inside one transaction. */
export function catalogueTx(tx: Tx): CatalogueTx {
  const actor = currentActor();
  return {
    record: (act) => tx.record(act),
    emit: (event) => tx.emit(event),
    ...importsOf(tx, actor),
    ...productsOf(tx, actor),
  };
}

type Editor = Pick<ReturnType<typeof currentActor>, 'accountId' | 'displayName'>;

const importsOf = (tx: Tx, { accountId, displayName }: Editor) =>
  ({
    openImport: async ({
      target,
      source,
      note,
      fileName,
      fileDigest,
    }: Parameters<CatalogueTx['openImport']>[0]) => {
      const row = await tx.one<{ id: string }>(
        `insert into catalogue.import (org_id, target, source, note, file_name, file_digest, created_by, created_by_name)
       values (jc.org(), $1, $2, $3, $4, $5, $6, $7) returning id`,
        [target, source, note, fileName, fileDigest, accountId, displayName],
      );
      if (!row) throw new Error('an insert gave no row');
      return row.id;
    },
    stageRows: (id, target, rows) => stage(tx, id, target, rows),
    overview: async (id) => {
      const overview = await readImport(tx, id);
      if (!overview) throw new DomainError('not-found', say('import-unknown', { id }));
      return overview;
    },
    lockImport: (id) =>
      tx.one<ImportBatch>(`select ${BATCH} from catalogue.import where id = $1 for update`, [id]),
    forgottenImports: async (days) => {
      const rows = await tx.query<{ id: string }>(
        `select id from catalogue.import where state = 'dry-run' and created_at < platform.now() - make_interval(days => $1)
         order by created_at for update skip locked`,
        [days],
      );
      return rows.map((row) => row.id);
    },
    applyRows: (batch) =>
      batch.target === 'products' ? applyProducts(tx, batch, displayName) : applyCodeTable(tx, batch),
    closeImport: async (id, state, mode, effect) => {
      await tx.changeOne(
        `update catalogue.import set state = $2, mode = $3, closed_at = platform.now(), closed_by = $4,
         rows_new = coalesce($5, rows_new), rows_changed = coalesce($6, rows_changed), rows_unchanged = coalesce($7, rows_unchanged)
       where id = $1 and state = 'dry-run' returning id`,
        [
          id,
          state,
          mode,
          accountId,
          effect?.fresh ?? null,
          effect?.changed ?? null,
          effect?.unchanged ?? null,
        ],
        () => new DomainError('illegal-transition', say('import-closed', { id })),
      );
      if (state === 'refused') await tx.query('delete from catalogue.import_row where import_id = $1', [id]);
    },
  }) satisfies Partial<CatalogueTx>;

const BATCH = `id, target, source, note, file_name as "fileName", file_digest as "fileDigest", state,
  jsonb_build_object('rows', rows_read, 'good', rows_good, 'bad', rows_bad, 'warned', rows_warned, 'fresh', rows_new,
    'changed', rows_changed, 'unchanged', rows_unchanged) as counts`;

const productsOf = (tx: Tx, editor: Editor) =>
  ({
    lockProduct: (id) =>
      tx.one<StoredProduct>(
        `select p.id, p.version, catalogue.product_record(p) as product, catalogue.product_document(p)->'packs' as packs
       from catalogue.product p where p.id = $1 for update`,
        [id],
      ),
    insertProduct: async (id, key, initials, product) => {
      await tx.query(EDIT_LOCK);
      await saveGeneric(tx, product, initials);
      const saved = await tx.query(
        `insert into catalogue.product (id, key, generic_id, initials, source, recorded_at, changed_by, changed_by_name, ${columnsOf(PRODUCT_FIELDS)})
       select $1, $2, g.id, $3, 'entry', platform.now(), $4, $5, ${valuesOf(PRODUCT_FIELDS, '$6::jsonb')}
       from catalogue.generic g where g.kind = $6::jsonb->>'kind' and g.name = $6::jsonb->>'genericName'
       on conflict (key) do nothing returning id`,
        [id, key, initials, editor.accountId, editor.displayName, JSON.stringify(product)],
      );
      if (saved.length === 0) throw sameProduct();
    },
    replaceProduct: async (id, key, initials, product) => {
      await saveGeneric(tx, product, initials);
      await tx.query(
        `insert into catalogue.product_history (product_id, version, document, changed_at, changed_by, changed_by_name, batch_id)
       select p.id, p.version, catalogue.product_document(p), p.changed_at, p.changed_by, p.changed_by_name, p.batch_id
       from catalogue.product p where p.id = $1`,
        [id],
      );
      await tx.changeOne(
        `update catalogue.product p set key = $2, generic_id = g.id, initials = $3, ${assignmentsOf(PRODUCT_FIELDS, '$6::jsonb')},
         version = p.version + 1, batch_id = null, changed_at = platform.now(), changed_by = $4, changed_by_name = $5
       from catalogue.generic g where p.id = $1 and g.kind = $6::jsonb->>'kind' and g.name = $6::jsonb->>'genericName'
         and not exists (select from catalogue.product o where o.key = $2 and o.id <> $1) returning p.id`,
        [id, key, initials, editor.accountId, editor.displayName, JSON.stringify(product)],
        sameProduct,
      );
    },
    savePack: async (productId, pack) => {
      const saved = await tx.query(
        `insert into catalogue.pack as k (product_id, source, recorded_at, ${columnsOf(PACK_FIELDS)})
       select $1, 'entry', platform.now(), ${valuesOf(PACK_FIELDS, '$2::jsonb')}
       on conflict (code) do update set ${PACK_FIELDS.map(([column]) => `${column} = excluded.${column}`).join(', ')}
         where k.product_id = $1 returning k.id`,
        [productId, JSON.stringify(pack)],
      );
      return saved.length === 1;
    },
  }) satisfies Partial<CatalogueTx>;

const EDIT_LOCK = `select pg_advisory_xact_lock_shared(hashtext('catalogue.import'))`;

const saveGeneric = (tx: Tx, { kind, genericName }: StoredProduct['product'], initials: string) =>
  tx.query(
    'insert into catalogue.generic (kind, name, initials) values ($1, $2, $3) on conflict (kind, name) do nothing',
    [kind, genericName, initials],
  );

const sameProduct = (): DomainError =>
  new DomainError('already-exists', say('product-exists'), [
    {
      field: 'approvalNo',
      code: 'already-exists',
      message: say('product-exists'),
    },
  ]);
