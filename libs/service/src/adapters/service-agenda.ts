import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Agenda } from '#platform';

/** All that an organisation may rate is one entry, with the term that ends first: an invitation, not a heap of tasks. */
const SOURCES = [
  {
    permission: 'service.rate',
    sql: `select 'rating', (array_agg(m.id order by m.rate_until, m.id))[1]::text,
        (array_agg(m.title order by m.rate_until, m.id))[1] || case when count(*) > 1 then '（' || count(*) || '）' else '' end,
        min(m.rate_until), '/service/matters?rating=open', false
      from service.matter m where m.org_id = (select jc.org()) and platform.now() < m.rate_until
        and not exists (select from service.rating r where r.matter_id = m.id)
      having count(*) > 0`,
  },
  {
    permission: 'service.follow',
    sql: `select case f.state when 'due' then 'contact' else 'answer' end, m.id::text, m.title || ' · ' || o.name,
        case f.state when 'due' then f.contact_due else f.answer_due end, '/service/follow-ups', false
      from service.follow_up f join service.matter m on m.id = f.matter_id join identity.organisation o on o.id = m.org_id
      where f.state <> 'settled'`,
  },
];

/** Until when finished matters are rated, and bad ratings contacted and answered (评价与回访期限). */
@Injectable()
export class ServiceAgenda implements OnModuleInit {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  onModuleInit(): void {
    this.agenda.define(SOURCES);
  }
}
