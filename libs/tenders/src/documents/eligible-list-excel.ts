import type { ExcelWorkbook, SheetRow, Watermark } from '#platform';

import type { EligibleList, RefusalReason } from '../domain/eligibility/list.js';

/** A frozen list with its digest. */
export interface PublishedList {
  readonly list: EligibleList;
  readonly hash: string;
  readonly frozenAt: string;
}

export const DECISION_WORDS: Readonly<Record<string, string>> = { passed: '通过', refused: '不予通过' };

/** The published list as a workbook (符合申报资格企业名单): varieties with their caps, products with their decisions. */
export const eligibleListExcel = ({ list, hash }: PublishedList): ExcelWorkbook => ({
  sheets: [
    {
      name: '品种',
      columns: [
        { header: '品种编号', key: 'id', kind: 'text' },
        { header: '品种', key: 'name', kind: 'text', width: 40 },
        { header: '符合申报资格企业数', key: 'eligible', kind: 'integer', width: 20 },
        { header: '最多入围企业数', key: 'cap', kind: 'integer', width: 20 },
      ],
      rows: list.varieties.map(({ varietyId, name, eligible, cap }) => ({
        id: varietyId,
        name,
        eligible: String(eligible),
        cap: cap === null ? null : String(cap),
      })),
      notes: [`${list.roundNo}　${list.title}`, `规则：${list.ruleset}`, `名单 SHA-256：${hash}`],
    },
    {
      name: '产品',
      columns: [
        { header: '品种', key: 'variety', kind: 'text', width: 30 },
        { header: '产品编号', key: 'productId', kind: 'text' },
        { header: '产品', key: 'name', kind: 'text', width: 30 },
        { header: '企业', key: 'bidder', kind: 'text', width: 30 },
        { header: '计为一家的主体', key: 'entityId', kind: 'text' },
        { header: '最高有效申报价（元）', key: 'ceiling', kind: 'price', width: 20 },
        { header: '认定', key: 'decision', kind: 'text' },
        { header: '理由', key: 'reason', kind: 'text', width: 40 },
      ],
      rows: productRows(list),
    },
  ],
});

function productRows(list: EligibleList): SheetRow[] {
  const names = new Map(list.varieties.map(({ varietyId, name }) => [varietyId, name]));
  return list.products.map((product) => ({
    variety: names.get(product.varietyId) ?? product.varietyId,
    productId: product.productId,
    name: product.name,
    bidder: product.bidderName,
    entityId: product.entityId,
    ceiling: product.ceilingPrice,
    decision: DECISION_WORDS[product.decision] ?? product.decision,
    reason: product.reason?.zh ?? null,
  }));
}

/** The office's working list with who decided what (申报资格审核). */
export const eligibilityExcel = (
  rows: AsyncIterable<SheetRow>,
  reasons: readonly RefusalReason[],
  watermark: Watermark,
): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '申报资格审核',
      columns: [
        { header: '品种', key: 'varietyName', kind: 'text', width: 30 },
        { header: '产品编号', key: 'productId', kind: 'text' },
        { header: '产品', key: 'name', kind: 'text', width: 30 },
        { header: '企业', key: 'bidderName', kind: 'text', width: 30 },
        { header: '计为一家的主体', key: 'entityId', kind: 'text' },
        { header: '最高有效申报价（元）', key: 'ceilingPrice', kind: 'price', width: 20 },
        { header: '认定', key: 'decision', kind: 'text' },
        { header: '理由', key: 'reason', kind: 'text', width: 40 },
        { header: '说明', key: 'note', kind: 'text', width: 40 },
        { header: '认定人', key: 'decidedBy', kind: 'text' },
        { header: '认定时间', key: 'decidedAt', kind: 'instant' },
      ],
      rows: inWords(rows, new Map(reasons.map(({ code, zh }) => [code, zh]))),
    },
  ],
});

async function* inWords(
  rows: AsyncIterable<SheetRow>,
  reasons: ReadonlyMap<string, string>,
): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    const { decision, reason } = row as { decision?: string | null; reason?: string | null };
    yield {
      ...row,
      decision: DECISION_WORDS[decision ?? ''] ?? '待认定',
      reason: reason == null ? null : (reasons.get(reason) ?? reason),
    };
  }
}
