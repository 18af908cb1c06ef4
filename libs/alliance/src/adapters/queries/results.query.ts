import { DomainError } from '#kernel';
import { containing, type ListQuery, type Page, pageOf, type Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type { AllianceResultView, ReceivedResultView } from '../http/result.views.js';
import { instant } from '../instants.js';

/** Results that were issued to members, the newest first; a bureau sees those of its own region. */
export const listResults = (
  q: Queryer,
  query: ListQuery,
  tender: string | undefined,
): Promise<Page<AllianceResultView>> =>
  pageOf<AllianceResultView>(
    q,
    {
      select: `r.id, r.tender_id as "tenderId", r.round_no as "roundNo", r.title, r.region_code as "regionCode", r.member_name as "memberName",
        r.edition, to_char(r.starts_on, 'YYYY-MM-DD') as "startsOn", r.awards, r.allocations, r.agreed::text as agreed, r.sha256,
        ${instant('r.issued_at')} as "issuedAt"`,
      from: 'alliance.result r',
      where: [
        ['(r.title || r.round_no || r.member_name) ilike $', containing(query.q)],
        ['r.tender_id = $', tender],
      ],
      sortable: { issuedAt: ['r.issued_at', 'timestamptz'], roundNo: ['r.round_no', 'text'] },
      defaultSort: '-issuedAt',
      key: ['r.id', 'uuid'],
    },
    query,
  );

export async function findResultFile(
  q: Queryer,
  id: string,
): Promise<{ readonly name: string; readonly content: Buffer }> {
  const found = await q.one<{ roundNo: string; region: string; edition: number; content: Buffer }>(
    'select round_no as "roundNo", region_code as region, edition, content from alliance.result where id = $1',
    [id],
  );
  if (!found) throw new DomainError('not-found', say('result-unknown', { id }));
  const { roundNo, region, edition, content } = found;
  return { name: `${roundNo}-${region}-结果-${edition}.zip`, content };
}

/** Results of rounds that other offices led, with the rounds that came of them. */
export const listReceived = (q: Queryer, query: ListQuery): Promise<Page<ReceivedResultView>> =>
  pageOf<ReceivedResultView>(
    q,
    {
      select: `r.id, r.round_id as "roundId", r.round_no as "roundNo", o.title, r.region_code as "regionCode", r.edition,
        to_char(r.starts_on, 'YYYY-MM-DD') as "startsOn", r.awards, r.allocations, r.received_by_name as "receivedBy",
        ${instant('r.received_at')} as "receivedAt"`,
      from: 'alliance.received r join rounds.round o on o.id = r.round_id',
      where: [['(o.title || r.round_no) ilike $', containing(query.q)]],
      sortable: { receivedAt: ['r.received_at', 'timestamptz'] },
      defaultSort: '-receivedAt',
      key: ['r.id', 'uuid'],
    },
    query,
  );
