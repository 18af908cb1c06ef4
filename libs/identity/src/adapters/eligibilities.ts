import type { Database, Queryer } from '#platform';

import { judgeEligibility, type Eligibility } from '../domain/eligibility.js';
import { eligibilityFacts, readFacts, type StoredFacts } from './sql/identity-tx.js';

/** What is asked: an organisation, a product (or the organisation as such), a region, a day (YYYY-MM-DD). */
export interface EligibilityQuestion {
  readonly orgId: string;
  readonly productId: string | null;
  readonly regionCode: string;
  readonly on: string;
}

/** Answers whether an organisation may take part (准入资格). Asked at registration of appointments, opening, award and signing. */
export class Eligibilities {
  constructor(private readonly database: Database) {}

  of(question: EligibilityQuestion): Promise<Eligibility> {
    return this.database.read((q) => eligibilityIn(q, question));
  }
}

/** The same inside a transaction: two connections for one request would starve a full pool. */
export async function eligibilityIn(
  q: Queryer,
  { orgId, productId, regionCode, on }: EligibilityQuestion,
): Promise<Eligibility> {
  return judgeEligibility(await eligibilityFacts(q, orgId, regionCode, on), productId);
}

/** The same over facts that came with other ones in one statement (`identity.eligibility_facts`). */
export const eligibilityOf = (facts: StoredFacts, productId: string | null): Eligibility =>
  judgeEligibility(readFacts(facts), productId);
