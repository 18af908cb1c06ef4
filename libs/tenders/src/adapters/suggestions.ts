import { productionLinks } from '#catalogue';
import { organisationLinks } from '#identity';
import type { Queryer } from '#platform';

import type { DeclaredRelation, Suggestion } from '../application/eligibility-ports.js';
import { RELATION_KINDS, type SuggestionKind } from '../domain/eligibility/relations.js';

interface Bidder {
  readonly bidderId: string;
  readonly orgId: string;
  readonly name: string;
  readonly uscc: string;
}

/** Bidders of a round with their organisations. */
const biddersOf = (q: Queryer, tenderId: string): Promise<Bidder[]> =>
  q.query<Bidder>(
    `select e.bidder_id as "bidderId", o.id as "orgId", o.name, coalesce(o.uscc, '') as uscc
     from (select distinct bidder_id, org_id from tender.entry where tender_id = $1) e
     join identity.organisation o on o.id = e.org_id order by e.bidder_id`,
    [tenderId],
  );

interface Hint {
  readonly kind: SuggestionKind;
  readonly value: string;
  readonly rows: readonly { readonly bidderId: string | undefined; readonly text: string }[];
}

/** Relations among the bidders of a round that the record suggests (关联线索): what they declare, who runs, holds and makes for them. */
export async function suggestionsOf(q: Queryer, tenderId: string): Promise<Suggestion[]> {
  const bidders = await biddersOf(q, tenderId);
  const byOrg = new Map(bidders.map(({ orgId, bidderId }) => [orgId, bidderId]));
  const byCode = new Map(bidders.map(({ uscc, bidderId }) => [uscc, bidderId]));
  const ofOrganisations = await organisationLinks(q, [...byOrg.keys()]);
  const ofProducts = await productionLinks(q, bidders);
  const hints: Hint[] = [
    ...(await declaredHints(q, tenderId, bidders)),
    ...ofOrganisations.map(({ kind, value, rows }) => ({
      kind,
      value,
      rows: rows.map(({ orgId, text }) => ({ bidderId: byOrg.get(orgId), text })),
    })),
    ...ofProducts.map(({ kind, value, rows }) => ({
      kind,
      value,
      rows: rows.map(({ uscc, text }) => ({ bidderId: byCode.get(uscc), text })),
    })),
  ];
  return hints.map(({ kind, value, rows }) => {
    const known = rows.flatMap(({ bidderId, text }) => (bidderId === undefined ? [] : [{ bidderId, text }]));
    return { kind, value, rows: known, bidders: [...new Set(known.map(({ bidderId }) => bidderId))].sort() };
  });
}

/** Declared relations to a company that takes part itself, told by its credit code or, without one, by its name. */
async function declaredHints(q: Queryer, tenderId: string, bidders: readonly Bidder[]): Promise<Hint[]> {
  const declared = await q.query<{ orgId: string; relations: DeclaredRelation[] }>(
    `select distinct on (org_id) org_id as "orgId", relations from tender.relation_declaration
     where tender_id = $1 order by org_id, version desc`,
    [tenderId],
  );
  return declared.flatMap(({ orgId, relations }) => {
    const declarer = bidders.find((bidder) => bidder.orgId === orgId);
    return relations.flatMap(({ kind, name, uscc, explanation }): Hint[] => {
      const other = bidders.find((bidder) => (uscc === null ? bidder.name === name : bidder.uscc === uscc));
      if (!declarer || !other || other === declarer) return [];
      return [
        {
          kind: 'declared',
          value: RELATION_KINDS[kind].zh,
          rows: [
            { bidderId: declarer.bidderId, text: explanation },
            { bidderId: other.bidderId, text: name },
          ],
        },
      ];
    });
  });
}
