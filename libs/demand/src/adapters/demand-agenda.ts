import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Agenda } from '#platform';

const SOURCES = [
  {
    permission: 'demand.report',
    sql: `select 'report', p.id::text, c.title, greatest(p.reopened_until, c.due_at), '/demand/own/' || p.id,
        p.state in ('submitted', 'under-review', 'accepted')
      from demand.report p join demand.collection c on c.id = p.collection_id
      where c.state = 'collecting' and p.state <> 'left-out' and p.org_id = (select jc.org())`,
  },
  {
    permission: 'demand.edit',
    sql: `select 'collection', c.id::text, c.title, c.due_at, '/demand/' || c.id, false
      from demand.collection c where c.state = 'collecting' and c.due_at > platform.now()`,
  },
];

/** Until when demand is reported (报量期限): for institutions and for the office. */
@Injectable()
export class DemandAgenda implements OnModuleInit {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  onModuleInit(): void {
    this.agenda.define(SOURCES);
  }
}
