import { DomainError } from '#kernel';
import { type ListQuery, type Page, pageOf, type Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type { TenderPart } from '../../domain/words.js';
import type { CeremonyView, EnvelopePage, EnvelopeView } from '../http/ceremony.views.js';
import { closingOf, officersOf } from './tenders.query.js';

/** The key ceremony of a round as one of its officers sees it. */
export async function findCeremony(q: Queryer, id: string, accountId: string): Promise<CeremonyView> {
  const row = await q.one<Omit<CeremonyView, 'officers' | 'own'>>(
    `select t.id, t.round_no as "roundNo", t.title, t.purpose, t.state, t.quorum, o.key_file as "keyFile", c.record, c.hash, c.signed
     from tender.tender t left join tender.ceremony c on c.tender_id = t.id
     left join tender.officer o on o.tender_id = t.id and o.account_id = $2 where t.id = $1`,
    [id, accountId],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id }));
  const officers = await officersOf(q, id);
  return { ...row, officers, own: officers.find((officer) => officer.accountId === accountId) ?? null };
}

/** The sealed bids of a closed part of a round, for its officers: row-level security shows them to nobody else. */
export async function listEnvelopes(
  q: Queryer,
  tenderId: string,
  part: TenderPart,
  accountId: string,
  query: ListQuery,
): Promise<Omit<EnvelopePage, 'items'> & Page<EnvelopeView>> {
  const officer = await q.one<{ idx: number }>(
    'select idx from tender.officer where tender_id = $1 and account_id = $2',
    [tenderId, accountId],
  );
  if (!officer) throw new DomainError('not-an-officer', say('not-an-officer'));
  const closing = await closingOf(q, tenderId, part);
  const signed = await q.one<{ document: string }>(
    'select document from tender.closing where tender_id = $1 and part = $2',
    [tenderId, part],
  );
  if (!closing || !signed) throw new DomainError('opening-not-ready', say('closing-unknown'));
  const page = await pageOf<EnvelopeView>(
    q,
    {
      select: `b.id, b.hash, b.header, rtrim(translate(encode(b.sealed, 'base64'), E'+/\\n', '-_'), '=') as sealed,
        exists (select 1 from tender.share s where s.bid_id = b.id and s.idx = ${officer.idx}) as "shareGiven"`,
      from: 'tender.bid b',
      where: [
        ['b.tender_id = $', tenderId],
        ['b.part = $', part],
        [`b.state in ('live', 'opened', 'unreadable')`, true],
      ],
      sortable: { hash: ['b.hash', 'text'] },
      defaultSort: 'hash',
      key: ['b.id', 'uuid'],
    },
    query,
  );
  return { ...page, closing, signedClosing: signed.document };
}
