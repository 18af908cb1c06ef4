import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Agenda } from '#platform';

const SOURCES = [
  {
    permission: 'award.areas',
    sql: `select 'areas', r.id::text, r.title, s.due_at, '/supply-areas/' || r.id,
        not exists (select from award.choosers(r.id) c where c.org_id = (select jc.org())
          and not exists (select from award.area_list l where l.selection_id = s.id and l.product_id = c.product_id))
      from award.area_selection s join rounds.round r on r.id = s.round_id and r.state = 'published'
      where s.state = 'announced' and s.due_at > platform.now()
        and exists (select from award.choosers(r.id) c where c.org_id = (select jc.org()))`,
  },
  {
    permission: 'award.manage',
    sql: `select 'publicity', r.id::text, r.title, p.ends_at, '/rounds/' || r.id || '?tab=award', false
      from award.publicity p join rounds.round r on r.id = p.round_id where p.ends_at > platform.now()`,
  },
  {
    permission: 'award.manage',
    sql: `select 'objection', o.id::text, r.title || ' · ' || o.org_name, o.due_at, '/rounds/' || r.id || '?tab=award', false
      from award.objection o join rounds.round r on r.id = o.round_id where o.state = 'filed'`,
  },
];

/** What is due between the public notice and the award (公示与选区期限). */
@Injectable()
export class AwardAgenda implements OnModuleInit {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  onModuleInit(): void {
    this.agenda.define(SOURCES);
  }
}
