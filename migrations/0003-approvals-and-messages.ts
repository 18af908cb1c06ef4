import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Approval chains (审批) and messages with must-read receipts (消息、必读回执): shared by every context. */
export class ApprovalsAndMessages0003 implements MigrationInterface {
  name = 'ApprovalsAndMessages1700000000003';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(DROPS);
  }
}

const TABLES = `
create table platform.approval (
  id uuid constraint pk_approval primary key default uuidv7(),
  chain text not null,
  subject_kind text not null,
  subject_id text not null,
  title text not null,
  link text,
  state text not null constraint ck_approval_state check (state in ('open','returned','approved','rejected')),
  step int not null default 1,
  opened_by uuid not null,
  opened_org uuid,
  region_code text,
  opened_at timestamptz not null default platform.now(),
  closed_at timestamptz,
  constraint ck_approval_closed check ((closed_at is null) = (state in ('open','returned')))
);
create unique index uq_approval_open on platform.approval (chain, subject_kind, subject_id) where state in ('open','returned');
create index ix_approval_org on platform.approval (opened_org);
create index ix_approval_waiting on platform.approval (state, opened_at) where state in ('open','returned');

create table platform.approval_step (
  approval_id uuid not null constraint fk_approval_step references platform.approval,
  seq int not null,
  name text not null,
  permission text not null,
  constraint pk_approval_step primary key (approval_id, seq)
);

-- What people said, in order; a return and a new submission add rows, nothing is overwritten.
create table platform.approval_opinion (
  id bigint generated always as identity constraint pk_approval_opinion primary key,
  approval_id uuid not null constraint fk_approval_opinion references platform.approval,
  seq int not null,
  step_name text not null,
  decision text not null constraint ck_approval_opinion_decision check (decision in ('submitted','approved','returned','rejected')),
  account_id uuid not null,
  account_name text not null,
  org_name text,
  opinion text,
  at timestamptz not null default platform.now()
);
create index ix_approval_opinion on platform.approval_opinion (approval_id, id);
select platform.append_only('platform.approval_opinion');

select platform.protect('platform.approval', own => 'opened_org = (select jc.org())', region => 'region_code = any ((select jc.regions())::text[])',
  centre => 'true', public => 'opened_org is null', audit => 'true');
select platform.protect('platform.approval_step', own => 'exists (select 1 from platform.approval a where a.id = approval_id)',
  region => 'exists (select 1 from platform.approval a where a.id = approval_id)', centre => 'true',
  public => 'exists (select 1 from platform.approval a where a.id = approval_id)', audit => 'true');
select platform.protect('platform.approval_opinion', own => 'exists (select 1 from platform.approval a where a.id = approval_id)',
  region => 'exists (select 1 from platform.approval a where a.id = approval_id)', centre => 'true',
  public => 'exists (select 1 from platform.approval a where a.id = approval_id)', audit => 'true');
grant select, insert, update (state, step, closed_at) on platform.approval to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
grant select, insert on platform.approval_step to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
grant select on platform.approval_opinion to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
grant insert (approval_id, seq, step_name, decision, account_id, account_name, org_name, opinion) on platform.approval_opinion to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
grant select on platform.approval, platform.approval_step, platform.approval_opinion to jc_audit;

create table platform.message (
  id uuid constraint pk_message primary key default uuidv7(),
  sender_name text not null,
  kind text not null default 'notice',
  subject text not null,
  body text not null default '',
  link text,
  must_read boolean not null default false,
  at timestamptz not null default platform.now()
);
create table platform.message_recipient (
  account_id uuid not null,
  message_id uuid not null constraint fk_recipient_message references platform.message,
  read_at timestamptz,
  constraint pk_message_recipient primary key (account_id, message_id)
);
create index ix_recipient_message on platform.message_recipient (message_id);
create index ix_recipient_unread on platform.message_recipient (account_id) where read_at is null;
select platform.protect('platform.message_recipient', own => 'account_id = (select jc.account())', region => 'account_id = (select jc.account())',
  centre => 'account_id = (select jc.account())', audit => 'account_id = (select jc.account())');
select platform.protect('platform.message', own => 'exists (select 1 from platform.message_recipient r where r.message_id = id)',
  region => 'exists (select 1 from platform.message_recipient r where r.message_id = id)',
  centre => 'exists (select 1 from platform.message_recipient r where r.message_id = id)');
grant select on platform.message, platform.message_recipient to jc_app, jc_region, jc_centre, jc_jobs;
grant update (read_at) on platform.message_recipient to jc_app, jc_region, jc_centre, jc_jobs;
grant insert on platform.message, platform.message_recipient to jc_jobs;
grant delete on platform.message, platform.message_recipient to jc_jobs;

-- Sending crosses organisations, so it goes through one definer function; receipts stay each reader's own.
create function platform.send_message(sender text, kind text, subject text, body text, link text, must_read boolean, recipients uuid[])
returns uuid language plpgsql security definer set search_path = pg_catalog as $$
declare message uuid;
begin
  insert into platform.message (sender_name, kind, subject, body, link, must_read) values (sender, kind, subject, body, link, must_read) returning id into message;
  insert into platform.message_recipient (account_id, message_id) select distinct r, message from unnest(recipients) r;
  return message;
end $$;
revoke execute on function platform.send_message from public;
grant execute on function platform.send_message to jc_app, jc_region, jc_centre, jc_public, jc_jobs;
`;

const DROPS = `drop function platform.send_message; drop table platform.message_recipient, platform.message, platform.approval_opinion, platform.approval_step, platform.approval cascade`;
