import type { MigrationInterface, QueryRunner } from 'typeorm';

import { BID_REFUSALS, submission } from './0084-bid-sets.js';

export const LISTED_REFUSALS = [...BID_REFUSALS, 'JC415', 'JC416'];
/** The guard says which products of the company are refused, and why. */
export const TOLD = `get stacked diagnostics said = pg_exception_detail; bid := case when sqlstate = 'JC416' then said::jsonb end;`;

/** What the guard of eligible bids refuses is the answer of that bid alone, with its products and reasons; its set goes on. */
export class EligibleBids0087 implements MigrationInterface {
  name = 'EligibleBids1700000000087';

  async up(q: QueryRunner): Promise<void> {
    await q.query(submission('create or replace', { codes: LISTED_REFUSALS, told: TOLD }));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(submission('create or replace', { codes: BID_REFUSALS, told: 'bid := null;' }));
  }
}
