import { beijingDay, beijingTime } from '#kernel';
import type { PdfBlock, PdfDocument } from '#platform';

/** What the minutes of an expert review say (专家评审记录). */
export interface ReviewMinutes {
  readonly roundNo: string;
  readonly title: string;
  readonly issuer: string;
  readonly purpose: string;
  readonly criteria: readonly {
    readonly n: number;
    readonly name: string;
    readonly weight: string;
    readonly max: string;
  }[];
  readonly seats: readonly MinutesSeat[];
  readonly products: readonly {
    readonly productId: string;
    readonly productName: string;
    readonly bidder: string;
    readonly technicalScore: string | null;
    readonly totals: readonly { readonly seat: number; readonly total: string }[];
  }[];
  readonly draw: {
    readonly commitment: string;
    readonly candidates: number;
    readonly leftOut: readonly {
      readonly employer: string;
      readonly reason: string;
      readonly detail: string;
    }[];
    readonly committedAt: string;
    readonly committedBy: string;
    readonly drawnAt: string | null;
    readonly drawnBy: string | null;
    readonly seed: string | null;
    readonly checkpoint: number | null;
  };
  readonly trimFrom: number;
  readonly scoresHash: string;
  readonly frozenAt: string;
  readonly proposedBy: string;
  readonly frozenBy: string;
}
interface MinutesSeat {
  readonly n: number;
  readonly specialty: string | null;
  readonly name: string;
  readonly employer: string;
  readonly state: string;
  readonly reason: string | null;
}

const PURPOSE_MARKS: Readonly<Record<string, string>> = {
  live: '',
  rehearsal: '【演练】',
  demonstration: '【演示】',
};
const LEFT: Readonly<Record<string, string>> = {
  recused: '申请回避',
  excluded: '经办排除',
  lapsed: '逾期未答复',
};
const LEFT_OUT: Readonly<Record<string, string>> = {
  bidder: '投标企业或关联企业人员',
  'excluded-employer': '排除单位',
};

/** The minutes as an official document: draw, panel, recusals, scores. */
export const minutesPdf = (minutes: ReviewMinutes): PdfDocument => ({
  language: 'zh',
  title: `${PURPOSE_MARKS[minutes.purpose] ?? ''}${minutes.title}\n专家评审记录`,
  number: minutes.roundNo,
  version: '冻结版',
  subtitle: `轮次编号 ${minutes.roundNo}`,
  blocks: [...drawBlocks(minutes), ...panelBlocks(minutes), ...scoreBlocks(minutes)],
  notes: [
    `${minutes.trimFrom} 位及以上专家时，去掉一个最高分和一个最低分后取平均；四舍五入保留四位小数。`,
    `评分摘要（SHA-256）：${minutes.scoresHash}`,
    `提请冻结：${minutes.proposedBy}；复核冻结：${minutes.frozenBy}，${beijingTime(minutes.frozenAt)}。`,
  ],
  signature: { organisation: minutes.issuer, date: beijingDay(minutes.frozenAt) },
});

function drawBlocks({ draw }: ReviewMinutes): PdfBlock[] {
  return [
    { kind: 'heading', text: '专家抽取' },
    {
      kind: 'paragraph',
      text: `${beijingTime(draw.committedAt)} ${draw.committedBy} 确定待抽取名单 ${draw.candidates} 人，承诺值 ${draw.commitment} 记入审计记录；${draw.drawnAt === null ? '' : beijingTime(draw.drawnAt)} ${draw.drawnBy ?? ''} 复核抽取，随机种子取自其后第 ${draw.checkpoint ?? ''} 号审计检查点：${draw.seed ?? ''}。`,
    },
    {
      kind: 'table',
      columns: [{ header: '工作单位' }, { header: '未列入名单的原因' }, { header: '说明' }],
      rows: draw.leftOut.map(({ employer, reason, detail }) => [
        employer,
        LEFT_OUT[reason] ?? reason,
        detail,
      ]),
      empty: '没有因回避未列入名单的专家',
    },
  ];
}

function panelBlocks({ seats }: ReviewMinutes): PdfBlock[] {
  const left = seats.filter(({ state }) => state in LEFT);
  return [
    { kind: 'heading', text: '评审专家组' },
    {
      kind: 'table',
      columns: [
        { header: '席位', align: 'right' },
        { header: '姓名' },
        { header: '工作单位' },
        { header: '专业席位' },
      ],
      rows: seats
        .filter(({ state }) => state === 'submitted')
        .map(({ n, name, employer, specialty }) => [String(n), name, employer, specialty ?? '不限']),
      empty: '无',
    },
    { kind: 'heading', text: '回避与递补' },
    {
      kind: 'table',
      columns: [
        { header: '席位', align: 'right' },
        { header: '姓名' },
        { header: '情形' },
        { header: '原因' },
      ],
      rows: left.map(({ n, name, state, reason }) => [String(n), name, LEFT[state] ?? state, reason ?? '']),
      empty: '没有回避与递补',
    },
  ];
}

function scoreBlocks({ criteria, products }: ReviewMinutes): PdfBlock[] {
  return [
    { kind: 'heading', text: '评分项' },
    {
      kind: 'table',
      columns: [
        { header: '序号', align: 'right' },
        { header: '评分项' },
        { header: '权重', align: 'right' },
        { header: '满分', align: 'right' },
      ],
      rows: criteria.map(({ n, name, weight, max }) => [String(n), name, weight, max]),
      empty: '无',
    },
    { kind: 'heading', text: '技术评分' },
    {
      kind: 'table',
      columns: [
        { header: '产品' },
        { header: '企业' },
        { header: '各席位得分' },
        { header: '技术评分', align: 'right', strong: true },
      ],
      rows: products.map(({ productName, bidder, totals, technicalScore }) => [
        productName,
        bidder,
        totals.map(({ seat, total }) => `${seat}：${total}`).join('，'),
        technicalScore ?? '—',
      ]),
      empty: '无',
    },
  ];
}
