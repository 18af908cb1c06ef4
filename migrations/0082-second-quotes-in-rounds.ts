import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Second quotes (二次报价) in the rounds library: the price to which an accepted revival cuts, in a package that brings one and in the
 * edition of additions that takes it out of a seal.
 */
export class SecondQuotesInRounds0082 implements MigrationInterface {
  name = 'SecondQuotesInRounds1700000000082';

  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table rounds.bid
        add column second_quote numeric constraint ck_bid_second_quote check (second_quote > 0);
      alter table rounds.bid_addition
        add column second_quote numeric constraint ck_bid_addition_second_quote check (second_quote > 0),
        add constraint ck_bid_addition_quoted check (second_quote is null or coalesce(accepts_revival, false))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      alter table rounds.bid_addition drop column second_quote;
      alter table rounds.bid drop column second_quote`);
  }
}
