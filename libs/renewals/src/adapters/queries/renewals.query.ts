import { DomainError, exact } from '#kernel';
import { containing, type ListQuery, type Page, pageOf, type Queryer } from '#platform';

import type { FirstYearBase } from '../../application/ports.js';
import { say } from '../../domain/say.js';
import { percentText, risePercent, volumeRatio } from '../../domain/volume-ratio.js';
import type { ExpiringRoundView, RenewalProductView, RenewalView } from '../http/renewal.views.js';

const TODAY = `(platform.now() at time zone 'Asia/Shanghai')::date`;

/** Awarded rounds whose agreements end within the days of the rule or have ended, the nearest first, with their renewals. */
export const listExpiring = (q: Queryer, query: ListQuery): Promise<Page<ExpiringRoundView>> =>
  pageOf<ExpiringRoundView>(
    q,
    {
      select: `t.id, t.round_no as "roundNo", t.title, to_char(t.agreement_ends_on, 'YYYY-MM-DD') as "endsOn",
        t.agreement_ends_on - ${TODAY} as "daysLeft",
        (select count(*)::int from award.award a where a.round_id = t.library_round_id and not exists (select from award.withdrawal w
          where w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed')) as awards,
        n.id as "renewalId", n.round_no as "renewalNo"`,
      from: `tender.tender t left join lateral (select x.id, x.round_no from renewal.renewal r
        join tender.tender x on x.id = r.tender_id and x.state <> 'void' where r.source_tender_id = t.id limit 1) n on true`,
      where: [
        ['(t.title || t.round_no) ilike $', containing(query.q)],
        [
          `t.state = $ and t.agreement_ends_on <= ${TODAY} + (platform.rule('renewal.notice-days', t.region_code, ${TODAY}) ->> 'days')::int
           and exists (select from award.decision d where d.round_id = t.library_round_id and d.state = 'confirmed')`,
          'opened',
        ],
      ],
      sortable: { endsOn: ['t.agreement_ends_on', 'date'], title: ['t.title', 'text'] },
      defaultSort: 'endsOn',
      key: ['t.id', 'uuid'],
    },
    query,
  );

interface ProductRow {
  readonly productId: string;
  readonly name: string;
  readonly volumeClass: 'general' | 'special';
  readonly lastPrice: string | null;
  readonly price: string | null;
}

/** A renewal with the share of reported demand that each product gets by its price (接续约定采购比例). */
export async function findRenewal(q: Queryer, id: string): Promise<RenewalView> {
  const renewal = await q.one<Omit<RenewalView, 'products'> & { readonly base: FirstYearBase }>(
    `select r.tender_id as id, r.source_tender_id as "sourceId", s.round_no as "sourceNo", r.ceiling_rule as "ceilingRule",
       r.ceiling_percent::text as "ceilingPercent", r.base
     from renewal.renewal r join tender.tender s on s.id = r.source_tender_id where r.tender_id = $1`,
    [id],
  );
  if (!renewal) throw new DomainError('not-found', say('not-a-renewal', { id }));
  const { base, ...head } = renewal;
  const products = await q.query<ProductRow>(
    `select e.product_id as "productId", e.name, v.volume_class as "volumeClass",
       to_char(i.last_price, 'FM999999999999999990.0000') as "lastPrice",
       to_char(a.award_unit_price, 'FM999999999999999990.0000') as price
     from tender.entry e join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id
     join tender.tender t on t.id = e.tender_id
     left join renewal.incumbent i on i.tender_id = e.tender_id and i.product_id = e.product_id
     left join rounds.round o on o.id = t.library_round_id
     left join rounds.award a on a.evaluation_id = o.official_evaluation and a.product_id = e.product_id
     where e.tender_id = $1 order by v.position, e.position`,
    [id],
  );
  return { ...head, products: products.map((product) => productOf(product, base)) };
}

function productOf(
  { lastPrice, price, volumeClass, ...product }: ProductRow,
  base: FirstYearBase,
): RenewalProductView {
  const incumbent = lastPrice !== null;
  const share = base[incumbent ? 'incumbent' : 'other'][volumeClass];
  return {
    ...product,
    volumeClass,
    incumbent,
    lastPrice,
    price,
    basePercent: percentText(exact(share)),
    risePercent: lastPrice !== null && price !== null ? Number(risePercent(lastPrice, price)) : null,
    ratioPercent: price === null ? null : percentText(volumeRatio(share, lastPrice, price)),
  };
}
