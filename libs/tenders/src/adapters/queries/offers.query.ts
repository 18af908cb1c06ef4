import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type { OfferView, OwnOfferView } from '../http/offer.views.js';
import { instant, preciseInstant } from '../instants.js';

const OWN = `o.id, w.wave, o.product_id as "productId", e.name as "productName", v.name as "varietyName", o.kind,
  o.comparable_price::text as "comparablePrice", o.unit_price::text as "unitPrice", p.pack_price::text as "openedPrice",
  w.answer as form, case w.answer when 'second-quote' then o.pack_price_max::text end as "packPriceMax", x.pack_price::text as quote,
  ${instant('w.due_at')} as "dueAt", o.answer, ${preciseInstant('o.answered_at')} as "answeredAt"`;
const FROM = `tender.offer o join tender.offer_wave w on w.id = o.wave_id
  join tender.entry e on e.tender_id = o.tender_id and e.product_id = o.product_id
  join tender.variety v on v.tender_id = e.tender_id and v.variety_id = e.variety_id
  left join tender.opened_price p on p.tender_id = o.tender_id and p.product_id = o.product_id
  left join tender.opened_quote x on x.tender_id = o.tender_id and x.product_id = o.product_id`;
const ORDER = 'order by w.wave desc, e.position';

/** Every offer of a tender, for the office. */
export async function listOffers(q: Queryer, tenderId: string): Promise<{ items: OfferView[] }> {
  await mustSee(q, tenderId);
  const items = await q.query<OfferView>(
    `select ${OWN}, e.bidder_id as "bidderId", ${instant('w.evaluated_at')} as "evaluatedAt"
     from ${FROM} where o.tender_id = $1 ${ORDER}`,
    [tenderId],
  );
  return { items };
}

/** Offers to the own organisation. */
export async function listOwnOffers(q: Queryer, tenderId: string): Promise<{ items: OwnOfferView[] }> {
  await mustSee(q, tenderId);
  const items = await q.query<OwnOfferView>(
    `select ${OWN} from ${FROM} where o.tender_id = $1 and o.org_id = (select jc.org()) ${ORDER}`,
    [tenderId],
  );
  return { items };
}

async function mustSee(q: Queryer, tenderId: string): Promise<void> {
  const row = await q.one('select 1 from tender.tender where id = $1', [tenderId]);
  if (!row) throw new DomainError('not-found', say('unknown', { id: tenderId }));
}
