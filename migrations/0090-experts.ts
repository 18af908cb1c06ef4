import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The expert library (专家库): who may be drawn to review the technical part of a round, kept by the procurement office. */
export class Experts0090 implements MigrationInterface {
  name = 'Experts1700000000090';

  async up(q: QueryRunner): Promise<void> {
    await q.query(PERSON);
    await q.query(PROTECTION);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `drop schema expert cascade; delete from platform.rule_parameter where key like 'review.%'`,
    );
  }
}

const PERSON = `
  create schema expert;
  grant usage on schema expert to jc_app, jc_centre, jc_public, jc_jobs;

  create table expert.person (
    id uuid constraint pk_person primary key,
    account_id uuid not null constraint uq_person_account unique constraint fk_person_account references identity.account,
    name text not null constraint ck_person_name check (length(name) between 1 and 60),
    employer text not null constraint ck_person_employer check (length(employer) between 1 and 200 and employer !~ '[[:cntrl:]]'),
    employer_code text constraint ck_person_employer_code check (employer_code ~ '^[0-9A-Z]{18}$'),
    specialties text[] not null constraint ck_person_specialties check (cardinality(specialties) between 1 and 10),
    state text not null default 'in-service' constraint ck_person_state check (state in ('in-service', 'suspended')),
    suspended_reason text,
    version integer not null default 1,
    created_at timestamptz not null default platform.now(),
    created_by uuid not null default jc.account(),
    constraint ck_person_suspended check ((state = 'suspended') = (suspended_reason is not null))
  );
`;

const PROTECTION = `
  select platform.protect('expert.person', own => 'account_id = (select jc.account())', centre => 'true');
  grant select on expert.person to jc_app, jc_jobs;
  grant select, insert on expert.person to jc_centre;
  grant update (name, employer, employer_code, specialties, state, suspended_reason, version) on expert.person to jc_centre;
  grant insert on expert.person to jc_jobs;
`;

const rule = (key: string, value: object, basis: string): string =>
  `('${key}', '2026', '2018-01-01', '${JSON.stringify(value)}', '${basis}', 'assumed')`;
const RULES = `
  insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
  ${[
    rule(
      'review.answer-minutes',
      { live: 1440, rehearsal: 30, demonstration: 30 },
      '平台内部规则：专家收到评审邀请后答复的时限，逾期依次递补',
    ),
    rule(
      'review.comment-shares',
      { below: '0.60', above: '0.90' },
      '平台内部规则：得分低于该项满分 60% 或高于 90% 时须说明理由',
    ),
    rule(
      'review.trim-from',
      { experts: 5 },
      '平台内部规则：专家五人及以上时去掉一个最高分和一个最低分后取平均',
    ),
  ].join(',\n  ')};
`;
