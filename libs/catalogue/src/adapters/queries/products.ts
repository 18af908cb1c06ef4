import type { Database, Filter, ListQuery, ListSource, Page, Queryer } from '#platform';
import { conditionsOf, pageOf, whereOf } from '#platform';

import type { PackData, ProductData, ProductKind, ProductState, VolumeClass } from '../../domain/index.js';

/** What a product list can be narrowed to. */
export interface ProductFilter {
  readonly q?: string | undefined;
  readonly kind?: ProductKind | undefined;
  readonly form?: string | undefined;
  readonly holder?: string | undefined;
  readonly state?: ProductState | undefined;
  readonly volumeClass?: VolumeClass | undefined;
  readonly highValue?: boolean | undefined;
  readonly genericId?: string | undefined;
  readonly batchId?: string | undefined;
}

/** One line of the product list. */
export interface ProductLine extends ProductData {
  readonly id: string;
  readonly state: ProductState;
  readonly version: number;
  readonly packCount: number;
  /** Code and text of the first pack. */
  readonly code: string | null;
  readonly packText: string | null;
}

/** Today by the database clock, and the last expiry day that already counts as near. `offset 0` keeps both to one reading per query. */
const DAY = `(select today, today + coalesce((platform.rule('catalogue.expiring-days', '000000', today))::text::int, 0) as warn_from
  from (select catalogue.today() as today) clock offset 0) day`;

const STATE = 'catalogue.product_state(p.approval_expires_on, p.withdrawn_on, day.today, day.warn_from)';

const PRODUCT = `p.id, p.kind, p.generic_name as "genericName", p.volume_class as "volumeClass", p.atc, p.product_name as "productName",
  p.dosage_form as "dosageForm", p.strength, p.holder_name as "holderName", p.holder_uscc as "holderUscc",
  p.manufacturer_name as "manufacturerName", p.approval_no as "approvalNo", p.approved_on::text as "approvedOn",
  p.approval_expires_on::text as "approvalExpiresOn", p.withdrawn_on::text as "withdrawnOn", p.device_class as "deviceClass",
  p.high_value as "highValue", ${STATE} as state, p.version`;

const LINE = `${PRODUCT},
  (select count(*)::int from catalogue.pack k where k.product_id = p.id) as "packCount",
  (select k.code from catalogue.pack k where k.product_id = p.id order by k.position limit 1) as code,
  (select k.pack_text from catalogue.pack k where k.product_id = p.id order by k.position limit 1) as "packText"`;

const SOURCE: Omit<ListSource, 'where'> = {
  select: LINE,
  from: `catalogue.product p cross join ${DAY}`,
  sortable: {
    position: ['p.position', 'bigint'],
    genericName: ['p.generic_name', 'text'],
    holderName: ['p.holder_name', 'text'],
    approvalExpiresOn: [`coalesce(p.approval_expires_on, '9999-12-31')`, 'date'],
  },
  defaultSort: 'position',
  key: ['p.id', 'uuid'],
};

/** Products by name, initials, holder, approval number or code (目录查询), in the order in which they came in. */
export const listProducts = (
  db: Database,
  query: ListQuery,
  filter: ProductFilter,
): Promise<Page<ProductLine>> => db.read((q) => productPage(q, query, filter));

/** The same within a reading transaction. */
export const productPage = (
  q: Queryer,
  query: ListQuery,
  filter: ProductFilter,
): Promise<Page<ProductLine>> => pageOf<ProductLine>(q, { ...SOURCE, where: filtersOf(filter) }, query);

function filtersOf(filter: ProductFilter): Filter[] {
  return [
    [SEARCH, searchOf(filter.q)],
    ['p.kind = $', filter.kind],
    ['p.dosage_form = $', filter.form],
    [
      "p.holder_name || coalesce(p.manufacturer_name, '') ilike $",
      filter.holder === undefined ? undefined : `%${likeText(filter.holder)}%`,
    ],
    [`${STATE} = $`, filter.state],
    ['p.volume_class = $', filter.volumeClass],
    ['p.high_value = $', filter.highValue],
    ['p.generic_id = $', filter.genericId],
    ['p.batch_id = $', filter.batchId],
  ];
}

/** Three ways in, each with an index of its own: any part of a name, the beginning of initials, the beginning of a code. */
const SEARCH = `p.id in (
  select s.id from catalogue.product s where s.search like ($::text[])[1]
  union all select s.id from catalogue.product s where s.initials like ($::text[])[2]
  union all select k.product_id from catalogue.pack k where k.code like ($::text[])[3])`;

/** Patterns that cannot match stand for ways that the text cannot mean. */
function searchOf(q: string | undefined): readonly [string, string, string] | undefined {
  const text = q?.normalize('NFKC').trim() ?? '';
  if (text === '') return undefined;
  const part = `%${likeText(text.toLowerCase())}%`;
  const initials = /^[a-z0-9]+$/i.test(text) ? `% ${text.toLowerCase()}%` : '';
  const code = /^[a-z0-9.]{2,}$/i.test(text) ? `${text.toUpperCase()}%` : '';
  return [part, initials, code];
}

const likeText = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

export interface PackDetail extends PackData {
  readonly id: string;
}

/** A product with everything about it. */
export interface ProductDetail extends Omit<ProductLine, 'packCount' | 'code' | 'packText'> {
  readonly genericId: string;
  readonly source: 'entry' | 'import' | 'history';
  readonly batchId: string | null;
  readonly recordedAt: string;
  readonly changedAt: string;
  readonly changedByName: string;
  readonly packs: readonly PackDetail[];
}

/** One product with its packs (产品详情). */
export const findProduct = (db: Database, id: string): Promise<ProductDetail | undefined> =>
  db.read((q) =>
    q.one<ProductDetail>(
      `select ${PRODUCT}, p.generic_id as "genericId", p.source, p.batch_id as "batchId", ${instant('p.recorded_at')} as "recordedAt",
         ${instant('p.changed_at')} as "changedAt", p.changed_by_name as "changedByName",
         coalesce((select jsonb_agg(catalogue.pack_record(k) || jsonb_build_object('id', k.id) order by k.position)
           from catalogue.pack k where k.product_id = p.id), '[]') as packs
       from catalogue.product p cross join ${DAY} where p.id = $1`,
      [id],
    ),
  );

/** One version of a product: what it said, since when, by whom (变更历史). */
export interface ProductVersion {
  readonly version: number;
  readonly changedAt: string;
  readonly changedByName: string;
  readonly batchId: string | null;
  readonly document: ProductData & { readonly packs: readonly PackData[] };
}

/** All versions of a product, newest first. */
export const productVersions = (db: Database, id: string): Promise<ProductVersion[]> =>
  db.read((q) =>
    q.query<ProductVersion>(
      `select version, ${instant('changed_at')} as "changedAt", changed_by_name as "changedByName", batch_id as "batchId", document from (
         select p.version, p.changed_at, p.changed_by_name, p.batch_id, catalogue.product_document(p) as document from catalogue.product p where p.id = $1
         union all select h.version, h.changed_at, h.changed_by_name, h.batch_id, h.document from catalogue.product_history h where h.product_id = $1) v
       order by version desc limit 200`,
      [id],
    ),
  );

/** RFC 3339 in UTC, as JSON carries instants. */
export const instant = (expression: string): string =>
  `to_char(${expression} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** One row of the export: a pack with its product, by the column keys of the template. */
export interface ExportRow {
  readonly record: Readonly<Record<string, string | boolean | null>>;
}

const EXPORT_PRODUCTS = 1_000;

/** Every pack that fits the filter, a page of products at a time, so that an export of any length needs the memory of one page. */
export async function* exportRows(db: Database, filter: ProductFilter): AsyncGenerator<ExportRow> {
  for (let after = '0'; ;) {
    const page = await db.read((q) => exportPage(q, filter, after));
    yield* page;
    const last = page.at(-1);
    if (!last) return;
    after = last.position;
  }
}

function exportPage(q: Queryer, filter: ProductFilter, after: string) {
  const params: unknown[] = [after];
  const conditions = ['p.position > $1::bigint', ...conditionsOf(filtersOf(filter), params)];
  return q.query<ExportRow & { position: string }>(
    `select catalogue.product_record(s.product) || catalogue.pack_record(k) as record, s.position::text as position
     from (select p as product, p.id, p.position from catalogue.product p cross join ${DAY} ${whereOf(conditions)}
       order by p.position limit ${EXPORT_PRODUCTS}) s
     join catalogue.pack k on k.product_id = s.id
     order by s.position, k.position`,
    params,
  );
}

/** A generic name with the number of its products (通用名). */
export interface GenericLine {
  readonly id: string;
  readonly kind: ProductKind;
  readonly name: string;
  readonly productCount: number;
}

/** Generic names by substring or initials. */
export const listGenerics = (
  db: Database,
  query: ListQuery,
  kind: ProductKind | undefined,
): Promise<Page<GenericLine>> =>
  db.read((q) =>
    pageOf<GenericLine>(
      q,
      {
        select: `g.id, g.kind, g.name, (select count(*)::int from catalogue.product p where p.generic_id = g.id) as "productCount"`,
        from: 'catalogue.generic g',
        where: [
          ['(lower(g.name) like ($::text[])[1] or g.initials like ($::text[])[2])', searchOf(query.q)],
          ['g.kind = $', kind],
        ],
        sortable: { name: ['g.name', 'text'] },
        defaultSort: 'name',
        key: ['g.id', 'uuid'],
      },
      query,
    ),
  );

/** Dosage forms in use, most used first: the choices of the list's filter. */
export const dosageForms = (db: Database): Promise<{ form: string; count: number }[]> =>
  db.read((q) =>
    q.query<{ form: string; count: number }>(
      `select dosage_form as form, count(*)::int as count from catalogue.product where dosage_form is not null
       group by dosage_form order by count(*) desc, dosage_form limit 200`,
    ),
  );
