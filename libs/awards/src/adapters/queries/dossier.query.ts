import type { Queryer } from '#platform';

import { areasByLists, type ChosenArea } from '../../application/choose-areas.js';
import type { ChooserRecord } from '../../application/ports.js';
import { areaLists, regionsOf } from '../area-rows.js';
import { instant, preciseInstant } from '../instants.js';

/** A movement of agreed volume by institution (约定采购量变动). */
export interface VolumeMove {
  readonly id: string;
  readonly variety: string;
  readonly region: string;
  readonly institution: string;
  /** Null: nobody supplies it. */
  readonly product: string | null;
  readonly followsArea: boolean;
  readonly quantity: string;
  readonly cause: string;
  readonly causeId: string;
}

const PAGE = 20_000;

export const volumeMoves = (q: Queryer, roundId: string, after: string): Promise<VolumeMove[]> =>
  q.query<VolumeMove>(
    `select id::text, variety_id as variety, region_id as region, institution_id as institution, product_id as product,
       follows_area as "followsArea", quantity::text, cause, cause_id as "causeId"
     from award.institution_move where round_id = $1 and id > $2::bigint order by institution_move.id limit ${PAGE}`,
    [roundId, after],
  );

/** Who supplies a region, and who stands behind, since when and why (供应地区). */
export const suppliesOf = (q: Queryer, roundId: string): Promise<object[]> =>
  q.query(
    `select variety_id as variety, region_id as region, award.region_name(round_id, region_id) as name, seq, primary_product_id as "primary",
       backup_product_id as backup, withdrawal_id as withdrawal, selection_id as selection, ${instant('at')} as at
     from award.supply where round_id = $1 order by variety_id collate "C", region_id collate "C", seq`,
    [roundId],
  );

export const adjustmentsOf = (q: Queryer, roundId: string): Promise<object[]> =>
  q.query(
    `select id, state, kind, variety_id as variety, institution_id as institution, region_id as region, product_id as product, quantity::text,
       to_institution_id as "toInstitution", to_region_id as "toRegion", to_product_id as "toProduct", reason, explanation,
       below_floor as "belowFloor", office_reason as "officeReason", ${preciseInstant('asked_at')} as "askedAt",
       asked_by_org_name as "askedBy", proposed_by_name as "proposedBy", closed_by_name as "closedBy",
       ${preciseInstant('closed_at')} as "closedAt", opinion
     from award.adjustment where round_id = $1 order by asked_at, id`,
    [roundId],
  );

/** A choice of areas that was put into force, with all that the evaluator picked from (选区结果). */
interface ConfirmedSelection {
  readonly id: string;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly decidedAt: string;
  readonly proposedBy: string;
  readonly decidedBy: string;
  readonly regions: readonly string[];
  readonly choosers: readonly Chooser[];
  readonly lists: readonly { readonly productId: string; readonly regionIds: readonly string[] }[];
  readonly areas: readonly ChosenArea[];
  readonly digest: string;
}
type Chooser = Pick<ChooserRecord, 'varietyId' | 'productId' | 'entity' | 'rank'>;

export async function confirmedSelections(q: Queryer, roundId: string): Promise<ConfirmedSelection[]> {
  const heads = await q.query<
    Omit<ConfirmedSelection, 'regions' | 'choosers' | 'lists' | 'areas' | 'digest'>
  >(
    `select id, ${instant('opened_at')} as "openedAt", ${instant('due_at')} as "dueAt", ${preciseInstant('decided_at')} as "decidedAt",
       proposed_by_name as "proposedBy", decided_by_name as "decidedBy"
     from award.area_selection where round_id = $1 and state = 'confirmed' order by decided_at, id`,
    [roundId],
  );
  const regions = await regionsOf(q, roundId);
  const selections: ConfirmedSelection[] = [];
  for (const head of heads) {
    const choosers = await choosersOf(q, roundId, head.id);
    const lists = await areaLists(q, head.id);
    const chosen = areasByLists(choosers, lists, regions);
    selections.push({
      ...head,
      regions,
      choosers: choosers.map(({ varietyId, productId, entity, rank }) => ({
        varietyId,
        productId,
        entity,
        rank,
      })),
      lists: [...lists].map(([productId, regionIds]) => ({ productId, regionIds })),
      ...chosen,
    });
  }
  return selections;
}

/** Who chose, as it was when the choice was confirmed: winners whose award stood then, of the varieties that it settled. */
const choosersOf = (q: Queryer, roundId: string, selectionId: string): Promise<ChooserRecord[]> =>
  q.query<ChooserRecord>(
    `select v.variety_id as "varietyId", v.name as "varietyName", p.product_id as "productId", p.name as "productName",
       coalesce(p.entity_id, p.bidder_id) as entity, p.bidder_id as "bidderId", null as "orgId", a.rank, true as awarded
     from award.area_selection s join rounds.round r on r.id = s.round_id join rounds.round_variety v on v.round_id = r.id
     join rounds.award a on a.evaluation_id = r.official_evaluation and a.variety_id = v.variety_id
       and a.award_unit_price is not null and a.status <> 'revived-non-shortlisted'
     join rounds.round_product p on p.round_id = r.id and p.product_id = a.product_id
     where s.id = $2 and r.id = $1
       and exists (select from award.supply c where c.round_id = r.id and c.variety_id = v.variety_id and c.selection_id = s.id)
       and not exists (select from award.withdrawal w where w.round_id = r.id and w.product_id = p.product_id and w.state = 'confirmed'
         and w.decided_at < s.decided_at)
     order by v.position, a.rank, p.product_id collate "C"`,
    [roundId, selectionId],
  );
