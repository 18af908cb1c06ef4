import type { ExcelWorkbook, SheetRow, Watermark } from '#platform';

/** Agreed volumes as a workbook (约定采购量). */
export const agreedVolumesExcel = (rows: AsyncIterable<SheetRow>, watermark: Watermark): ExcelWorkbook => ({
  watermark,
  sheets: [
    {
      name: '约定采购量',
      columns: [
        { header: '轮次', key: 'roundTitle', kind: 'text', width: 40 },
        { header: '医疗机构编码', key: 'institutionId', kind: 'text', width: 24 },
        { header: '医疗机构', key: 'institutionName', kind: 'text', width: 30 },
        { header: '地区', key: 'regionName', kind: 'text' },
        { header: '品种', key: 'varietyName', kind: 'text', width: 30 },
        { header: '产品', key: 'productName', kind: 'text', width: 30 },
        { header: '中选企业', key: 'bidder', kind: 'text', width: 30 },
        { header: '中选时约定量', key: 'awarded', kind: 'integer' },
        { header: '现约定量', key: 'quantity', kind: 'integer' },
      ],
      rows,
    },
  ],
});
