import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import type { AwardNotice } from '../../domain/award-notice.js';
import { say } from '../../domain/say.js';
import type { CompanyNotice } from '../../documents/company-notice-pdf.js';
import { instant } from '../instants.js';

/** The award notice of a decision, as it was confirmed. */
export async function findAwardNotice(
  q: Queryer,
  roundId: string,
  n: number,
): Promise<{ notice: AwardNotice; at: string; digest: string }> {
  const row = await q.one<{ notice: AwardNotice; at: string; digest: string }>(
    `select document as notice, ${instant('decided_at')} as at, digest from award.decision
     where round_id = $1 and n = $2 and state = 'confirmed'`,
    [roundId, n],
  );
  if (!row) throw new DomainError('not-found', say('notice-unknown'));
  return row;
}

/** What a company is told of its awards in a round, those of the bidder named; its own prices are always in it. */
export async function findCompanyNotice(
  q: Queryer,
  roundId: string,
  whose: { readonly bidder: string } | 'own',
): Promise<CompanyNotice> {
  const rows = await q.query<CompanyNotice['products'][number] & Head>(
    `select a.bidder_id as bidder, r.title, r.round_no as "roundNo", d.document->>'issuer' as issuer, d.notice_no as "noticeNo",
       d.document->>'purpose' as purpose, d.document->>'awardedOn' as "awardedOn", a.variety_name as variety, a.product_name as product, a.rank,
       to_char(a.unit_price, 'FM999999999999999990.0000') as "unitPrice", a.agreed_quantity::text as "agreedQuantity",
       ${regions('primary_product_id')} as "primaryRegions", ${regions('backup_product_id')} as "backupRegions",
       exists (select from award.withdrawal w where w.round_id = a.round_id and w.product_id = a.product_id and w.state = 'confirmed') as "isWithdrawn"
     from award.award a join award.decision d on d.id = a.decision_id and d.state = 'confirmed' join rounds.round r on r.id = a.round_id
     where a.round_id = $1 and case when $2::text is null then a.org_id = (select jc.org()) else a.bidder_id = $2 end
     order by d.n, a.variety_id collate "C", a.rank, a.product_id collate "C"`,
    [roundId, whose === 'own' ? null : whose.bidder],
  );
  const [head] = rows;
  if (!head) throw new DomainError('not-found', say('notice-unknown'));
  const { bidder, title, roundNo, issuer, purpose, awardedOn, noticeNo } = head;
  return { bidder, title, roundNo, issuer, purpose, awardedOn, noticeNo, products: rows };
}

type Head = Omit<CompanyNotice, 'products'>;

/** As awarded: what a withdrawal changed later stands in its own notices. */
const regions = (column: string): string => `coalesce((
  select array_agg(award.region_name(s.round_id, s.region_id) order by s.region_id collate "C") from award.supply s
  where s.round_id = a.round_id and s.variety_id = a.variety_id and s.seq = 1 and s.${column} = a.product_id), '{}')`;
