import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Agenda } from '#platform';

const TODAY = `(platform.now() at time zone 'Asia/Shanghai')::date`;

/** By the end of the agreements, which is the end of their last day in Beijing. */
const SOURCES = [
  {
    permission: 'tender.edit',
    sql: `select 'renewal', t.id::text, t.title, (t.agreement_ends_on + 1)::timestamp at time zone 'Asia/Shanghai', '/renewals', false
      from tender.tender t
      where t.state = 'opened'
        and t.agreement_ends_on <= ${TODAY} + (platform.rule('renewal.notice-days', t.region_code, ${TODAY}) ->> 'days')::int
        and exists (select from award.decision d where d.round_id = t.library_round_id and d.state = 'confirmed')
        and not exists (select from renewal.renewal r join tender.tender n on n.id = r.tender_id and n.state <> 'void'
          where r.source_tender_id = t.id)`,
  },
];

/** Rounds whose agreements end soon (协议期满期限): on the workbench until the renewal is prepared, whatever messages were read. */
@Injectable()
export class RenewalAgenda implements OnModuleInit {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  onModuleInit(): void {
    this.agenda.define(SOURCES);
  }
}
