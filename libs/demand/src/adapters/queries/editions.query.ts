import { DomainError } from '#kernel';
import { currentActor, type ListQuery, type Page, pageOf, type Queryer, containing } from '#platform';

import { say } from '../../domain/say.js';
import type {
  AbsenteeView,
  EditionDetailView,
  DemandEditionView,
  FrozenAreaView,
  FrozenTotalView,
} from '../http/edition.views.js';
import { instant } from '../instants.js';

const COLUMNS = `e.id, e.collection_id as "collectionId", e.number, e.reason, e.frozen_by_name as "frozenBy",
  ${instant('e.frozen_at')} as "frozenAt", e.asked, e.reported, e.absent, e.lines, e.units::text as units,
  e.volumes_sha256 as "volumesSha256", e.regions_sha256 as "regionsSha256"`;

/** Editions of a collection, the newest first. */
export const listEditions = (
  q: Queryer,
  collectionId: string,
  query: ListQuery,
): Promise<Page<DemandEditionView>> =>
  pageOf<DemandEditionView>(
    q,
    {
      select: COLUMNS,
      from: 'demand.edition e',
      where: [['e.collection_id = $', collectionId]],
      sortable: { number: ['e.number', 'int'], frozenAt: ['e.frozen_at', 'timestamptz'] },
      defaultSort: '-number',
      key: ['e.id', 'uuid'],
    },
    query,
  );

export async function findEdition(q: Queryer, id: string): Promise<EditionDetailView> {
  const row = await q.one<Omit<EditionDetailView, 'totals' | 'areas'>>(
    `select ${COLUMNS}, c.number as "collectionNumber", c.title as "collectionTitle", c.purpose, c.issuer
     from demand.edition e join demand.collection c on c.id = e.collection_id where e.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('edition-unknown', { id }));
  // Sums are for those who may take the files too.
  if (!currentActor().permissions.has('demand.export')) return { ...row, totals: [], areas: [] };
  return { ...row, totals: await totalsOf(q, id), areas: await areasOf(q, id) };
}

const totalsOf = (q: Queryer, id: string): Promise<FrozenTotalView[]> =>
  q.query<FrozenTotalView>(
    `select t.variety_id as "varietyId", v.name as "varietyName", v.unit, nullif(t.product_id, '') as "productId",
       p.name as "productName", p.maker, t.institutions, t.units::text as units
     from demand.frozen_total t join demand.edition e on e.id = t.edition_id
     join demand.variety v on v.collection_id = e.collection_id and v.variety_id = t.variety_id
     left join demand.product p on p.collection_id = e.collection_id and p.product_id = t.product_id
     where t.edition_id = $1 order by v.position, p.position nulls first`,
    [id],
  );

const areasOf = (q: Queryer, id: string): Promise<FrozenAreaView[]> =>
  q.query<FrozenAreaView>(
    `select area_code as "areaCode", name, institutions, lines, units::text as units from demand.frozen_area
     where edition_id = $1 order by area_code`,
    [id],
  );

/** Institutions that were asked and stayed out (未报量机构). */
export const listAbsentees = (q: Queryer, id: string, query: ListQuery): Promise<Page<AbsenteeView>> =>
  pageOf<AbsenteeView>(
    q,
    {
      select: `a.org_id as "orgId", a.code, a.name, a.region_code as "regionCode",
        (select g.name from platform.region g where g.code = a.region_code) as "regionName", a.state`,
      from: 'demand.absentee a',
      where: [
        ['a.edition_id = $', id],
        ['(a.name || a.code) ilike $', containing(query.q)],
      ],
      sortable: { name: ['a.name', 'text'], region: ['a.region_code', 'text'] },
      defaultSort: 'region',
      key: ['a.org_id', 'uuid'],
    },
    query,
  );

export const VOLUMES_HEADER = 'institution_id,region_id,variety_id,product_id,quantity\n';
const BATCH = 20_000;

interface Mark {
  readonly code: string;
  readonly variety: string;
  readonly product: string;
}

/** volumes.csv piece by piece, in the order and the bytes that the edition's digest is of. */
export async function* volumePieces(
  read: <T>(work: (q: Queryer) => Promise<T>) => Promise<T>,
  id: string,
): AsyncGenerator<string> {
  yield VOLUMES_HEADER;
  for (let mark: Mark | undefined = { code: '', variety: '', product: '' }; mark;) {
    const from: Mark = mark;
    const rows = await read((q) =>
      q.query<Mark & { line: string }>(
        `select demand.volumes_line(l.code, l.area_code, l.variety_id, l.product_id, l.quantity) as line, l.code, l.variety_id as variety, l.product_id as product from demand.frozen_line l
         where l.edition_id = $1 and (l.code, l.variety_id, l.product_id) > ($2, $3, $4)
         order by l.code, l.variety_id, l.product_id limit ${BATCH}`,
        [id, from.code, from.variety, from.product],
      ),
    );
    yield rows.map(({ line }) => line).join('');
    mark = rows.length === BATCH ? rows.at(-1) : undefined;
  }
}

export const regionsText = async (q: Queryer, id: string): Promise<string> => {
  const rows = await q.query<{ line: string }>(
    `select demand.csv_field(area_code) || ',' || demand.csv_field(name) || chr(10) as line from demand.frozen_area
     where edition_id = $1 order by area_code`,
    [id],
  );
  return `region_id,name\n${rows.map(({ line }) => line).join('')}`;
};
