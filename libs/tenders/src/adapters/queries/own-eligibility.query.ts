import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type { OwnEligibilityProductView, OwnEligibilityView } from '../http/eligible-list.views.js';
import { instant } from '../instants.js';
import { refusalReasons } from '../refusal-reasons.js';
import { listRefusalObjections, ownDeclaration } from './eligibility.query.js';

type Head = Pick<OwnEligibilityView, 'state' | 'frozenAt'> & { readonly regionCode: string };
type ProductRow = Omit<OwnEligibilityProductView, 'reason'> & { readonly reason: string | null };

/** What a company sees of its own eligibility: refusals at once, so that it can object; what passed, with the published list. */
export async function findOwnEligibility(q: Queryer, tenderId: string): Promise<OwnEligibilityView> {
  const head = await q.one<Head>(
    `select e.state, ${instant('e.frozen_at')} as "frozenAt", t.region_code as "regionCode"
     from tender.tender t left join tender.eligibility e on e.tender_id = t.id where t.id = $1`,
    [tenderId],
  );
  const products = await q.query<ProductRow>(
    `select e.product_id as "productId", e.name, v.name as "varietyName", e.ceiling_price::text as "ceilingPrice",
       case when d.decision = 'refused' or x.decision is not null then d.decision end as decision, d.reason, d.note
     from tender.entry e join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id
     left join tender.entry_decision d on d.tender_id = e.tender_id and d.product_id = e.product_id
     left join tender.eligible_entry x on x.tender_id = e.tender_id and x.product_id = e.product_id
     where e.tender_id = $1 and e.org_id = (select jc.org()) order by e.position`,
    [tenderId],
  );
  if (!head || products.length === 0) throw new DomainError('not-found', say('no-entry'));
  const reasons = await refusalReasons(q, head.regionCode);
  return {
    stage: head.state !== null,
    state: head.state,
    frozenAt: head.frozenAt,
    declaration: await ownDeclaration(q, tenderId),
    products: products.map(({ reason, ...product }) => ({
      ...product,
      reason:
        reason === null
          ? null
          : (reasons.find(({ code }) => code === reason) ?? { code: reason, zh: reason, en: reason }),
    })),
    objections: await listRefusalObjections(q, tenderId),
  };
}
