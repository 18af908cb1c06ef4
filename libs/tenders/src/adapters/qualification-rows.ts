import type { Queryer, Tx } from '#platform';

import type { OpenedQualification } from '../domain/opened-bids.js';

/** Statements as the seals gave them, with the digests of the documents. */
export async function addQualifications(
  tx: Tx,
  tenderId: string,
  qualifications: readonly OpenedQualification[],
): Promise<void> {
  await tx.query(
    `insert into tender.opened_qualification (tender_id, org_id, bidder_id, bid_id, statements, documents)
     select $1, * from unnest($2::uuid[], $3::text[], $4::uuid[], $5::json[], $6::json[])`,
    [
      tenderId,
      qualifications.map(({ orgId }) => orgId),
      qualifications.map(({ bidderId }) => bidderId),
      qualifications.map(({ bidId }) => bidId),
      qualifications.map(({ statements }) => JSON.stringify(statements)),
      qualifications.map(({ documents }) => JSON.stringify(documents)),
    ],
  );
}

/**
 * What the bidders of a round declared (已开启的资格声明), by bidder: all of it for the office, one's own for a bidder, nothing before
 * the opening of the part. Other contexts judge by it who may go on to bid.
 */
export const openedQualifications = (q: Queryer, tenderId: string): Promise<OpenedQualification[]> =>
  q.query<OpenedQualification>(
    `select bid_id as "bidId", bidder_id as "bidderId", org_id as "orgId", statements, documents
     from tender.opened_qualification where tender_id = $1 order by bidder_id, org_id`,
    [tenderId],
  );
