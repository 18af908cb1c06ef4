import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reminders of demand (报量提醒): who has been told what, so that a late, doubled or lost run tells nobody twice. */
export class DemandReminders0073 implements MigrationInterface {
  name = 'DemandReminders1700000000073';

  async up(q: QueryRunner): Promise<void> {
    await q.query(REMINDER);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function demand.waiting_reviewers;
      drop table demand.reminder;
      delete from platform.rule_parameter where key = 'demand.reminder-hours'`);
  }
}

const REMINDER = `
  create table demand.reminder (
    collection_id uuid not null constraint fk_reminder_collection references demand.collection,
    -- The institution, or the reviewing person.
    recipient uuid not null,
    kind text not null,
    at timestamptz not null default platform.now(),
    constraint pk_reminder primary key (collection_id, recipient, kind)
  );
  select platform.protect('demand.reminder');
  grant select, insert on demand.reminder to jc_jobs;

  -- People of bureaus whose level is in turn for reports of their region, and for how many.
  create function demand.waiting_reviewers() returns table (collection_id uuid, account_id uuid, reports integer)
  language sql stable security definer set search_path = pg_catalog as $$
    with waiting as (
      select r.collection_id, r.levels[r.passed + 1] as level, r.region_code, count(*)::integer as reports
      from demand.report r join demand.collection c on c.id = r.collection_id and c.state = 'collecting'
      where r.state in ('submitted', 'under-review') group by 1, 2, 3)
    select w.collection_id, a.id, sum(w.reports)::integer
    from waiting w join platform.region own on own.code = w.region_code
    join platform.region g on g.code = any (own.path) and g.level = w.level
    join identity.organisation o on o.region_code = g.code and o.kind = 'bureau' and o.state = 'active'
    join identity.account a on a.org_id = o.id and a.state = 'active'
    where exists (select from identity.account_role x join identity.role_permission p on p.role = x.role
      where x.account_id = a.id and p.permission = 'demand.review'
        and tstzrange(x.valid_from, x.valid_to) @> platform.now() and tstzrange(p.valid_from, p.valid_to) @> platform.now())
    group by w.collection_id, a.id
  $$;
  revoke execute on function demand.waiting_reviewers from public;
  grant execute on function demand.waiting_reviewers to jc_jobs;
`;

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('demand.reminder-hours', '2026', '2018-01-01', '{"before": [72, 24]}', '平台内部规则：报量截止前提醒', 'assumed')`;
