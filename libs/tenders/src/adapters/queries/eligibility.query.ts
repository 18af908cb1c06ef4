import { DomainError } from '#kernel';
import { containing, currentLanguage, type Page, pageOf, type Queryer } from '#platform';
import { organisationNames } from '#identity';

import type { EligibilityEntry } from '../../application/eligibility-ports.js';
import { listGaps } from '../../domain/eligibility/list.js';
import {
  entitiesOf,
  groupsOf,
  isSettled,
  type RelationDecision,
} from '../../domain/eligibility/relations.js';
import { eligibilityEntries, relationDecisions } from '../eligibility-rows.js';
import { cappedVarieties } from '../eligible-list.js';
import type {
  EligibilityProductsQuery,
  EligibilityProductView,
  TenderEligibilityView,
  EligibleVarietyView,
  RefusalObjectionView,
} from '../http/eligibility.views.js';
import type {
  RelationDeclarationView,
  RelatedBidderView,
  RelationDecisionView,
  RelationsView,
} from '../http/relation.views.js';
import { instant } from '../instants.js';
import { refusalReasons } from '../refusal-reasons.js';
import { suggestionsOf } from '../suggestions.js';
import { say } from '../../domain/say.js';

interface Head extends Omit<TenderEligibilityView, 'stage' | 'reasons' | 'varieties' | 'missing'> {
  readonly regionCode: string;
  readonly tenderState: string;
  readonly priceOpensAt: string | null;
  readonly now: string;
}

const inForce = async (q: Queryer, tenderId: string): Promise<RelationDecision[]> =>
  (await relationDecisions(q, tenderId)).filter(({ withdrawn }) => !withdrawn);

/** How far the eligibility of a round is: its list, each variety with its cap, and what is missing. */
export async function findEligibility(q: Queryer, tenderId: string): Promise<TenderEligibilityView> {
  const head = await q.one<Head>(
    `select e.state, e.version, e.hash, ${instant('e.frozen_at')} as "frozenAt", e.approval_id as "approvalId",
       t.region_code as "regionCode", t.state as "tenderState", ${instant('t.price_opens_at')} as "priceOpensAt",
       ${instant('platform.now()')} as now
     from tender.tender t left join tender.eligibility e on e.tender_id = t.id where t.id = $1`,
    [tenderId],
  );
  if (!head) throw new DomainError('not-found', say('unknown', { id: tenderId }));
  const { regionCode, tenderState, priceOpensAt, now, ...list } = head;
  const entries = await eligibilityEntries(q, tenderId);
  const decisions = await inForce(q, tenderId);
  const isOpen = list.state === 'open' && tenderState === 'announced';
  return {
    ...list,
    stage: list.state !== null,
    reasons: await refusalReasons(q, regionCode),
    varieties: await varietiesOf(q, tenderId, entries, decisions),
    missing: isOpen
      ? await gapsOf(q, tenderId, entries, decisions, { priceOpensAt: priceOpensAt ?? '', now })
      : [],
  };
}

async function gapsOf(
  q: Queryer,
  tenderId: string,
  entries: readonly EligibilityEntry[],
  decisions: readonly RelationDecision[],
  clock: { readonly priceOpensAt: string; readonly now: string },
): Promise<TenderEligibilityView['missing']> {
  const suggestions = await suggestionsOf(q, tenderId);
  const objections = await q.one<{ n: number }>(
    'select count(*)::int as n from tender.entry_objection where tender_id = $1 and answer is null',
    [tenderId],
  );
  return listGaps({
    ...clock,
    undecided: entries.filter(({ decision }) => decision === null).length,
    passed: entries.filter(({ decision }) => decision === 'passed').length,
    unsettled: suggestions.filter(({ bidders }) => !isSettled(bidders, decisions)).length,
    unanswered: objections?.n ?? 0,
  }).map(({ field, code, message }) => ({ field, code, message: message.in(currentLanguage()) }));
}

/** While the office decides, what is not refused counts: the cap as it would be. */
async function varietiesOf(
  q: Queryer,
  tenderId: string,
  entries: readonly EligibilityEntry[],
  decisions: readonly RelationDecision[],
): Promise<EligibleVarietyView[]> {
  const refused = new Set(
    entries.flatMap(({ productId, decision }) => (decision === 'refused' ? [productId] : [])),
  );
  const capped = await cappedVarieties(q, tenderId, refused, entitiesOf(entries, decisions));
  const ceilings = await q.query<Pick<EligibleVarietyView, 'varietyId' | 'ceilingLow' | 'ceilingHigh'>>(
    `select variety_id as "varietyId", min(ceiling_price)::text as "ceilingLow", max(ceiling_price)::text as "ceilingHigh"
     from tender.entry where tender_id = $1 group by variety_id`,
    [tenderId],
  );
  const ceilingOf = new Map(ceilings.map((row) => [row.varietyId, row]));
  return capped.map((variety) => {
    const own = entries.filter(({ varietyId }) => varietyId === variety.varietyId);
    const count = (decision: string | null): number =>
      own.filter((entry) => entry.decision === decision).length;
    const ceiling = ceilingOf.get(variety.varietyId);
    return {
      ...variety,
      products: own.length,
      passed: count('passed'),
      refused: count('refused'),
      undecided: count(null),
      ceilingLow: ceiling?.ceilingLow ?? null,
      ceilingHigh: ceiling?.ceilingHigh ?? null,
    };
  });
}

/** Products of a round with what was decided about them and whom they count for. */
export async function listEligibilityProducts(
  q: Queryer,
  tenderId: string,
  query: EligibilityProductsQuery,
): Promise<Page<EligibilityProductView>> {
  const page = await pageOf<Omit<EligibilityProductView, 'entityId'>>(
    q,
    {
      select: `e.product_id as "productId", e.name, e.variety_id as "varietyId", v.name as "varietyName", e.bidder_id as "bidderId",
        coalesce(o.name, e.bidder_id) as "bidderName", e.ceiling_price::text as "ceilingPrice", d.decision, d.reason, d.note,
        d.decided_name as "decidedBy", ${instant('d.decided_at')} as "decidedAt"`,
      from: `tender.entry e join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id
        left join identity.organisation o on o.id = e.org_id
        left join tender.entry_decision d on d.tender_id = e.tender_id and d.product_id = e.product_id`,
      where: [
        ['e.tender_id = $', tenderId],
        ['e.variety_id = $', query.variety],
        [`coalesce(d.decision, 'undecided') = $`, query.decision],
        [`(e.name || e.product_id || e.bidder_id || coalesce(o.name, '')) ilike $`, containing(query.q)],
      ],
      sortable: {
        position: ['e.position', 'int'],
        name: ['e.name', 'text'],
        bidderId: ['e.bidder_id', 'text'],
      },
      defaultSort: 'position',
      key: ['e.product_id', 'text'],
    },
    query,
  );
  const entities = entitiesOf(await eligibilityEntries(q, tenderId), await inForce(q, tenderId));
  return {
    ...page,
    items: page.items.map((item) => ({ ...item, entityId: entities.get(item.productId) ?? item.bidderId })),
  };
}

const DECLARATION = `json_build_object('version', d.version, 'declaredAt', ${instant('d.declared_at')}, 'declaredBy', d.account_name,
  'relations', d.relations, 'explanation', d.explanation)`;

/** Declarations, suggestions and decisions about the relations of a round's bidders. */
export async function findRelations(q: Queryer, tenderId: string): Promise<RelationsView> {
  const decisions = await q.query<RelationDecisionView>(
    `select id, bidders, outcome, reason, decided_name as "decidedBy", ${instant('decided_at')} as "decidedAt",
       withdrawn_name as "withdrawnBy", ${instant('withdrawn_at')} as "withdrawnAt"
     from tender.relation_decision where tender_id = $1 order by decided_at desc, id desc`,
    [tenderId],
  );
  const holding = decisions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const groups = groupsOf(holding.filter(({ outcome }) => outcome === 'one').map(({ bidders }) => bidders));
  const bidders = await q.query<Omit<RelatedBidderView, 'group'>>(
    `select e.bidder_id as "bidderId", coalesce(o.name, e.bidder_id) as name, e.products,
       (select ${DECLARATION} from tender.relation_declaration d where d.tender_id = $1 and d.org_id = e.org_id
         order by d.version desc limit 1) as declaration
     from (select bidder_id, org_id, count(*)::int as products from tender.entry where tender_id = $1 group by bidder_id, org_id) e
     left join identity.organisation o on o.id = e.org_id order by e.bidder_id`,
    [tenderId],
  );
  return {
    bidders: bidders.map((bidder) => ({ ...bidder, group: groups.get(bidder.bidderId) ?? bidder.bidderId })),
    suggestions: (await suggestionsOf(q, tenderId)).map((suggestion) => ({
      ...suggestion,
      settled: isSettled(suggestion.bidders, holding),
    })),
    decisions,
  };
}

/** The newest declaration of the own organisation. */
export const ownDeclaration = async (
  q: Queryer,
  tenderId: string,
): Promise<RelationDeclarationView | null> => {
  const row = await q.one<{ declaration: RelationDeclarationView }>(
    `select ${DECLARATION} as declaration from tender.relation_declaration d
     where d.tender_id = $1 and d.org_id = (select jc.org()) order by d.version desc limit 1`,
    [tenderId],
  );
  return row?.declaration ?? null;
};

/** Objections to refusals in the reader's scope, those that wait for an answer first. */
export async function listRefusalObjections(q: Queryer, tenderId: string): Promise<RefusalObjectionView[]> {
  const rows = await q.query<Omit<RefusalObjectionView, 'bidderName'> & { orgId: string }>(
    `select x.id, x.product_id as "productId", e.name as "productName", x.org_id as "orgId", x.text, ${instant('x.filed_at')} as "filedAt",
       x.answer, ${instant('x.answered_at')} as "answeredAt"
     from tender.entry_objection x join tender.entry e on e.tender_id = x.tender_id and e.product_id = x.product_id
     where x.tender_id = $1 order by x.answer is not null, x.filed_at desc`,
    [tenderId],
  );
  const names = await organisationNames(q, [...new Set(rows.map(({ orgId }) => orgId))]);
  return rows.map(({ orgId, ...row }) => ({ ...row, bidderName: names.get(orgId) ?? '' }));
}
