import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Renewals (接续采购): which draft was prepared from which round, who held it with which price, and on what terms. Tenders keep their own
 * course; this only says where one came from.
 */
export class Renewals0112 implements MigrationInterface {
  name = 'Renewals1700000000112';

  async up(q: QueryRunner): Promise<void> {
    await q.query(TABLES);
    await q.query(RULES);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(
      `drop schema renewal cascade; delete from platform.rule_parameter where key like 'renewal.%'`,
    );
  }
}

const TABLES = `
  create schema renewal;
  grant usage on schema renewal to jc_centre, jc_jobs;

  create table renewal.renewal (
    tender_id uuid constraint pk_renewal primary key,
    source_tender_id uuid not null,
    ceiling_rule text not null constraint ck_renewal_ceiling_rule check (ceiling_rule in ('last-award', 'percent-of-award', 'same')),
    ceiling_percent numeric constraint ck_renewal_ceiling_percent check (ceiling_percent > 0 and ceiling_percent <= 100),
    -- First-year base (首年约定采购基数) by class, for who held the round and for who did not, as shares.
    base jsonb not null,
    prepared_by uuid not null default jc.account(),
    prepared_by_name text not null,
    prepared_at timestamptz not null default platform.now(),
    constraint ck_renewal_percent check ((ceiling_percent is not null) = (ceiling_rule = 'percent-of-award'))
  );
  create index ix_renewal_source on renewal.renewal (source_tender_id);
  create table renewal.incumbent (
    tender_id uuid not null constraint fk_incumbent_renewal references renewal.renewal,
    product_id text not null,
    last_price numeric not null constraint ck_incumbent_price check (last_price > 0),
    constraint pk_incumbent primary key (tender_id, product_id)
  );
  create table renewal.reminder (
    source_tender_id uuid constraint pk_reminder primary key,
    at timestamptz not null default platform.now()
  );
  ${['renewal', 'incumbent']
    .map(
      (table) => `select platform.protect('renewal.${table}', centre => 'true');
  select platform.append_only('renewal.${table}');
  grant select, insert on renewal.${table} to jc_centre;
  grant select on renewal.${table} to jc_jobs;`,
    )
    .join('\n  ')}
  select platform.protect('renewal.reminder');
  grant select, insert on renewal.reminder to jc_jobs;
`;

const rule = (key: string, value: object, basis: string): string =>
  `('${key}', '2026', '2018-01-01', '${JSON.stringify(value)}', '${basis}', 'medium')`;

const RULES = `
insert into platform.rule_parameter (key, edition, valid_from, value, legal_basis, confidence) values
${[
  rule('renewal.notice-days', { days: 180 }, '平台内部规则：协议期满前提示接续'),
  rule(
    'renewal.timetable-days',
    { demandOpens: 150, demandDue: 120, priceOpens: 75, priceDeadline: 60 },
    '平台内部规则：接续时间安排建议，以协议期满前的天数计',
  ),
  rule(
    'renewal.first-year-base',
    {
      incumbent: { general: '0.60', special: '0.50' },
      other: { general: '0.50', special: '0.50' },
    },
    '长三角（沪浙皖）联盟地区药品集中采购文件（CSJ-YD2022-1）：原中选企业 60%，抗菌药物或其他企业 50%',
  ),
].join(',\n')};
`;
