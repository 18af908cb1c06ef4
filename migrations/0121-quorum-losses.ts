import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Lost keys and lost quorums (开标密钥遗失、开标人数不足): officers declare what became of their key, and a round that nobody can open any
 * more is voided by two people, with minutes that everyone reads. Keys are never replaced once bids are sealed for them.
 */
export class QuorumLosses0121 implements MigrationInterface {
  name = 'QuorumLosses1700000000121';

  async up(q: QueryRunner): Promise<void> {
    await q.query(KEY_LOSS);
    await q.query(STANDING);
    await q.query(QUORUM_LOSS);
    await q.query(KEY_WARNING);
    await q.query(PROTECTION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from platform.rule_parameter where key = 'tender.key-warning-minutes';
      drop table tender.key_warning, tender.quorum_loss, tender.key_loss;
      drop function tender.guard_quorum_loss, tender.guard_key_loss, tender.officer_standing`);
  }
}

const KEY_LOSS = `
  create table tender.key_loss (
    id uuid constraint pk_key_loss primary key,
    tender_id uuid not null,
    idx integer not null,
    cause text not null constraint ck_key_loss_cause check (cause in ('code-lost', 'file-unreadable', 'absent')),
    note text,
    reported_at timestamptz not null default platform.now(),
    -- When the officer checked the key again and found it good.
    recovered_at timestamptz,
    constraint fk_key_loss_officer foreign key (tender_id, idx) references tender.officer,
    constraint ck_key_loss_recovered check (recovered_at >= reported_at)
  );
  create unique index uq_key_loss_open on tender.key_loss (tender_id, idx) where recovered_at is null;

  -- A declaration stands as it was made; it ends once, by the key itself.
  create function tender.guard_key_loss() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'INSERT' then
      if (select t.state from tender.tender t where t.id = new.tender_id) not in ('announced', 'closed') or new.recovered_at is not null then
        raise exception 'keys are lost between the ceremony and the opening' using errcode = 'JC403';
      end if;
      return new;
    end if;
    if tg_op = 'DELETE' or old.recovered_at is not null
      or (new.id, new.tender_id, new.idx, new.cause, new.note, new.reported_at)
        is distinct from (old.id, old.tender_id, old.idx, old.cause, old.note, old.reported_at) then
      raise exception 'what an officer declared stays' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  create trigger guard_key_loss before insert or update or delete on tender.key_loss for each row execute function tender.guard_key_loss();
  create trigger guard_key_loss_truncate before truncate on tender.key_loss for each statement execute function platform.refuse_change();
  alter table tender.key_loss enable always trigger guard_key_loss;
  alter table tender.key_loss enable always trigger guard_key_loss_truncate;
`;

/**
 * Who can still open, of the part that is to be opened next. Shares are seen by officers of the round alone: of them this tells only who has
 * given all.
 */
const STANDING = `
  create function tender.officer_standing(the_tender uuid) returns table (idx integer, kind text, lost boolean, given boolean)
  language sql stable security definer set search_path = pg_catalog as $$
    select o.idx, o.kind,
      exists (select 1 from tender.key_loss l where l.tender_id = o.tender_id and l.idx = o.idx and l.recovered_at is null),
      coalesce((select count(*) from tender.share s where s.tender_id = o.tender_id and s.part = z.part and s.idx = o.idx) = z.size, false)
    from tender.officer o join tender.tender t on t.id = o.tender_id
      left join tender.closing z on z.tender_id = t.id
        and z.part = case when t.qualification_deadline is not null and t.qualification_opened_at is null then 'qualification' else 'price' end
    where o.tender_id = the_tender order by o.idx
  $$;
  revoke execute on function tender.officer_standing from public;
  grant execute on function tender.officer_standing to jc_centre;
`;

const QUORUM_LOSS = `
  create table tender.quorum_loss (
    tender_id uuid constraint pk_quorum_loss primary key constraint fk_quorum_loss_tender references tender.tender,
    state text not null constraint ck_quorum_loss_state check (state in ('proposed', 'returned', 'confirmed')),
    reason text not null constraint ck_quorum_loss_reason check (reason <> ''),
    -- Who was left and what the others declared, as it was when it was put forward, and again when it was confirmed.
    facts jsonb not null,
    approval_id uuid not null,
    proposed_by uuid not null,
    proposed_name text not null,
    proposed_at timestamptz not null default platform.now(),
    decided_by uuid,
    decided_name text,
    decided_at timestamptz,
    opinion text,
    constraint ck_quorum_loss_decided
      check (num_nonnulls(decided_by, decided_name, decided_at, opinion) = case when state = 'proposed' then 0 else 4 end),
    constraint ck_quorum_loss_two_people check (decided_by <> proposed_by)
  );

  -- Confirmed while there is a quorum it never is, whoever writes; confirmed it stays.
  create function tender.guard_quorum_loss() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare left_to_open record;
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if tg_op = 'DELETE' or tg_op = 'UPDATE' and (old.state = 'confirmed' or new.tender_id <> old.tender_id) then
      raise exception 'a decision about the quorum stays' using errcode = 'JC403';
    end if;
    if new.state = 'confirmed' then
      select count(*) >= (select t.quorum from tender.tender t where t.id = new.tender_id) and coalesce(bool_or(s.kind = 'supervisor'), false) as holds
        into left_to_open from tender.officer_standing(new.tender_id) s where s.given or not s.lost;
      if tg_op = 'INSERT' or old.state <> 'proposed' or left_to_open.holds
        or (select t.state from tender.tender t where t.id = new.tender_id) is distinct from 'void' then
        raise exception 'only a void round without its quorum is confirmed so' using errcode = 'JC403';
      end if;
    end if;
    return new;
  end $$;
  create trigger guard_quorum_loss before insert or update or delete on tender.quorum_loss for each row execute function tender.guard_quorum_loss();
  create trigger guard_quorum_loss_truncate before truncate on tender.quorum_loss for each statement execute function platform.refuse_change();
  alter table tender.quorum_loss enable always trigger guard_quorum_loss;
  alter table tender.quorum_loss enable always trigger guard_quorum_loss_truncate;
`;

/** That a deadline is near and too few keys are confirmed (截标前密钥核验不足), told once for each deadline. */
const KEY_WARNING = `
  create table tender.key_warning (
    tender_id uuid not null constraint fk_key_warning_tender references tender.tender,
    deadline timestamptz not null,
    checked integer not null,
    supervisors integer not null,
    told_at timestamptz not null default platform.now(),
    constraint pk_key_warning primary key (tender_id, deadline)
  );
  select platform.append_only('tender.key_warning');
  select platform.protect('tender.key_warning', centre => 'true');
  grant select on tender.key_warning to jc_centre;
  grant select, insert on tender.key_warning to jc_jobs;

  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('tender.key-warning-minutes', '2026', '2018-01-01', '{"live": 360, "rehearsal": 1, "demonstration": 1}',
      '平台内部规则：截标前仍未核验密钥的人数不足开标人数时提醒', 'assumed');
`;

const OF_OWN_KEY = `(tender_id, idx) in (select o.tender_id, o.idx from tender.officer o where o.account_id = (select jc.account()))`;

const PROTECTION = `
  select platform.protect('tender.key_loss', centre => 'true');
  grant select on tender.key_loss to jc_jobs;
  create policy own_key on tender.key_loss as restrictive for insert to jc_centre with check (${OF_OWN_KEY});
  create policy own_key_found on tender.key_loss as restrictive for update to jc_centre using (${OF_OWN_KEY});
  grant select, insert, update (recovered_at) on tender.key_loss to jc_centre;

  select platform.protect('tender.quorum_loss', own => 'state = ''confirmed''', public => 'state = ''confirmed''', centre => 'true', jobs => null);
  grant select on tender.quorum_loss to jc_app, jc_public;
  grant select, insert on tender.quorum_loss to jc_centre;
  grant update (state, reason, facts, approval_id, proposed_by, proposed_name, proposed_at, decided_by, decided_name, decided_at, opinion)
    on tender.quorum_loss to jc_centre;
`;
