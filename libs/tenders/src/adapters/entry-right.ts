import { type Eligibility, eligibilityIn } from '#identity';
import type { Database, Queryer } from '#platform';

import { EntryRight, type Reason } from '../application/ports.js';

/** Reasons against an organisation as such (准入资格), today in Beijing by the database clock. */
async function reasonsAgainst(q: Queryer, orgId: string, regionCode: string): Promise<Reason[]> {
  const today = await q.one<{ day: string }>(
    `select to_char(platform.now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') as day`,
  );
  const question = { orgId, productId: null, regionCode, on: today?.day ?? '' };
  return barringReasons(await eligibilityIn(q, question));
}

/** What bars, in both languages; warnings do not. */
export const barringReasons = ({ eligible, reasons }: Eligibility): Reason[] =>
  eligible
    ? []
    : reasons
        .filter(({ code }) => code !== 'warning')
        .map(({ code, message }) => ({ code, zh: message.in('zh'), en: message.in('en') }));

/** The same as a port. */
export class EligibilityToBid extends EntryRight {
  constructor(private readonly database: Database) {
    super();
  }

  reasonsAgainst = (orgId: string, regionCode: string): Promise<Reason[]> =>
    this.database.read((q) => reasonsAgainst(q, orgId, regionCode));
}
