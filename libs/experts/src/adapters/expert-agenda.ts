import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';

import { Agenda } from '#platform';

const SOURCES = [
  {
    permission: 'review.score',
    sql: `select 'seat', s.id::text, t.title, s.due_at, '/expert-reviews/' || s.id, false
      from expert.seat s join expert.review r on r.id = s.review_id join tender.tender t on t.id = r.tender_id
      where s.account_id = (select jc.account()) and s.state = 'invited' and r.state <> 'void'`,
  },
];

/** Invitations to a panel that wait for an answer (评审邀请期限). */
@Injectable()
export class ExpertAgenda implements OnModuleInit {
  constructor(@Inject(Agenda) private readonly agenda: Agenda) {}

  onModuleInit(): void {
    this.agenda.define(SOURCES);
  }
}
