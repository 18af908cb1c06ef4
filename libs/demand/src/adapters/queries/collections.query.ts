import { DomainError } from '#kernel';
import { type Filter, type ListQuery, type Page, pageOf, type Queryer, containing } from '#platform';

import { say } from '../../domain/say.js';
import type {
  AskedProductView,
  AskedRowsQuery,
  CollectionDetailView,
  CollectionsQuery,
  CollectionView,
} from '../http/collection.views.js';
import { instant } from '../instants.js';

const COLUMNS = `c.id, c.number, c.title, c.kind, c.purpose, c.region_code as "regionCode",
  (select g.name from platform.region g where g.code = c.region_code) as "regionName", c.state, c.base_years as "baseYears",
  c.review_levels as "reviewLevels", ${instant('c.opens_at')} as "opensAt", ${instant('c.due_at')} as "dueAt",
  n.institutions, n.submitted, n.accepted, ${instant('c.created_at')} as "createdAt", c.version`;

/** Counts run with the reader's rights: a bureau counts the institutions of its region. */
const FROM = `demand.collection c cross join lateral (
  select (count(*) filter (where r.state <> 'left-out'))::int as institutions,
    (count(*) filter (where r.state in ('submitted', 'under-review', 'accepted')))::int as submitted,
    (count(*) filter (where r.state = 'accepted'))::int as accepted
  from demand.report r where r.collection_id = c.id) n`;

const filtersOf = (query: CollectionsQuery): Filter[] => [
  ['(c.title || c.number) ilike $', containing(query.q)],
  ['c.state = $', query.state],
  ['c.kind = $', query.kind],
  ['c.purpose = $', query.purpose],
];

export const listCollections = (q: Queryer, query: CollectionsQuery): Promise<Page<CollectionView>> =>
  pageOf<CollectionView>(
    q,
    {
      select: COLUMNS,
      from: FROM,
      where: filtersOf(query),
      sortable: {
        createdAt: ['c.created_at', 'timestamptz'],
        dueAt: ['c.due_at', 'timestamptz'],
        number: ['c.number', 'text'],
        title: ['c.title', 'text'],
      },
      defaultSort: '-createdAt',
      key: ['c.id', 'uuid'],
    },
    query,
  );

export async function findCollection(q: Queryer, id: string): Promise<CollectionDetailView> {
  const row = await q.one<CollectionDetailView>(
    `select ${COLUMNS}, c.issuer, ${instant('c.began_at')} as "beganAt", c.void_reason as "voidReason",
       c.amendment_reason as "amendmentReason",
       (select count(*)::int from demand.variety v where v.collection_id = c.id) as varieties,
       (select count(*)::int from demand.product p where p.collection_id = c.id) as products,
       exists (select from demand.history h where h.collection_id = c.id) as "hasHistory"
     from ${FROM} where c.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  return row;
}

/** What a collection asks for, product by product; a variety without products has a row of its own. */
export const listAsked = (
  q: Queryer,
  collectionId: string,
  query: AskedRowsQuery | ListQuery,
): Promise<Page<AskedProductView>> =>
  pageOf<AskedProductView>(
    q,
    {
      select: `v.variety_id as "varietyId", v.name as "varietyName", v.unit, p.product_id as "productId", p.name as "productName", p.maker`,
      from: `demand.variety v left join demand.product p on p.collection_id = v.collection_id and p.variety_id = v.variety_id`,
      where: [
        ['v.collection_id = $', collectionId],
        ['v.variety_id = $', 'variety' in query ? query.variety : undefined],
        [
          `(v.name || v.variety_id || coalesce(p.name || p.product_id || p.maker, '')) ilike $`,
          containing(query.q),
        ],
      ],
      sortable: {
        position: [`(v.position * 1000000::bigint + coalesce(p.position, 0))`, 'bigint'],
        varietyName: ['v.name', 'text'],
        maker: [`coalesce(p.maker, '')`, 'text'],
      },
      defaultSort: 'position',
      key: [`v.variety_id || ' ' || coalesce(p.product_id, '')`, 'text'],
    },
    query,
  );
