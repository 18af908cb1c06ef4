import { beijingMinute } from '#kernel';
import type { PdfDocument } from '#platform';

import { purposeMark, regionsText } from './words.js';

/** A settled choice of supply areas, as its minutes tell it (选区记录). */
export interface AreaMinutes {
  readonly title: string;
  readonly roundNo: string;
  readonly purpose: string;
  readonly issuer: string;
  readonly openedAt: string;
  readonly dueAt: string;
  readonly decidedAt: string;
  readonly proposedBy: string;
  readonly decidedBy: string;
  readonly opinion: string;
  readonly choosers: readonly {
    readonly variety: string;
    readonly rank: number | null;
    readonly bidder: string;
    readonly product: string;
    readonly regions: readonly string[];
    readonly filedAt: string | null;
  }[];
  readonly areas: readonly {
    readonly variety: string;
    readonly region: string;
    readonly primary: string | null;
    readonly backup: string | null;
  }[];
}

export const areaMinutesPdf = (minutes: AreaMinutes): PdfDocument => ({
  language: 'zh',
  title: `${purposeMark(minutes.purpose)}供应地区选择记录`,
  number: minutes.roundNo,
  version: '确认稿',
  subtitle: minutes.title,
  blocks: [
    {
      kind: 'paragraph',
      text: `选区志愿自 ${beijingMinute(minutes.openedAt)} 起填报，至 ${beijingMinute(minutes.dueAt)} 截止。首位企业先选一个地区，其后自首位起依次轮流各选一个，直至选完；备供按同样次序，不与主供为同一企业。按志愿顺序选取，未填报或志愿已满的按地区编号选取。`,
    },
    { kind: 'heading', text: '企业志愿' },
    {
      kind: 'table',
      columns: [
        { header: '品种' },
        { header: '顺位', align: 'right' },
        { header: '企业' },
        { header: '产品' },
        { header: '志愿（依次）' },
        { header: '填报时间' },
      ],
      rows: minutes.choosers.map(({ variety, rank, bidder, product, regions, filedAt }) => [
        variety,
        rank === null ? '—' : String(rank),
        bidder,
        product,
        filedAt === null ? '未填报' : regionsText(regions),
        filedAt === null ? '—' : beijingMinute(filedAt),
      ]),
      empty: '无',
    },
    { kind: 'heading', text: '选区结果' },
    {
      kind: 'table',
      columns: [{ header: '品种' }, { header: '地区' }, { header: '主供' }, { header: '备供' }],
      rows: minutes.areas.map(({ variety, region, primary, backup }) => [
        variety,
        region,
        primary ?? '—',
        backup ?? '—',
      ]),
      empty: '无',
    },
    {
      kind: 'paragraph',
      text: `提请：${minutes.proposedBy}　复核：${minutes.decidedBy}　意见：${minutes.opinion}`,
    },
  ],
  notes: ['按通用名或非中选产品报量的约定采购量随供应地区；按中选产品报量的不变。'],
  signature: { organisation: minutes.issuer, date: minutes.decidedAt.slice(0, 10) },
});
