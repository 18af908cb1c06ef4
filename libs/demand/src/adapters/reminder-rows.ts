import type { Queryer } from '#platform';

import type { DueReports, WaitingReports } from '../application/ports.js';
import { instant } from './instants.js';

/** Marks and answers in one statement: of two runs at once one finds each institution. */
export const remindInstitutions = (q: Queryer, hours: number): Promise<DueReports[]> =>
  q.query<DueReports>(
    `with due as (
       select r.collection_id, r.org_id, c.title, greatest(c.due_at, r.reopened_until) as until
       from demand.report r join demand.collection c on c.id = r.collection_id
       where c.state = 'collecting' and r.state in ('asked', 'drafting', 'returned')
         and c.opens_at <= platform.now() and greatest(c.due_at, r.reopened_until) > platform.now()
         and greatest(c.due_at, r.reopened_until) <= platform.now() + make_interval(hours => $1)),
     marked as (
       insert into demand.reminder (collection_id, recipient, kind)
       select collection_id, org_id, $1::text || 'h ' || ${instant('until')} from due
       on conflict do nothing returning collection_id, recipient)
     select d.collection_id as "collectionId", d.title, ${instant('d.until')} as until, array_agg(d.org_id) as "orgIds"
     from due d join marked m on m.collection_id = d.collection_id and m.recipient = d.org_id
     group by d.collection_id, d.title, d.until`,
    [hours],
  );

export const remindReviewers = (q: Queryer): Promise<WaitingReports[]> =>
  q.query<WaitingReports>(
    `with waiting as (select * from demand.waiting_reviewers()),
     marked as (
       insert into demand.reminder (collection_id, recipient, kind)
       select collection_id, account_id, 'review ' || to_char(platform.now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD') from waiting
       on conflict do nothing returning collection_id, recipient)
     select w.account_id as "accountId", c.title, w.reports from waiting w
     join marked m on m.collection_id = w.collection_id and m.recipient = w.account_id
     join demand.collection c on c.id = w.collection_id`,
  );
