import { Injectable } from '@nestjs/common';

/** What is due (期限事项), by what somebody does about it; the portal words it for each reader. */
export const DUE_KINDS = [
  'qualification', // 递交资格审查材料
  'bid', // 递交报价
  'offer', // 答复复活要约
  'areas', // 填报选区志愿
  'agreement', // 签署协议
  'report', // 填报需求量
  'seat', // 答复评审邀请
  'collection', // 报量截止
  'list', // 公布符合申报资格企业名单
  'closing', // 截标
  'opening', // 开标
  'offers', // 要约应答截止
  'publicity', // 公示期满
  'objection', // 处理异议
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/**
 * What one context has to say of what is due (期限来源). `sql` selects `kind`, `id`, `subject`, `due_at`, `link` and `done` of the person
 * in hand, with that person's own rights: row-level security decides what is theirs.
 */
export interface AgendaSource {
  readonly permission: string;
  readonly sql: string;
}

/** The sources of what is due: contexts define theirs while their module is set up. */
@Injectable()
export class Agenda {
  private readonly sources: AgendaSource[] = [];

  define(sources: readonly AgendaSource[]): void {
    this.sources.push(...sources);
  }

  of = (permissions: ReadonlySet<string>): AgendaSource[] =>
    this.sources.filter(({ permission }) => permissions.has(permission));
}
