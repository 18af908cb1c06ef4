import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../library/say.js';
import type { AdditionsView, AdditionView, TiedBidView } from '../views/addition.views.js';

/** Undecided ties of the official evaluation, and the editions of additions, newest first. */
export async function readAdditions(q: Queryer, roundId: string): Promise<AdditionsView> {
  const round = await q.one<{ official: string | null }>(
    'select official_evaluation as official from rounds.round where id = $1',
    [roundId],
  );
  if (!round) throw new DomainError('not-found', say('unknown', { id: roundId }));
  const tied = await q.query<TiedBidView>(
    `select a.variety_id as "varietyId", v.name as "varietyName", a.product_id as "productId", p.name as "productName",
       a.bidder_id as "bidderId", a.rank, a.comparable_price::text as "comparablePrice"
     from rounds.award a
     join rounds.round_variety v on v.round_id = a.round_id and v.variety_id = a.variety_id
     join rounds.round_product p on p.round_id = a.round_id and p.product_id = a.product_id
     where a.evaluation_id = $1 and a.status = 'tie'
     order by v.position, a.rank, a.product_id collate "C"`,
    [round.official],
  );
  const editions = await q.query<AdditionView>(
    `select x.edition, x.kind, x.minutes, to_json(x.at) #>> '{}' as at,
       (select json_agg(json_build_object('productId', b.product_id, 'productName', p.name, 'bidderId', p.bidder_id,
          'draw', b.draw::int, 'acceptsRevival', b.accepts_revival, 'secondQuote', b.second_quote::text) order by p.variety_id, b.draw, b.product_id)
        from rounds.bid_addition b join rounds.round_product p on p.round_id = b.round_id and p.product_id = b.product_id
        where b.round_id = x.round_id and b.edition = x.edition) as bids
     from rounds.addition x where x.round_id = $1 order by x.edition desc`,
    [roundId],
  );
  return { tied, editions };
}
