import type { Queryer, Tx } from '#platform';

import type { QuotesTx } from '../application/quote-ports.js';
import type { OpenedQuote, QuoteOffer } from '../domain/second-quotes.js';

/** Second quotes over the transaction in hand. */
export const quotesTx = (tx: Tx): QuotesTx => ({
  offersToQuote: (tenderId) => offersToQuote(tx, tenderId),
  addQuotes: (tenderId, quotes) => addQuotes(tx, tenderId, quotes),
  answerByQuotes: async (tenderId) => {
    const row = await tx.one<{ accepted: number }>('select tender.answer_by_quotes($1) as accepted', [
      tenderId,
    ]);
    return row?.accepted ?? 0;
  },
});

const offersToQuote = (q: Queryer, tenderId: string): Promise<QuoteOffer[]> =>
  q.query<QuoteOffer>(
    `select o.product_id as "productId", e.bidder_id as "bidderId", o.org_id as "orgId",
       o.pack_price_min::text as "packPriceMin", o.pack_price_max::text as "packPriceMax"
     from tender.offer o join tender.offer_wave w on w.id = o.wave_id and w.answer = 'second-quote'
     join tender.entry e on e.tender_id = o.tender_id and e.product_id = o.product_id
     where o.tender_id = $1 order by e.position`,
    [tenderId],
  );

async function addQuotes(tx: Tx, tenderId: string, quotes: readonly OpenedQuote[]): Promise<void> {
  await tx.query(
    `insert into tender.opened_quote (tender_id, product_id, org_id, bid_id, pack_price)
     select $1, * from unnest($2::text[], $3::uuid[], $4::uuid[], $5::numeric[])`,
    [
      tenderId,
      quotes.map(({ product }) => product),
      quotes.map(({ orgId }) => orgId),
      quotes.map(({ bidId }) => bidId),
      quotes.map(({ packPrice }) => packPrice),
    ],
  );
}
