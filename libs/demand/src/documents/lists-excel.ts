import { ORG_KINDS, STATE_WORDS, PURPOSES } from '#kernel';
import type { ExcelWorkbook, SheetRow, Watermark } from '#platform';

import { LEVELS } from '../domain/levels.js';
import { COLLECTION_KINDS } from '../domain/words.js';

/** The list of collections as a workbook (报量任务). */
export const collectionsExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '报量任务',
      columns: [
        { header: '任务编号', key: 'number', kind: 'text' },
        { header: '名称', key: 'title', kind: 'text', width: 40 },
        { header: '类别', key: 'kind', kind: 'text' },
        { header: '用途', key: 'purpose', kind: 'text' },
        { header: '地区', key: 'regionName', kind: 'text' },
        { header: '状态', key: 'state', kind: 'text' },
        { header: '报量开始', key: 'opensAt', kind: 'instant' },
        { header: '报量截止', key: 'dueAt', kind: 'instant' },
        { header: '报量机构', key: 'institutions', kind: 'integer' },
        { header: '已提交', key: 'submitted', kind: 'integer' },
        { header: '已通过', key: 'accepted', kind: 'integer' },
      ],
      rows: worded(rows, { kind: COLLECTION_KINDS, purpose: PURPOSES, state: STATE_WORDS }),
    },
  ],
});

/** Reports of a collection as a workbook (报量单). */
export const reportsExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '报量单',
      columns: [
        { header: '机构编码', key: 'code', kind: 'text', width: 22 },
        { header: '机构名称', key: 'name', kind: 'text', width: 36 },
        { header: '机构类别', key: 'orgKind', kind: 'text' },
        { header: '地区', key: 'regionName', kind: 'text' },
        { header: '状态', key: 'state', kind: 'text' },
        { header: '待审层级', key: 'levelInTurn', kind: 'text' },
        { header: '行数', key: 'lines', kind: 'integer' },
        { header: '数量合计', key: 'units', kind: 'integer' },
        { header: '异常数', key: 'flags', kind: 'integer' },
        { header: '更正数', key: 'corrections', kind: 'integer' },
        { header: '提交时间', key: 'submittedAt', kind: 'instant' },
        { header: '不纳入原因', key: 'leftOutReason', kind: 'text', width: 30 },
      ],
      rows: worded(rows, { orgKind: ORG_KINDS, state: STATE_WORDS, levelInTurn: LEVELS }),
    },
  ],
});

type Words = Readonly<Record<string, { readonly zh: string }>>;

/** Codes as the words that people read. */
async function* worded(
  rows: AsyncIterable<SheetRow>,
  tables: Readonly<Record<string, Words>>,
): AsyncGenerator<SheetRow> {
  for await (const row of rows) {
    const words = Object.entries(tables).map(
      ([key, table]) => [key, table[row[key] ?? '']?.zh ?? null] as const,
    );
    yield { ...row, ...Object.fromEntries(words) };
  }
}
