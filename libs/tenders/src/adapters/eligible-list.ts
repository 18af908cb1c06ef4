import type { Queryer } from '#platform';
import {
  findRuleSet,
  type ParameterOverrides,
  type ProductInput,
  shortlistCap,
  type VarietyInput,
} from '#rounds/evaluator';

import type { EligibilityEntry } from '../application/eligibility-ports.js';
import type { TenderRecord } from '../application/ports.js';
import type { EligibleList, ListedVariety, RefusalReason } from '../domain/eligibility/list.js';
import { entitiesOf, type RelationDecision } from '../domain/eligibility/relations.js';
import { refusalReasons } from './refusal-reasons.js';

interface Rules {
  readonly ruleset: string;
  readonly parameters: ParameterOverrides;
}

const VARIETIES = `select variety_id as id, name, representative_strength::text as "representativeStrength", volume_class as "volumeClass",
    low_price_threshold::text as "lowPriceThreshold", class_b_price::text as "classBPrice"
  from tender.variety where tender_id = $1 order by position`;
const PRODUCTS = `select product_id as id, variety_id as "varietyId", bidder_id as "bidderId", name, entity_id as "entityId", strength::text,
    units_per_pack::text as "unitsPerPack", ceiling_price::text as "ceilingPrice", reported_volume::text as "reportedVolume",
    to_char(evaluation_passed_on, 'YYYY-MM-DD') as "evaluationPassedOn", cities_covered::text as "citiesCovered",
    sales_volume::text as "salesVolume", technical_score::text as "technicalScore", unit_class as "unitClass"
  from tender.entry where tender_id = $1 order by position`;

const rulesOf = async (q: Queryer, tenderId: string): Promise<Rules> => {
  const rules = await q.one<Rules>('select ruleset, parameters from tender.tender where id = $1', [tenderId]);
  if (!rules) throw new Error(`no tender ${tenderId}`);
  return rules;
};

/**
 * Each variety with its eligible entities and its cap, as the evaluation will count them: products that are not refused, each with the
 * entity that it counts for.
 */
export async function cappedVarieties(
  q: Queryer,
  tenderId: string,
  refused: ReadonlySet<string>,
  entities: ReadonlyMap<string, string>,
): Promise<ListedVariety[]> {
  const { ruleset, parameters } = await rulesOf(q, tenderId);
  const rules = findRuleSet(ruleset);
  if (!rules) throw new Error(`no rule set ${ruleset}`);
  const products = await q.query<ProductInput>(PRODUCTS, [tenderId]);
  const ofVariety = new Map<string, ProductInput[]>();
  for (const product of products)
    if (!refused.has(product.id))
      ofVariety.set(product.varietyId, [
        ...(ofVariety.get(product.varietyId) ?? []),
        { ...product, entityId: entities.get(product.id) ?? product.entityId },
      ]);
  const varieties = await q.query<VarietyInput>(VARIETIES, [tenderId]);
  return varieties.map((variety) => ({
    varietyId: variety.id,
    name: variety.name,
    ...shortlistCap(variety, ofVariety.get(variety.id) ?? [], rules, parameters),
  }));
}

/** The list of eligible companies as it stands. */
export async function eligibleList(
  q: Queryer,
  tender: TenderRecord,
  entries: readonly EligibilityEntry[],
  decisions: readonly RelationDecision[],
): Promise<EligibleList> {
  const entities = entitiesOf(entries, decisions);
  const reasons = new Map(
    (await refusalReasons(q, tender.regionCode)).map((reason) => [reason.code, reason]),
  );
  const refused = new Set(
    entries.flatMap(({ productId, decision }) => (decision === 'passed' ? [] : [productId])),
  );
  const { roundNo, title, issuer, purpose } = tender;
  return {
    format: 'jicai-eligible-list-1',
    roundNo,
    title,
    issuer,
    purpose,
    ...(await rulesOf(q, tender.id)),
    varieties: await cappedVarieties(q, tender.id, refused, entities),
    products: entries.map((entry) => ({
      productId: entry.productId,
      name: entry.name,
      varietyId: entry.varietyId,
      bidderId: entry.bidderId,
      bidderName: entry.bidderName,
      entityId: entities.get(entry.productId) ?? entry.bidderId,
      unitsPerPack: entry.unitsPerPack,
      ceilingPrice: entry.ceilingPrice,
      decision: entry.decision ?? 'refused',
      reason: reasonOf(entry.reason, reasons),
    })),
  };
}

const reasonOf = (code: string | null, reasons: ReadonlyMap<string, RefusalReason>): RefusalReason | null =>
  code === null ? null : (reasons.get(code) ?? { code, zh: code, en: code });
