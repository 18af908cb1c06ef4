import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Agenda } from '#platform';

import type { TenderPart } from '../domain/words.js';

const handedIn = (part: TenderPart): string =>
  `exists (select from tender.bid b where b.tender_id = t.id and b.part = '${part}' and b.org_id = (select jc.org()) and b.state = 'live')`;
const OWN_ENTRY = 't.id in (select e.tender_id from tender.entry e where e.org_id = (select jc.org()))';
const SOURCES = [
  {
    permission: 'tender.bid',
    sql: `select 'qualification', t.id::text, t.title, t.qualification_deadline, '/bids/' || t.id, ${handedIn('qualification')}
      from tender.tender t where t.state = 'announced' and t.qualification_deadline > platform.now() and ${OWN_ENTRY}`,
  },
  {
    permission: 'tender.bid',
    sql: `select 'bid', t.id::text, t.title, t.price_deadline, '/bids/' || t.id, ${handedIn('price')}
      from tender.tender t where t.state = 'announced' and t.price_deadline > platform.now() and ${OWN_ENTRY}`,
  },
  {
    permission: 'tender.bid',
    sql: `select 'offer', t.id::text, t.title, w.due_at, '/bids/' || t.id,
        case w.answer when 'accept' then bool_and(o.answer is not null) else ${handedIn('second-quote')} end
      from tender.offer o join tender.offer_wave w on w.id = o.wave_id join tender.tender t on t.id = o.tender_id
      where o.org_id = (select jc.org()) and w.evaluated_at is null and w.due_at > platform.now() group by t.id, t.title, w.due_at, w.answer`,
  },
  {
    permission: 'tender.open',
    sql: `select 'opening', t.id::text, t.title, t.opening_from, '/opening/' || t.id, false from tender.tender t
      where t.state in ('announced', 'closed') and t.id in (select o.tender_id from tender.officer o where o.account_id = (select jc.account()))`,
  },
  {
    permission: 'tender.open',
    sql: `select 'opening', t.id::text, t.title, t.second_quote_due_at, '/opening/' || t.id || '?part=second-quote', false from tender.tender t
      where t.second_quote_due_at is not null and t.second_quote_opened_at is null
        and t.id in (select o.tender_id from tender.officer o where o.account_id = (select jc.account()))`,
  },
  {
    permission: 'tender.edit',
    sql: `select 'list', t.id::text, t.title, t.price_opens_at, '/tenders/' || t.id || '?step=eligibility', false
      from tender.tender t join tender.eligibility e on e.tender_id = t.id where t.state = 'announced' and e.state <> 'frozen'`,
  },
  {
    permission: 'tender.edit',
    sql: `select 'closing', t.id::text, t.title, t.price_deadline, '/tenders/' || t.id || '?step=closing', false
      from tender.tender t where t.state = 'announced'`,
  },
  {
    permission: 'tender.edit',
    sql: `select 'opening', t.id::text, t.title, t.opening_from, '/tenders/' || t.id || '?step=opening', false
      from tender.tender t where t.state = 'closed'`,
  },
  {
    permission: 'tender.offer',
    sql: `select 'offers', t.id::text, t.title, w.due_at, '/tenders/' || t.id || '?step=opening', false
      from tender.offer_wave w join tender.tender t on t.id = w.tender_id where w.evaluated_at is null`,
  },
];

/** What is due in live rounds (轮次期限): for companies, officers and the office. */
@Injectable()
export class TenderAgenda implements OnModuleInit {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  onModuleInit(): void {
    this.agenda.define(SOURCES);
  }
}
