import { groupedDecimal, type PdfBlock, type PdfDocument } from '#platform';

import type { Notice, NoticeVariety } from '../notice/notice.js';
import { STATUS_WORDS, reasonWord } from './words.js';

const CONFIDENCE_NOTES = {
  published: '数据据公开结果录入，以官方公告为准。',
  recalled: '部分数据据记忆录入，待与官方公告核对。',
  'made-up': '示范数据，与任何真实企业、产品无关。',
} as const;

/** The result notice as an official document (中选结果公告). */
export function noticePdf(notice: Notice): PdfDocument {
  return {
    language: 'zh',
    title: `${notice.title}\n中选结果`,
    number: notice.noticeNo,
    version: `第 ${notice.edition} 版`,
    subtitle: [notice.openedOn === null ? '' : `开标日期 ${notice.openedOn}`, countsText(notice)]
      .filter((part) => part !== '')
      .join('　'),
    blocks: [
      { kind: 'paragraph', text: `本轮次适用规则：${notice.rulesetTitle.zh}。中选结果如下：` },
      ...notice.varieties.flatMap((variety) => varietyBlocks(variety, notice)),
    ],
    notes: [
      `数据来源：${withoutStop(notice.source.text)}。${CONFIDENCE_NOTES[notice.source.confidence]}`,
      ...(notice.visibility === 'none' ? ['本轮次价格不公开。'] : ['价格按计价单位计，含税。']),
      ...(notice.visibility === 'all' ? ['轮次数据包可下载后用公开规则独立复算。'] : []),
    ],
    signature: { organisation: notice.issuer, date: notice.announcedOn ?? notice.openedOn ?? '' },
  };
}

/** Of a past round only what the data hold can be said, not who took part. */
function countsText({ counts, origin }: Notice): string {
  const won = `${counts.winningBidders} 家 ${counts.winners} 个产品中选`;
  return origin === 'history'
    ? `数据收录 ${counts.bidders} 家企业 ${counts.products} 个产品，其中 ${won}`
    : `${counts.bidders} 家企业 ${counts.products} 个产品参加，${won}`;
}

const withoutStop = (text: string): string => text.replace(/[。.]+$/, '');

function varietyBlocks(variety: NoticeVariety, notice: Notice): PdfBlock[] {
  const showPrices = notice.visibility !== 'none';
  const decimals = variety.winners.every(({ unitPrice }) => unitPrice?.endsWith('00') ?? true) ? 2 : 4;
  const showRegions = variety.winners.some((winner) => winner.regions.length > 0);
  const heading: PdfBlock[] = notice.varieties.length > 1 ? [{ kind: 'heading', text: variety.name }] : [];
  return [
    ...heading,
    {
      kind: 'table',
      columns: [
        { header: '顺位', align: 'right' },
        { header: '企业' },
        { header: '产品' },
        ...(showPrices
          ? [
              { header: '中选价（元）', align: 'right' as const, strong: true },
              { header: '与最低价之比', align: 'right' as const },
            ]
          : []),
        ...(showRegions ? [{ header: '主供地区' }] : []),
        { header: '中选依据' },
      ],
      rows: variety.winners.map((winner) => [
        winner.rank === null ? '—' : String(winner.rank),
        winner.bidder,
        winner.product || '—',
        ...(showPrices ? [priceText(winner.unitPrice, decimals), winner.ratioToLowest ?? '—'] : []),
        ...(showRegions ? [winner.regions.join('、') || '—'] : []),
        winner.status === 'won' ? reasonWord(winner.status, winner.reason) : STATUS_WORDS[winner.status],
      ]),
      empty: '无中选产品',
    },
  ];
}

/** Two decimals where every price of the table is whole in fen, so that the points stand under each other. */
const priceText = (price: string | null, decimals: number): string =>
  price === null ? '—' : groupedDecimal(decimals === 2 ? price.replace(/00$/, '') : price, decimals);
