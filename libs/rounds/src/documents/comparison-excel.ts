import type { ExcelWorkbook, Sheet, SheetColumn, SheetRow, Watermark } from '#platform';

import type { Comparison } from '../comparison/index.js';
import type { BidInput } from '../domain/types.js';
import { reasonWord, STATUS_WORDS } from './words.js';

const text = (header: string, key: string, width = 20): SheetColumn => ({ header, key, kind: 'text', width });

/**
 * Rule sets side by side as a workbook (规则对比): totals, varieties, every product that fares differently. With sample bids it says on every
 * sheet that nobody made them.
 */
export function comparisonExcel(
  comparison: Comparison,
  { watermark, sample }: { readonly watermark: Watermark; readonly sample?: readonly BidInput[] },
): ExcelWorkbook {
  const notes = sample ? ['样本报价，由程序生成或由经办人上传，不是投标，不产生采购结果。'] : [];
  const sheets = [totalsSheet(comparison), varietySheet(comparison), changeSheet(comparison)];
  return {
    watermark,
    sheets: [...sheets, ...(sample ? [bidSheet(sample)] : [])].map((sheet) => ({ ...sheet, notes })),
  };
}

const headingsOf = ({ evaluations }: Comparison): string[] =>
  evaluations.map(({ label, ruleset }, i) => `${i + 1}. ${label}（${ruleset}）`);

const TOTALS = [
  ['winners', '中选产品'],
  ['revived', '其中复活'],
  ['notShortlisted', '未入围'],
  ['tied', '并列待定'],
  ['averageCut', '平均降幅（%）'],
  ['spend', '金额（元）'],
  ['widestSpread', '最高最低价差'],
  ['lowPriceDeclarations', '低价声明'],
] as const;

const totalsSheet = (comparison: Comparison): Sheet => ({
  name: '汇总',
  columns: [text('项目', 'item'), ...headingsOf(comparison).map((heading, i) => text(heading, `s${i}`, 30))],
  rows: TOTALS.map(([key, item]): SheetRow => {
    const row: Record<string, string | null> = { item };
    for (const [i, { totals }] of comparison.evaluations.entries())
      row[`s${i}`] = totals[key]?.toString() ?? null;
    return row;
  }),
});

function varietySheet(comparison: Comparison): Sheet {
  const columns = headingsOf(comparison).flatMap((heading, i): SheetColumn[] => [
    text(`${heading}：中选`, `winners${i}`, 40),
    { header: '未中选', key: `losers${i}`, kind: 'integer' },
    { header: '金额（元）', key: `spend${i}`, kind: 'amount' },
    { header: '约定采购量', key: `agreed${i}`, kind: 'integer' },
    ...(i === 0 ? [] : [{ header: '比第 1 列', key: `change${i}`, kind: 'integer' } as const]),
  ]);
  return {
    name: '品种',
    columns: [text('品种', 'variety', 30), ...columns],
    rows: comparison.varieties.map(({ name, sides }) => {
      const row: Record<string, string | null> = { variety: name };
      for (const [i, side] of sides.entries()) {
        row[`winners${i}`] = side.winners
          .map(
            ({ bidderId, productId, awardUnitPrice }) => `${bidderId} ${productId} ${awardUnitPrice ?? ''}`,
          )
          .join('；');
        row[`losers${i}`] = String(side.losers);
        row[`spend${i}`] = side.spend;
        row[`agreed${i}`] = side.agreedQuantity;
        row[`change${i}`] = side.agreedChange;
      }
      return row;
    }),
  };
}

const changeSheet = (comparison: Comparison): Sheet => ({
  name: '结果不同的产品',
  columns: [
    text('品种', 'variety', 30),
    text('产品编号', 'product'),
    text('企业', 'bidder', 30),
    ...headingsOf(comparison).flatMap((heading, i): SheetColumn[] => [
      text(heading, `outcome${i}`, 24),
      { header: '中选单价（元）', key: `price${i}`, kind: 'price' },
      text('说明', `text${i}`, 60),
    ]),
  ],
  rows: comparison.varieties.flatMap(({ name, changes }) =>
    changes.map(({ productId, bidderId, outcomes }): SheetRow => {
      const row: Record<string, string | null> = { variety: name, product: productId, bidder: bidderId };
      for (const [i, { status, reason, awardUnitPrice, text: why }] of outcomes.entries()) {
        row[`outcome${i}`] = `${STATUS_WORDS[status]}：${reasonWord(status, reason)}`;
        row[`price${i}`] = awardUnitPrice;
        row[`text${i}`] = why;
      }
      return row;
    }),
  ),
});

const bidSheet = (sample: readonly BidInput[]): Sheet => ({
  name: '样本报价',
  columns: [
    text('产品编号', 'productId'),
    { header: '每包报价（元）', key: 'packPrice', kind: 'amount' },
    text('接受复活', 'acceptsRevival'),
  ],
  rows: sample.map(({ productId, packPrice, acceptsRevival }) => ({
    productId,
    packPrice,
    acceptsRevival: acceptsRevival ? '是' : '否',
  })),
});
