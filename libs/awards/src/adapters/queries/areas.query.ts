import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { areasByLists, choiceOf } from '../../application/choose-areas.js';
import type { AreaMinutes } from '../../documents/area-minutes-pdf.js';
import { say } from '../../domain/say.js';
import { areaLists, readChoosers } from '../area-rows.js';
import type {
  AreaCourseView,
  AreaRegionView,
  AreaSelectionView,
  OwnAreaProductView,
  OwnAreaRoundView,
  OwnAreasView,
} from '../http/areas.views.js';
import { instant, preciseInstant } from '../instants.js';

const SELECTION = `select s.id, s.state, ${instant('s.opened_at')} as "openedAt", s.opened_by_name as "openedBy",
  ${instant('s.due_at')} as "dueAt", s.proposed_by_name as "proposedBy", s.decided_by_name as "decidedBy",
  ${instant('s.decided_at')} as "decidedAt", s.opinion from award.area_selection s`;
const regions = (q: Queryer, roundId: string): Promise<AreaRegionView[]> =>
  q.query<AreaRegionView>('select region_id as id, name from award.regions_of($1)', [roundId]);

async function seen(q: Queryer, roundId: string): Promise<{ asOf: string; title: string }> {
  const round = await q.one<{ asOf: string; title: string }>(
    `select ${instant('platform.now()')} as "asOf", title from rounds.round where id = $1 and state = 'published'`,
    [roundId],
  );
  if (!round) throw new DomainError('not-found', say('unknown', { id: roundId }));
  return round;
}

/** The choice of areas as the office sees it: who filed, and after the deadline what follows from the lists. */
export async function areaCourse(q: Queryer, roundId: string): Promise<AreaCourseView> {
  const { asOf } = await seen(q, roundId);
  const selections = await q.query<AreaSelectionView>(
    `${SELECTION} where s.round_id = $1 order by s.opened_at desc, s.id`,
    [roundId],
  );
  const [newest] = selections;
  const isUnderWay = newest?.state === 'announced' || newest?.state === 'proposed';
  const choosers = [...choiceOf(await readChoosers(q, roundId)).values()].flat();
  const filed = new Map(
    (
      await q.query<{ productId: string; listed: number; filedAt: string }>(
        `select product_id as "productId", cardinality(region_ids) as listed, ${preciseInstant('filed_at')} as "filedAt"
         from award.area_list where selection_id = $1`,
        [isUnderWay ? newest.id : null],
      )
    ).map((list) => [list.productId, list]),
  );
  const regionList = await regions(q, roundId);
  const isClosed = isUnderWay && Date.parse(newest.dueAt) <= Date.parse(asOf);
  const awarded = choosers.filter((chooser) => chooser.awarded);
  const chosen =
    isClosed && awarded.length > 0
      ? areasByLists(
          awarded,
          await areaLists(q, newest.id),
          regionList.map(({ id }) => id),
        )
      : null;
  return {
    asOf,
    selections,
    regions: regionList,
    choosers: choosers.map(
      ({ varietyId, varietyName, productId, productName, bidderId, rank, awarded: is }) => ({
        varietyId,
        varietyName,
        productId,
        productName,
        bidder: bidderId,
        rank,
        awarded: is,
        listed: filed.get(productId)?.listed ?? null,
        filedAt: filed.get(productId)?.filedAt ?? null,
      }),
    ),
    areas: chosen?.areas ?? [],
    resultHash: chosen?.digest ?? null,
  };
}

/** A company's own products that choose, with its lists. */
export async function ownAreas(q: Queryer, roundId: string): Promise<OwnAreasView> {
  const round = await seen(q, roundId);
  const [selection] = await q.query<AreaSelectionView>(
    `${SELECTION} where s.round_id = $1 and s.state <> 'void' order by s.opened_at desc, s.id limit 1`,
    [roundId],
  );
  const choosers = await readChoosers(q, roundId);
  const choice = choiceOf(choosers);
  const own = await q.query<Pick<OwnAreaProductView, 'productId' | 'regionIds' | 'filedAt'>>(
    `select c.product_id as "productId", coalesce(l.region_ids, '{}') as "regionIds", ${preciseInstant('l.filed_at')} as "filedAt"
     from award.choosers($1) c left join award.area_list l on l.selection_id = $2 and l.product_id = c.product_id
     where c.org_id = (select jc.org())`,
    [roundId, selection?.id ?? null],
  );
  const known = new Map(choosers.map((chooser) => [chooser.productId, chooser]));
  return {
    ...round,
    selection: selection ?? null,
    regions: await regions(q, roundId),
    products: own.map(({ productId, regionIds, filedAt }) => ({
      productId,
      productName: known.get(productId)?.productName ?? productId,
      varietyName: known.get(productId)?.varietyName ?? '',
      chooses: choice.has(known.get(productId)?.varietyId ?? ''),
      regionIds,
      filedAt,
    })),
  };
}

/** Rounds in which the own company chooses or has chosen areas. */
export const ownAreaRounds = (q: Queryer): Promise<OwnAreaRoundView[]> =>
  q.query<OwnAreaRoundView>(
    `select r.id as "roundId", r.title, s.state, ${instant('s.due_at')} as "dueAt",
       (select count(*)::int from award.choosers(r.id) c where c.org_id = (select jc.org())) as products,
       (select count(*)::int from award.area_list l where l.selection_id = s.id and l.org_id = (select jc.org())) as filed
     from award.area_selection s join rounds.round r on r.id = s.round_id and r.state = 'published'
     where s.state <> 'void' and (exists (select from award.area_list l where l.selection_id = s.id and l.org_id = (select jc.org()))
       or exists (select from award.choosers(r.id) c where c.org_id = (select jc.org())))
     order by s.due_at desc, s.id`,
  );

/** What the minutes of a settled choice say. */
export async function findAreaMinutes(
  q: Queryer,
  roundId: string,
  selectionId: string,
): Promise<AreaMinutes> {
  const head = await q.one<Omit<AreaMinutes, 'choosers' | 'areas'>>(
    `select r.title, r.round_no as "roundNo", p.purpose, d.document->>'issuer' as issuer, ${instant('s.opened_at')} as "openedAt",
       ${instant('s.due_at')} as "dueAt", ${instant('s.decided_at')} as "decidedAt", s.proposed_by_name as "proposedBy",
       s.decided_by_name as "decidedBy", s.opinion
     from award.area_selection s join rounds.round r on r.id = s.round_id join award.publicity p on p.round_id = r.id
     join award.decision d on d.round_id = r.id and d.n = (select min(x.n) from award.decision x where x.round_id = r.id and x.state = 'confirmed')
     where s.id = $2 and s.round_id = $1 and s.state = 'confirmed'`,
    [roundId, selectionId],
  );
  if (!head) throw new DomainError('not-found', say('minutes-unknown'));
  return {
    ...head,
    choosers: await q.query<AreaMinutes['choosers'][number]>(
      `select a.variety_name as variety, a.rank, a.bidder_id as bidder, a.product_name as product,
         coalesce((select array_agg(award.region_name(a.round_id, x.region) order by x.at) from unnest(l.region_ids) with ordinality x (region, at)), '{}') as regions,
         ${instant('l.filed_at')} as "filedAt"
       from award.award a left join award.area_list l on l.selection_id = $2 and l.product_id = a.product_id
       where a.round_id = $1 and a.status <> 'revived-non-shortlisted'
         and a.variety_id in (select c.variety_id from award.supply c where c.selection_id = $2)
         and not exists (select from award.withdrawal w join award.area_selection s on s.id = $2
           where w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed' and w.decided_at < s.decided_at)
       order by a.variety_id collate "C", a.rank, a.product_id collate "C"`,
      [roundId, selectionId],
    ),
    areas: await q.query<AreaMinutes['areas'][number]>(
      `select (select min(a.variety_name) from award.award a where a.round_id = c.round_id and a.variety_id = c.variety_id) as variety,
         award.region_name(c.round_id, c.region_id) as region, ${bidderOf('primary_product_id')} as primary, ${bidderOf('backup_product_id')} as backup
       from award.supply c where c.selection_id = $1 order by c.variety_id collate "C", c.region_id collate "C"`,
      [selectionId],
    ),
  };
}

const bidderOf = (column: string): string =>
  `(select a.bidder_id || ' ' || a.product_name from award.award a where a.round_id = c.round_id and a.product_id = c.${column})`;
