import type { ExcelWorkbook, SheetRow, Watermark } from '#platform';

/** The list of rounds as a workbook (招标轮次). */
export const tendersExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '招标轮次',
      columns: [
        { header: '轮次编号', key: 'roundNo', kind: 'text' },
        { header: '名称', key: 'title', kind: 'text', width: 40 },
        { header: '采购类型', key: 'kind', kind: 'text' },
        { header: '用途', key: 'purpose', kind: 'text' },
        { header: '规则集', key: 'ruleset', kind: 'text' },
        { header: '状态', key: 'state', kind: 'text' },
        { header: '报价开始', key: 'priceOpensAt', kind: 'instant' },
        { header: '报价截止', key: 'priceDeadline', kind: 'instant' },
        { header: '开标时间', key: 'openingFrom', kind: 'instant' },
        { header: '品种', key: 'varieties', kind: 'integer' },
        { header: '产品', key: 'products', kind: 'integer' },
        { header: '企业', key: 'bidders', kind: 'integer' },
      ],
      rows,
    },
  ],
});
