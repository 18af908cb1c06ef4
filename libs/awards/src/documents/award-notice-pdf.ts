import { groupedDecimal, type PdfBlock, type PdfDocument } from '#platform';

import type { AwardNotice, NoticeAward } from '../domain/award-notice.js';
import { hasRegions, purposeMark, quantityText, regionsText, wideWhere } from './words.js';

/** The award notice as an official document (中选结果公告). */
export const awardNoticePdf = (notice: AwardNotice): PdfDocument => ({
  language: 'zh',
  ...wideWhere(notice.varieties.some(({ winners }) => winners.some(hasRegions))),
  title: `${purposeMark(notice.purpose)}${notice.title}\n中选结果公告`,
  number: notice.noticeNo,
  version: `第 ${notice.n} 次确定`,
  subtitle: `轮次编号 ${notice.roundNo}`,
  blocks: [
    { kind: 'paragraph', text: '经公示并处理异议，现将中选结果公告如下：' },
    ...notice.varieties.flatMap(({ varietyName, winners }) =>
      varietyBlocks(varietyName, winners, notice.showsPrices),
    ),
    ...withoutBlocks(notice),
  ],
  notes: [
    notice.showsPrices ? '中选价按计价单位计，含税；约定采购量按计价单位计。' : '本轮次价格不公开。',
    `评审结果摘要（SHA-256）：${notice.resultHash}`,
  ],
  signature: { organisation: notice.issuer, date: notice.awardedOn },
});

function varietyBlocks(name: string, winners: readonly NoticeAward[], showsPrices: boolean): PdfBlock[] {
  const showsRegions = winners.some(hasRegions);
  return [
    { kind: 'heading', text: name },
    {
      kind: 'table',
      columns: [
        { header: '顺位', align: 'right' },
        { header: '中选企业' },
        { header: '产品' },
        ...(showsPrices ? [{ header: '中选价（元）', align: 'right' as const, strong: true }] : []),
        { header: '约定采购量', align: 'right' },
        ...(showsRegions ? [{ header: '主供地区' }, { header: '备供地区' }] : []),
      ],
      rows: winners.map((winner) => [
        winner.rank === null ? '—' : String(winner.rank),
        winner.bidder,
        winner.product,
        ...(showsPrices ? [winner.unitPrice === null ? '—' : groupedDecimal(winner.unitPrice, 4)] : []),
        quantityText(winner.agreedQuantity),
        ...(showsRegions ? [regionsText(winner.primaryRegions), regionsText(winner.backupRegions)] : []),
      ]),
      empty: '无中选产品',
    },
  ];
}

function withoutBlocks({ without }: AwardNotice): PdfBlock[] {
  if (without.length === 0) return [];
  return [
    { kind: 'heading', text: '未确定中选的品种' },
    {
      kind: 'table',
      columns: [{ header: '品种编号' }, { header: '说明' }],
      rows: without.map(({ varietyId, reason }) => [varietyId, reason ?? '无拟中选企业']),
      empty: '无',
    },
  ];
}
