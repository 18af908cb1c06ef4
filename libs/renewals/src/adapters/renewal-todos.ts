import type { OpenTodo, Queryer, TodoSource } from '#platform';

import { say } from '../domain/say.js';

const TODAY = `(platform.now() at time zone 'Asia/Shanghai')::date`;

/** Rounds whose agreements end soon and that have no renewal yet (待接续): to do until one is prepared, whatever was read. */
export const toRenew: TodoSource = {
  kind: 'due',
  topic: 'renewal',
  permission: 'tender.edit',
  open: async (q: Queryer): Promise<readonly OpenTodo[]> => {
    const expiring = await q.query<{ id: string; title: string; endsOn: string; since: Date }>(
      `select t.id, t.title, to_char(t.agreement_ends_on, 'YYYY-MM-DD') as "endsOn",
         (t.agreement_ends_on - n.days)::timestamp at time zone 'Asia/Shanghai' as since
       from tender.tender t
       cross join lateral (select (platform.rule('renewal.notice-days', t.region_code, ${TODAY}) ->> 'days')::int as days) n
       where t.state = 'opened' and t.agreement_ends_on <= ${TODAY} + n.days
         and exists (select from award.decision d where d.round_id = t.library_round_id and d.state = 'confirmed')
         and not exists (select from renewal.renewal r join tender.tender x on x.id = r.tender_id and x.state <> 'void'
           where r.source_tender_id = t.id)
       order by t.agreement_ends_on, t.id limit 500`,
    );
    return expiring.map(({ id, title, endsOn, since }) => ({
      id,
      title: say('to-renew', { title, day: endsOn }),
      from: null,
      link: '/renewals',
      since,
    }));
  },
};
