import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Eligibility of a round (申报资格审核) between its announcement and its price window: what companies declare of their relations, what the
 * office decides about them and about each product, and the list that two people freeze. A round has the stage by its row in
 * `tender.eligibility`, made or taken away while it is drafted.
 */
export class Eligibility0086 implements MigrationInterface {
  name = 'Eligibility1700000000086';

  async up(q: QueryRunner): Promise<void> {
    await q.query(STAGE);
    await q.query(RELATIONS);
    await q.query(DECISIONS);
    await q.query(LIST);
    await q.query(COMPANIES);
    await q.query(BIDS);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      delete from platform.rule_parameter where key = 'tender.refusal-reasons';
      drop trigger guard_eligible_bid on tender.bid;
      drop function tender.guard_eligible_bid, tender.declare_relations, tender.object_to_refusal;
      drop table tender.eligible_entry, tender.entry_objection, tender.entry_decision, tender.relation_decision,
        tender.relation_declaration, tender.eligibility;
      drop function tender.guard_eligibility, tender.guard_open_eligibility, tender.guard_eligible_entry`);
  }
}

const always = (table: string, events: string, guard: string): string => `
  create trigger ${guard} before ${events} on tender.${table} for each row execute function tender.${guard}();
  create trigger ${guard}_truncate before truncate on tender.${table} for each statement execute function platform.refuse_change();
  alter table tender.${table} enable always trigger ${guard};
  alter table tender.${table} enable always trigger ${guard}_truncate;`;

/** Frozen it never changes, and it is frozen before the first price can come, by the database clock. */
const STAGE = `
  create table tender.eligibility (
    tender_id uuid constraint pk_eligibility primary key constraint fk_eligibility_tender references tender.tender,
    state text not null default 'open' constraint ck_eligibility_state check (state in ('open', 'proposed', 'frozen')),
    approval_id uuid,
    -- The list as it was put forward, text for text; its digest is what the second person confirms and everyone can repeat.
    document text,
    hash text constraint ck_eligibility_hash check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
    frozen_at timestamptz,
    version integer not null default 1,
    constraint ck_eligibility_document check (num_nonnulls(document, hash) = case when state = 'open' then 0 else 2 end),
    constraint ck_eligibility_frozen check ((state = 'frozen') = (frozen_at is not null))
  );

  create function tender.guard_eligibility() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare t record;
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    select x.state, x.price_opens_at into t from tender.tender x where x.id = old.tender_id;
    if tg_op = 'DELETE' then
      if t.state <> 'draft' then
        raise exception 'whether a round has the stage is settled' using errcode = 'JC403';
      end if;
      return old;
    end if;
    if old.state = 'frozen' or new.tender_id <> old.tender_id then
      raise exception 'a frozen list stays as it is' using errcode = 'JC403';
    end if;
    if new.state <> 'open' and t.state is distinct from 'announced' then
      raise exception 'the list is of an announced round' using errcode = 'JC403';
    end if;
    if new.state = 'frozen' and (old.state <> 'proposed' or new.document <> old.document or platform.now() >= t.price_opens_at) then
      raise exception 'the list is frozen as it was put forward, before the prices' using errcode = 'JC403';
    end if;
    return new;
  end $$;
  ${always('eligibility', 'update or delete', 'guard_eligibility')}

  -- What a list rests on changes while it is open, and never once somebody else looks at it.
  create function tender.guard_open_eligibility() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'UPDATE' and new is not distinct from old then
      return new;
    end if;
    if (select e.state from tender.eligibility e where e.tender_id = coalesce(new.tender_id, old.tender_id)) is distinct from 'open' then
      raise exception 'the list is put forward or frozen' using errcode = 'JC403';
    end if;
    return coalesce(new, old);
  end $$;
`;

/** Declarations follow each other, the newest counts; a decision is withdrawn, never rewritten. */
const RELATIONS = `
  create table tender.relation_declaration (
    id uuid constraint pk_relation_declaration primary key,
    tender_id uuid not null constraint fk_relation_declaration_tender references tender.tender,
    org_id uuid not null,
    account_id uuid not null,
    account_name text not null,
    version integer not null constraint ck_relation_declaration_version check (version > 0),
    relations jsonb not null constraint ck_relation_declaration_relations check (jsonb_typeof(relations) = 'array'),
    explanation text,
    declared_at timestamptz not null,
    constraint uq_relation_declaration_version unique (tender_id, org_id, version)
  );
  select platform.append_only('tender.relation_declaration');

  create table tender.relation_decision (
    id uuid constraint pk_relation_decision primary key,
    tender_id uuid not null constraint fk_relation_decision_tender references tender.tender,
    bidders text[] not null constraint ck_relation_decision_bidders check (cardinality(bidders) > 1),
    outcome text not null constraint ck_relation_decision_outcome check (outcome in ('one', 'independent')),
    reason text not null constraint ck_relation_decision_reason check (reason <> ''),
    decided_by uuid not null,
    decided_name text not null,
    decided_at timestamptz not null default platform.now(),
    withdrawn_name text,
    withdrawn_at timestamptz,
    constraint ck_relation_decision_withdrawn check (num_nonnulls(withdrawn_name, withdrawn_at) in (0, 2))
  );
  create index ix_relation_decision_tender on tender.relation_decision (tender_id, decided_at);
  ${always('relation_decision', 'insert or update or delete', 'guard_open_eligibility')}
`;

const DECISIONS = `
  create table tender.entry_decision (
    tender_id uuid not null,
    product_id text not null,
    org_id uuid not null,
    decision text not null constraint ck_entry_decision check (decision in ('passed', 'refused')),
    -- A code of the rule tender.refusal-reasons, and what the office says of this product.
    reason text,
    note text,
    decided_by uuid not null,
    decided_name text not null,
    decided_at timestamptz not null default platform.now(),
    constraint pk_entry_decision primary key (tender_id, product_id),
    constraint fk_entry_decision_entry foreign key (tender_id, product_id) references tender.entry,
    constraint ck_entry_decision_reason check ((decision = 'refused') = (reason is not null))
  );
  create index ix_entry_decision_organisation on tender.entry_decision (org_id, tender_id);
  ${always('entry_decision', 'insert or update or delete', 'guard_open_eligibility')}

  create table tender.entry_objection (
    id uuid constraint pk_entry_objection primary key,
    tender_id uuid not null,
    product_id text not null,
    org_id uuid not null,
    account_id uuid not null,
    account_name text not null,
    text text not null constraint ck_entry_objection_text check (text <> ''),
    filed_at timestamptz not null,
    answer text,
    answered_name text,
    answered_at timestamptz,
    constraint fk_entry_objection_entry foreign key (tender_id, product_id) references tender.entry,
    constraint ck_entry_objection_answered check (num_nonnulls(answer, answered_name, answered_at) in (0, 3))
  );
  create index ix_entry_objection_tender on tender.entry_objection (tender_id, filed_at);
  create unique index uq_entry_objection_open on tender.entry_objection (tender_id, product_id) where answer is null;
  ${always('entry_objection', 'insert or update or delete', 'guard_open_eligibility')}
`;

/** The frozen list, product by product: what submissions and the opening go by. */
const LIST = `
  create table tender.eligible_entry (
    tender_id uuid not null constraint fk_eligible_entry_list references tender.eligibility,
    product_id text not null,
    org_id uuid not null,
    entity_id text not null,
    ceiling_price numeric,
    decision text not null constraint ck_eligible_entry_decision check (decision in ('passed', 'refused')),
    reason text,
    note text,
    constraint pk_eligible_entry primary key (tender_id, product_id),
    constraint fk_eligible_entry_entry foreign key (tender_id, product_id) references tender.entry
  );
  create index ix_eligible_entry_organisation on tender.eligible_entry (org_id, tender_id);

  create function tender.guard_eligible_entry() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if tg_op = 'INSERT' and exists (select 1 from tender.eligibility e join tender.entry n on n.tender_id = e.tender_id
        join tender.entry_decision d on d.tender_id = n.tender_id and d.product_id = n.product_id
        where e.tender_id = new.tender_id and e.state = 'frozen' and n.product_id = new.product_id
          and (n.org_id, n.ceiling_price, d.decision, d.reason) is not distinct from (new.org_id, new.ceiling_price, new.decision, new.reason)) then
      return new;
    end if;
    raise exception 'the frozen list is what was decided' using errcode = 'JC403';
  end $$;
  ${always('eligible_entry', 'insert or update or delete', 'guard_eligible_entry')}
`;

/** Companies write under the lock that the office takes for its deeds: nothing comes in once the list is put forward. */
const COMPANIES = `
  create function tender.declare_relations(the_tender uuid, the_relations jsonb, the_explanation text, the_name text)
  returns table (id uuid, version integer, at timestamptz) language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  begin
    if not exists (select 1 from tender.entry e where e.tender_id = the_tender and e.org_id = jc.org()) then
      raise exception 'no entry in this tender' using errcode = 'JC404';
    end if;
    perform 1 from tender.tender x join tender.eligibility e on e.tender_id = x.id
      where x.id = the_tender and x.state = 'announced' and e.state = 'open' for share of x, e;
    if not found then
      raise exception 'the tender takes no declarations' using errcode = 'JC409';
    end if;
    return query insert into tender.relation_declaration (id, tender_id, org_id, account_id, account_name, version, relations, explanation, declared_at)
      select uuidv7(), the_tender, jc.org(), jc.account(), the_name, count(*)::integer + 1, the_relations, the_explanation, platform.now()
      from tender.relation_declaration d where d.tender_id = the_tender and d.org_id = jc.org()
      returning relation_declaration.id, relation_declaration.version, relation_declaration.declared_at;
  exception when unique_violation then
    raise exception 'a colleague declares at the same time' using errcode = 'JC412';
  end $$;
  revoke execute on function tender.declare_relations from public;
  grant execute on function tender.declare_relations to jc_app;

  create function tender.object_to_refusal(the_tender uuid, the_product text, the_text text, the_name text)
  returns table (id uuid, at timestamptz) language plpgsql security definer set search_path = pg_catalog as $$
  #variable_conflict use_column
  begin
    if not exists (select 1 from tender.entry e where e.tender_id = the_tender and e.product_id = the_product and e.org_id = jc.org()) then
      raise exception 'no such entry' using errcode = 'JC404';
    end if;
    perform 1 from tender.tender x join tender.eligibility e on e.tender_id = x.id
      where x.id = the_tender and x.state = 'announced' and e.state = 'open' for share of x, e;
    if not found then
      raise exception 'the tender takes no objections' using errcode = 'JC409';
    end if;
    perform 1 from tender.entry_decision d where d.tender_id = the_tender and d.product_id = the_product and d.decision = 'refused' for share;
    if not found then
      raise exception 'the product is not refused' using errcode = 'JC411';
    end if;
    return query insert into tender.entry_objection (id, tender_id, product_id, org_id, account_id, account_name, text, filed_at)
      values (uuidv7(), the_tender, the_product, jc.org(), jc.account(), the_name, the_text, platform.now())
      returning entry_objection.id, entry_objection.filed_at;
  exception when unique_violation then
    raise exception 'an objection waits for its answer' using errcode = 'JC412';
  end $$;
  revoke execute on function tender.object_to_refusal from public;
  grant execute on function tender.object_to_refusal to jc_app;
`;

/**
 * No bid of a round with the stage without a frozen list, and none of a company without an eligible product. It runs within the
 * submission, after its lock on the round, which the freeze takes alone: whatever function writes the bid.
 */
const BIDS = `
  create function tender.guard_eligible_bid() returns trigger language plpgsql set search_path = pg_catalog as $$
  declare the_state text; refused json;
  begin
    select e.state into the_state from tender.eligibility e where e.tender_id = new.tender_id;
    -- What an envelope of another part holds is what the office examines.
    if the_state is null or new.part <> 'price' then
      return new;
    end if;
    if the_state <> 'frozen' then
      raise exception 'the list of eligible companies is not frozen' using errcode = 'JC415';
    end if;
    if not exists (select 1 from tender.eligible_entry x
        where x.tender_id = new.tender_id and x.org_id = new.org_id and x.decision = 'passed') then
      -- With the words of the frozen list, so that the refusal says the same as the list.
      select json_agg(json_build_object('name', p.value->>'name', 'reason', p.value->'reason', 'note', x.note))
        into refused from tender.eligibility l cross join json_array_elements(l.document::json->'products') p
        join tender.eligible_entry x on x.tender_id = l.tender_id and x.product_id = p.value->>'productId'
        where l.tender_id = new.tender_id and x.org_id = new.org_id;
      raise exception 'no eligible product' using errcode = 'JC416', detail = refused::text;
    end if;
    return new;
  end $$;
  create trigger guard_eligible_bid before insert on tender.bid for each row execute function tender.guard_eligible_bid();
  alter table tender.bid enable always trigger guard_eligible_bid;
`;

const DRAFT = `tender_id in (select t.id from tender.tender t where t.state = 'draft')`;
const ANNOUNCED = 'tender_id in (select t.id from tender.tender t where t.announced_at is not null)';

const PROTECTION = `
  select platform.protect('tender.eligibility', own => '${ANNOUNCED}', public => 'state = ''frozen''', centre => 'true');
  grant select (tender_id, state, frozen_at, version) on tender.eligibility to jc_app;
  grant select on tender.eligibility to jc_public, jc_centre, jc_jobs;
  create policy draft_insert on tender.eligibility as restrictive for insert to jc_centre with check (${DRAFT});
  create policy draft_delete on tender.eligibility as restrictive for delete to jc_centre using (${DRAFT});
  grant insert, delete on tender.eligibility to jc_centre;
  grant update (state, approval_id, document, hash, frozen_at, version) on tender.eligibility to jc_centre;

  select platform.protect('tender.relation_declaration', own => 'org_id = (select jc.org())', centre => 'true', jobs => null);
  grant select on tender.relation_declaration to jc_app, jc_centre;

  select platform.protect('tender.relation_decision', centre => 'true', jobs => null);
  grant select, insert on tender.relation_decision to jc_centre;
  grant update (withdrawn_name, withdrawn_at) on tender.relation_decision to jc_centre;

  select platform.protect('tender.entry_decision', own => 'org_id = (select jc.org())', centre => 'true', jobs => null);
  grant select on tender.entry_decision to jc_app, jc_centre;
  grant insert on tender.entry_decision to jc_centre;
  grant update (decision, reason, note, decided_by, decided_name, decided_at) on tender.entry_decision to jc_centre;

  select platform.protect('tender.entry_objection', own => 'org_id = (select jc.org())', centre => 'true', jobs => null);
  grant select on tender.entry_objection to jc_app, jc_centre;
  grant update (answer, answered_name, answered_at) on tender.entry_objection to jc_centre;

  select platform.protect('tender.eligible_entry', own => 'org_id = (select jc.org())', centre => 'true', jobs => null);
  grant select on tender.eligible_entry to jc_app, jc_centre;
  grant insert on tender.eligible_entry to jc_centre;
`;

/** Why a product is refused (不予通过理由); every office adds its own as another edition. */
const REASONS = [
  {
    code: 'evaluation-missing',
    zh: '未通过或视同通过质量和疗效一致性评价',
    en: 'consistency evaluation not passed',
  },
  {
    code: 'experience-short',
    zh: '同剂型生产经验不足规定年限',
    en: 'too little experience with the dosage form',
  },
  {
    code: 'gmp-unmet',
    zh: '生产线未通过药品生产质量管理规范符合性检查',
    en: 'the line has not passed its GMP inspection',
  },
  {
    code: 'violation-recorded',
    zh: '生产线两年内有违反药品生产质量管理规范的记录',
    en: 'a GMP violation of the line within two years',
  },
  { code: 'credit-listed', zh: '列入失信或者违规名单', en: 'on a list of dishonesty or violations' },
  { code: 'licence-invalid', zh: '注册证或者批准文件无效、过期', en: 'approval or registration not valid' },
  { code: 'out-of-scope', zh: '产品不在采购品种范围内', en: 'the product is not of the variety' },
  { code: 'documents-missing', zh: '申报材料不齐全', en: 'documents missing' },
  { code: 'other', zh: '其他', en: 'other' },
];

const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
    ('tender.refusal-reasons', '2026', '2018-01-01', '${JSON.stringify({ reasons: REASONS })}',
      '国家组织药品集中带量采购文件（申报品种资格、申报企业资格）', 'assumed');
`;
