import { groupedDecimal, type PdfBlock, type PdfDocument } from '#platform';

import { hasRegions, purposeMark, quantityText, regionsText, wideWhere } from './words.js';

/** What a company is told of its awards in a round (中选通知书). */
export interface CompanyNotice {
  readonly bidder: string;
  readonly title: string;
  readonly roundNo: string;
  readonly issuer: string;
  readonly purpose: string;
  readonly awardedOn: string;
  readonly noticeNo: string;
  readonly products: readonly {
    readonly variety: string;
    readonly product: string;
    readonly rank: number | null;
    readonly unitPrice: string;
    readonly agreedQuantity: string | null;
    readonly primaryRegions: readonly string[];
    readonly backupRegions: readonly string[];
    readonly isWithdrawn: boolean;
  }[];
}

export const companyNoticePdf = (notice: CompanyNotice): PdfDocument => ({
  language: 'zh',
  ...wideWhere(notice.products.some(hasRegions)),
  title: `${purposeMark(notice.purpose)}中选通知书`,
  number: notice.noticeNo,
  version: `轮次编号 ${notice.roundNo}`,
  subtitle: notice.title,
  blocks: [
    { kind: 'paragraph', text: `${notice.bidder}：` },
    {
      kind: 'paragraph',
      text: '经评审、公示，贵单位下列产品确定为中选产品。请按采购文件的规定签订采购协议并组织供应。',
    },
    products(notice.products),
  ],
  notes: ['中选价按计价单位计，含税。约定采购量与供应地区为确定中选时的数据。'],
  signature: { organisation: notice.issuer, date: notice.awardedOn },
});

/** Remarks have a column only where there is one. */
function products(rows: CompanyNotice['products']): PdfBlock {
  const hasRemarks = rows.some(({ isWithdrawn }) => isWithdrawn);
  return {
    kind: 'table',
    columns: [
      { header: '品种' },
      { header: '产品' },
      { header: '顺位', align: 'right' },
      { header: '中选价（元）', align: 'right', strong: true },
      { header: '约定采购量', align: 'right' },
      { header: '主供地区' },
      { header: '备供地区' },
      ...(hasRemarks ? [{ header: '备注' }] : []),
    ],
    rows: rows.map((row) => [
      row.variety,
      row.product,
      row.rank === null ? '—' : String(row.rank),
      groupedDecimal(row.unitPrice, 4),
      quantityText(row.agreedQuantity),
      regionsText(row.primaryRegions),
      regionsText(row.backupRegions),
      ...(hasRemarks ? [row.isWithdrawn ? '中选资格已撤销' : '—'] : []),
    ]),
    empty: '无中选产品',
  };
}
