import type { MigrationInterface, QueryRunner } from 'typeorm';

import { FIGURES as EARLIER_FIGURES } from './0106-service-ratings.js';

/** More kinds of matters that may be rated, the page that shows each to those who were served, and figures by month (好差评). */
export class ServiceMatters0107 implements MigrationInterface {
  name = 'ServiceMatters1700000000107';

  async up(q: QueryRunner): Promise<void> {
    await q.query(KINDS(NOW));
    await q.query('alter table service.matter add column link text');
    // A frozen list is public; who is on it was served.
    await q.query('create policy for_jc_jobs on tender.eligible_entry for select to jc_jobs using (true)');
    await q.query('grant select on tender.eligible_entry to jc_jobs');
    await q.query(FIGURES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query('drop function service.figures');
    await q.query(EARLIER_FIGURES);
    await q.query('revoke select on tender.eligible_entry from jc_jobs');
    await q.query('drop policy for_jc_jobs on tender.eligible_entry');
    await q.query('alter table service.matter drop column link');
    // Matters of later kinds stay as they are.
    await q.query(KINDS(BEFORE, 'not valid'));
  }
}

const BEFORE = ['registration', 'question', 'objection', 'award'];
const NOW = [...BEFORE, 'withdrawal', 'letter', 'appointment', 'eligibility', 'agreement', 'demand'];

const KINDS = (kinds: readonly string[], valid = ''): string => `
  alter table service.matter drop constraint ck_matter_kind;
  alter table service.matter add constraint ck_matter_kind check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})) ${valid};
`;

/** By kind and by the month in which the matter was finished, for everyone: no organisation, no comment. */
const FIGURES = `
  drop function service.figures;
  create function service.figures() returns table (kind text, month text, matters integer, ratings integer, satisfied integer, score_sum integer,
    bad integer, answerable integer, answered_in_time integer)
  language sql stable security definer set search_path = pg_catalog as $$
    select m.kind, to_char(m.finished_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, count(*)::integer, count(r.matter_id)::integer,
      (count(*) filter (where r.score >= 3))::integer, coalesce(sum(r.score), 0)::integer, (count(*) filter (where r.score <= 2))::integer,
      (count(*) filter (where f.state = 'settled' or f.answer_due <= platform.now()))::integer,
      (count(*) filter (where f.answered_at < f.answer_due))::integer
    from service.matter m left join service.rating r on r.matter_id = m.id left join service.follow_up f on f.matter_id = m.id
    group by m.kind, 2 order by 2 desc, m.kind
  $$;
  revoke execute on function service.figures from public;
  grant execute on function service.figures to jc_app, jc_region, jc_centre, jc_public;
`;
