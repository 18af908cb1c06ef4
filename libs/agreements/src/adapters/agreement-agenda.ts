import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Agenda } from '#platform';

/** Agreements of one round that the own organisation has not signed are one entry: there may be hundreds. */
const SOURCES = [
  {
    permission: 'agreement.sign',
    sql: `select 'agreement', a.round_id::text, r.title || '（' || count(*) || '）', min(a.due_at), '/agreements?state=signing', false
      from agreement.agreement a join rounds.round r on r.id = a.round_id
      where a.state = 'signing' and (select jc.org()) in (a.institution_id, a.manufacturer_id, a.distributor_id)
        and not exists (select from agreement.signature s where s.agreement_id = a.id and s.org_id = (select jc.org()))
      group by a.round_id, r.title`,
  },
];

/** Agreements that wait for the own signature (待签协议期限). */
@Injectable()
export class AgreementAgenda implements OnModuleInit {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  onModuleInit(): void {
    this.agenda.define(SOURCES);
  }
}
