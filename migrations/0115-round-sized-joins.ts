import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Joins of a whole round that stay quick before the tables have statistics. An award writes tens of thousands of rows, and agreements may be
 * drawn up a moment later: a planner that expects one row compares every row with every other, for most of a minute. And who chooses supply
 * areas is asked for at every list that a winner files: the tender of the round is found once, not product by product.
 */
export class RoundSizedJoins0115 implements MigrationInterface {
  name = 'RoundSizedJoins1700000000115';

  async up(q: QueryRunner): Promise<void> {
    await q.query(
      choosers(
        'coalesce(p.org_id, (select e.org_id from tender.entry e where e.tender_id = t.id and e.product_id = p.product_id))',
        'left join tender.tender t on t.library_round_id = r.id',
      ),
    );
    await q.query('alter function agreement.volumes set enable_nestloop = off');
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('alter function agreement.volumes reset enable_nestloop');
    await q.query(choosers('award.org_of(r.id, p.product_id)', ''));
  }
}

const choosers = (organisation: string, join: string): string => `
  create or replace function award.choosers(the_round uuid) returns table (variety_id text, variety_name text, product_id text,
    product_name text, entity text, bidder_id text, org_id uuid, rank integer, awarded boolean)
  language sql stable security definer set search_path = pg_catalog as $$
    select v.variety_id, v.name, p.product_id, p.name, coalesce(p.entity_id, p.bidder_id), p.bidder_id, ${organisation}, a.rank,
      s.variety_id is not null
    from rounds.round r join rounds.round_variety v on v.round_id = r.id
    join rounds.award a on a.evaluation_id = r.official_evaluation and a.variety_id = v.variety_id
      and a.award_unit_price is not null and a.status <> 'revived-non-shortlisted'
    join rounds.round_product p on p.round_id = r.id and p.product_id = a.product_id
    ${join}
    left join award.settled s on s.round_id = r.id and s.variety_id = v.variety_id
    where r.id = the_round and r.state = 'published' and r.has_regions
      and (s.variety_id is null or s.outcome = 'awarded')
      and not exists (select from award.withdrawal w where w.round_id = r.id and w.product_id = p.product_id and w.state = 'confirmed')
      and not exists (select from award.supply c where c.round_id = r.id and c.variety_id = v.variety_id and c.selection_id is not null)
    order by v.position, a.rank, p.product_id collate "C"
  $$;
`;
