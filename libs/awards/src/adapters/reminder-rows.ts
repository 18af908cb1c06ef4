import type { Queryer } from '#platform';

import type { DueReminder } from '../application/ports.js';
import { instant } from './instants.js';

/** Marks and answers in one statement: of two runs at once one finds each. */
export const dueReminders = (q: Queryer, hours: number): Promise<DueReminder[]> =>
  q.query<DueReminder>(
    `with due as (
       select p.round_id as subject, 'publicity-ended' as kind, p.round_id, p.ends_at as at from award.publicity p where p.ends_at <= platform.now()
       union all
       select o.id, k.kind, o.round_id, o.due_at from award.objection o
       cross join lateral (values ('objection-filed', true), ('objection-due', o.due_at <= platform.now() + make_interval(hours => $1))) as k (kind, is_due)
       where o.state in ('filed', 'answered') and k.is_due
       union all
       select a.id, 'adjustment-filed', a.round_id, a.asked_at from award.adjustment a where a.state = 'filed'
       union all
       select s.id, 'areas-due', s.round_id, s.due_at from award.area_selection s where s.state = 'announced' and s.due_at <= platform.now()),
     marked as (
       insert into award.reminder (subject_id, kind) select subject, kind from due on conflict do nothing returning subject_id, kind)
     select d.kind, d.round_id as "roundId", r.title, case when d.kind = 'publicity-ended' then '' else ${instant('d.at')} end as "dueAt",
       (select count(*)::int from award.objection o where o.round_id = d.round_id and o.state in ('filed', 'answered')) as pending
     from due d join marked m on m.subject_id = d.subject and m.kind = d.kind join rounds.round r on r.id = d.round_id
     where r.state = 'published' order by d.at, d.kind`,
    [hours],
  );
