import type { ExcelWorkbook, SheetRow, Watermark } from '#platform';

/** The rounds library as a workbook (轮次库). */
export const roundsExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '轮次库',
      columns: [
        { header: '轮次编号', key: 'roundNo', kind: 'text' },
        { header: '名称', key: 'title', kind: 'text', width: 40 },
        { header: '类别', key: 'category', kind: 'text' },
        { header: '规则集', key: 'ruleset', kind: 'text' },
        { header: '状态', key: 'state', kind: 'text' },
        { header: '开标日期', key: 'openedOn', kind: 'date' },
        { header: '品种', key: 'varieties', kind: 'integer' },
        { header: '企业', key: 'bidders', kind: 'integer' },
        { header: '中选产品', key: 'winners', kind: 'integer' },
        { header: '入库时间', key: 'importedAt', kind: 'instant' },
      ],
      rows,
    },
  ],
});

/** Allocation lines as a workbook (约定采购量). */
export const allocationExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '约定采购量',
      columns: [
        { header: '医疗机构', key: 'institutionId', kind: 'text' },
        { header: '地区', key: 'regionId', kind: 'text' },
        { header: '品种', key: 'varietyName', kind: 'text', width: 30 },
        { header: '报量产品', key: 'reportedProductId', kind: 'text' },
        { header: '供应产品', key: 'productId', kind: 'text' },
        { header: '供应企业', key: 'bidderId', kind: 'text', width: 30 },
        { header: '报量', key: 'quantity', kind: 'integer' },
        { header: '约定采购量', key: 'agreedQuantity', kind: 'integer' },
      ],
      rows,
    },
  ],
});
