import { STATE_WORDS } from '#kernel';
import type { ExcelWorkbook, SheetRow, Watermark } from '#platform';

import type { EditionSummary } from './edition-pdf.js';

/** A frozen edition as a workbook (报量汇总): by product, by area, and who stayed out. The lines themselves are volumes.csv. */
export const editionExcel = (
  edition: EditionSummary & { readonly totals: readonly { readonly productId: string | null }[] },
  absentees: AsyncIterable<SheetRow>,
  watermark: Watermark,
): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '分品种产品',
      columns: [
        { header: '品种编号', key: 'varietyId', kind: 'text' },
        { header: '品种', key: 'varietyName', kind: 'text', width: 30 },
        { header: '产品编号', key: 'productId', kind: 'text' },
        { header: '产品', key: 'productName', kind: 'text', width: 30 },
        { header: '生产企业', key: 'maker', kind: 'text', width: 30 },
        { header: '机构数', key: 'institutions', kind: 'integer' },
        { header: '数量', key: 'units', kind: 'integer' },
        { header: '计量单位', key: 'unit', kind: 'text' },
      ],
      rows: edition.totals.map((row) => ({
        ...row,
        productName: row.productName ?? '按通用名',
        institutions: String(row.institutions),
      })),
      notes: [
        `数量合计 ${edition.units}；第 ${edition.number} 版；volumes.csv SHA-256：${edition.volumesSha256}`,
      ],
    },
    {
      name: '分地区',
      columns: [
        { header: '地区编码', key: 'areaCode', kind: 'text' },
        { header: '地区', key: 'name', kind: 'text', width: 24 },
        { header: '机构数', key: 'institutions', kind: 'integer' },
        { header: '数量', key: 'units', kind: 'integer' },
      ],
      rows: edition.areas.map((row) => ({ ...row, institutions: String(row.institutions) })),
    },
    {
      name: '未报量机构',
      columns: [
        { header: '机构编码', key: 'code', kind: 'text', width: 22 },
        { header: '机构名称', key: 'name', kind: 'text', width: 36 },
        { header: '地区', key: 'regionName', kind: 'text' },
        { header: '状态', key: 'state', kind: 'text' },
      ],
      rows: statesWorded(absentees),
    },
  ],
});

const words: Readonly<Record<string, { readonly zh: string }>> = STATE_WORDS;

async function* statesWorded(rows: AsyncIterable<SheetRow>): AsyncGenerator<SheetRow> {
  for await (const row of rows) yield { ...row, state: words[row['state'] ?? '']?.zh ?? null };
}
