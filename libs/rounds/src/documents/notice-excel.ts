import type { ExcelWorkbook, SheetRow } from '#platform';

import type { Notice } from '../notice/notice.js';
import { STATUS_WORDS, reasonWord } from './words.js';

/** Award lines of a notice as a workbook (中选结果明细). */
export const noticeExcel = (notice: Notice): ExcelWorkbook => ({
  sheets: [
    {
      name: '中选结果',
      columns: [
        { header: '品种', key: 'variety', kind: 'text', width: 30 },
        { header: '顺位', key: 'rank', kind: 'integer' },
        { header: '企业', key: 'bidder', kind: 'text', width: 30 },
        { header: '产品', key: 'product', kind: 'text', width: 30 },
        { header: '产品编号', key: 'productId', kind: 'text' },
        { header: '中选价（元）', key: 'unitPrice', kind: 'price' },
        { header: '与最低价之比', key: 'ratio', kind: 'amount' },
        { header: '结果', key: 'status', kind: 'text' },
        { header: '依据', key: 'reason', kind: 'text', width: 24 },
        { header: '约定采购比例', key: 'agreedRatio', kind: 'amount' },
        { header: '采购周期（年）', key: 'cycleYears', kind: 'integer' },
        { header: '主供地区', key: 'regions', kind: 'text', width: 40 },
      ],
      rows: rowsOf(notice),
      notes: [
        `${notice.noticeNo}　${notice.title}`,
        `规则：${notice.rulesetTitle.zh}`,
        `来源：${notice.source.text}`,
      ],
    },
  ],
});

const rowsOf = (notice: Notice): SheetRow[] =>
  notice.varieties.flatMap((variety) =>
    variety.winners.map((winner) => ({
      variety: variety.name,
      rank: winner.rank === null ? null : String(winner.rank),
      bidder: winner.bidder,
      product: winner.product,
      productId: winner.productId,
      unitPrice: winner.unitPrice,
      ratio: winner.ratioToLowest,
      status: STATUS_WORDS[winner.status],
      reason: reasonWord(winner.status, winner.reason),
      agreedRatio: variety.agreedRatio,
      cycleYears: variety.cycleYears === null ? null : String(variety.cycleYears),
      regions: winner.regions.join('、'),
    })),
  );
