import { compareCodePoints } from '#kernel';

/** How bidders of a round may be related (关联关系), as companies declare it. */
export const RELATION_KINDS = {
  'same-controller': { zh: '同一实际控制人', en: 'same controller' },
  holding: { zh: '控股或者参股', en: 'holding' },
  'contract-manufacturing': { zh: '委托生产', en: 'contract manufacturing' },
  'licence-transfer': { zh: '上市许可转让', en: 'transfer of a licence' },
  consortium: { zh: '联合体', en: 'consortium' },
} as const;
export type RelationKind = keyof typeof RELATION_KINDS;

/** What makes the platform suggest a relation (关联线索). */
export const SUGGESTION_KINDS = {
  declared: { zh: '企业申报', en: 'declared' },
  'legal-representative': { zh: '法定代表人相同', en: 'same legal representative' },
  shareholder: { zh: '股东相同', en: 'same shareholder' },
  holding: { zh: '相互持股', en: 'one holds the other' },
  'contact-name': { zh: '联系人相同', en: 'same contact' },
  'contact-phone': { zh: '联系电话相同', en: 'same telephone' },
  'contract-maker': { zh: '受托生产企业相同或者互为委托', en: 'same contract maker' },
  'licence-transfer': { zh: '上市许可转让', en: 'transfer of a licence' },
} as const;
export type SuggestionKind = keyof typeof SUGGESTION_KINDS;

/** What the office says of bidders (关联认定): they count as one, or independently. */
export const RELATION_OUTCOMES = ['one', 'independent'] as const;
export type RelationOutcome = (typeof RELATION_OUTCOMES)[number];

export interface RelationDecision {
  readonly bidders: readonly string[];
  readonly outcome: RelationOutcome;
}

/** A product as relations see it: `entityId` is what the package states. */
export interface RelatedEntry {
  readonly productId: string;
  readonly varietyId: string;
  readonly bidderId: string;
  readonly entityId: string | null;
}

/**
 * Bidder → the name of its group, its smallest member (并查集): bidders that are linked, however many steps apart, are one. The result is the
 * same whatever the order of the links.
 */
export function groupsOf(links: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const parent = new Map<string, string>();
  const rootOf = (name: string): string => {
    let root = name;
    for (let next = parent.get(root); next !== undefined && next !== root; next = parent.get(root))
      root = next;
    parent.set(name, root);
    return root;
  };
  for (const link of links)
    for (const name of link) {
      const [a, b] = [rootOf(link[0] ?? name), rootOf(name)];
      // The smaller name stays on top, so that the name of a group is its smallest member.
      const [top, below] = compareCodePoints(a, b) <= 0 ? [a, b] : [b, a];
      parent.set(below, top);
    }
  return new Map([...parent.keys()].map((name) => [name, rootOf(name)]));
}

const decidedAsOne = (decisions: readonly RelationDecision[]): (readonly string[])[] =>
  decisions.filter(({ outcome }) => outcome === 'one').map(({ bidders }) => bidders);

/** What the package itself links: a bidder with the entity that it states for its product (entity_id 与 bidder_id 同属一套名称). */
const statedBy = (entries: readonly RelatedEntry[]): (readonly string[])[] =>
  entries.flatMap(({ bidderId, entityId }) => (entityId === null ? [] : [[bidderId, entityId]]));

/**
 * Product → the entity it counts for (计为一家的主体). What was decided holds in every variety; what the package states holds in the variety
 * of the product for which it states it.
 */
export function entitiesOf(
  entries: readonly RelatedEntry[],
  decisions: readonly RelationDecision[],
): ReadonlyMap<string, string> {
  const decided = decidedAsOne(decisions);
  const entities = new Map<string, string>();
  for (const ofVariety of byVariety(entries)) {
    const groups = groupsOf([...decided, ...statedBy(ofVariety)]);
    for (const { productId, bidderId } of ofVariety)
      entities.set(productId, groups.get(bidderId) ?? bidderId);
  }
  return entities;
}

function byVariety(entries: readonly RelatedEntry[]): readonly (readonly RelatedEntry[])[] {
  const groups = new Map<string, RelatedEntry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.varietyId);
    if (group) group.push(entry);
    else groups.set(entry.varietyId, [entry]);
  }
  return [...groups.values()];
}

/** Two bidders that are said to be independent and are one nevertheless. */
export interface Contradiction {
  readonly first: string;
  readonly second: string;
}

/** The first contradiction among decisions and what the package states; undefined when they hold together. */
export function contradictionOf(
  entries: readonly RelatedEntry[],
  decisions: readonly RelationDecision[],
): Contradiction | undefined {
  const decided = decidedAsOne(decisions);
  const all = byVariety(entries).map((ofVariety) => groupsOf([...decided, ...statedBy(ofVariety)]));
  all.push(groupsOf(decided));
  for (const { outcome, bidders } of decisions)
    if (outcome === 'independent')
      for (const [first, second] of pairsOf(bidders))
        if (all.some((groups) => groups.has(first) && groups.get(first) === groups.get(second)))
          return { first, second };
  return undefined;
}

export const pairsOf = (names: readonly string[]): [string, string][] =>
  names.flatMap((first, i) => names.slice(i + 1).map((second): [string, string] => [first, second]));

/** Whether the office has decided about every pair of some bidders: as one, at whatever distance, or as independent. */
export function isSettled(bidders: readonly string[], decisions: readonly RelationDecision[]): boolean {
  const groups = groupsOf(decidedAsOne(decisions));
  const apart = decisions.filter(({ outcome }) => outcome === 'independent');
  return pairsOf(bidders).every(
    ([a, b]) =>
      (groups.has(a) && groups.get(a) === groups.get(b)) ||
      apart.some((decision) => decision.bidders.includes(a) && decision.bidders.includes(b)),
  );
}
