import { beijingTime } from '#kernel';
import type { PdfBlock, PdfDocument } from '#platform';

import type { OutageMinutes, QuorumMinutes } from '../domain/incidents/minutes.js';
import { LOSS_CAUSES } from '../domain/incidents/quorum.js';
import { purposeMark } from './tender-notice-pdf.js';

/** What minutes of an incident are made of (情况说明). */
export interface IncidentMinutes {
  readonly roundNo: string;
  readonly title: string;
  readonly issuer: string;
  readonly purpose: string;
  readonly outage?: OutageMinutes;
  readonly quorumVoid?: QuorumMinutes;
}

const zoned = (at: string): string => `${beijingTime(at)} UTC+8`;

/** Minutes of what came between a round and its course (系统故障顺延、开标人数不足作废), for everyone. */
export function incidentPdf({
  roundNo,
  title,
  issuer,
  purpose,
  outage,
  quorumVoid,
}: IncidentMinutes): PdfDocument {
  const mark = purposeMark(purpose);
  if (outage)
    return {
      language: 'zh',
      title: `${mark}${title}\n系统故障情况说明`,
      number: `${roundNo} 第 ${outage.number} 号`,
      blocks: outageBlocks(outage),
      notes: [
        '故障起止由平台按每十五秒一次的可用记录自动形成，任何人不能添加、修改或删除；时间以数据库时钟为准。',
        '已递交的投标继续有效。顺延前按原截止时间密封的投标，仍可在新的截止时间前递交。',
      ],
      signature: { organisation: issuer, date: beijingTime(outage.decidedAt).slice(0, 10) },
    };
  if (!quorumVoid) throw new Error('minutes of nothing');
  return {
    language: 'zh',
    title: `${mark}${title}\n开标人数不足情况说明`,
    number: roundNo,
    blocks: quorumBlocks(quorumVoid),
    notes: [
      '投标密封后，开标密钥不能更换或补发；开标人数不足的，任何人都不能打开投标。',
      '全部投标保持密封，不予开启。重新组织采购的，另行公告，企业另行投标。',
    ],
    signature: { organisation: issuer, date: beijingTime(quorumVoid.decidedAt).slice(0, 10) },
  };
}

const PARTS = { price: '报价递交截止', qualification: '资格审查材料递交截止' } as const;

const outageBlocks = (outage: OutageMinutes): PdfBlock[] => [
  { kind: 'heading', text: '一、故障' },
  {
    kind: 'table',
    columns: [{ header: '故障开始（UTC+8）' }, { header: '恢复（UTC+8）' }],
    rows: outage.outages.map(({ from, to }) => [beijingTime(from), beijingTime(to)]),
  },
  { kind: 'heading', text: '二、处理' },
  {
    kind: 'facts',
    items: [
      { name: '受影响的时间', value: PARTS[outage.part] },
      { name: '截止前不能递交', value: `${outage.lostMinutes} 分钟` },
      { name: '原截止时间', value: zoned(outage.formerDeadline) },
      { name: '顺延后截止时间', value: outage.deadline === null ? '不再顺延' : zoned(outage.deadline) },
      { name: '处理人', value: '平台（按规则自动处理）' },
      { name: '处理时间', value: zoned(outage.decidedAt) },
    ],
  },
  {
    kind: 'paragraph',
    text:
      outage.deadline === null
        ? '规则规定的顺延次数已用尽，按原截止时间截标。'
        : '其后的时间安排按相同时长顺延。',
  },
  { kind: 'heading', text: '三、依据' },
  { kind: 'paragraph', text: basis(outage) },
];

const basis = ({ rule, ruleEdition }: OutageMinutes): string =>
  `规则“系统故障顺延”（版本 ${ruleEdition}）：截止前 ${rule.lastMinutes} 分钟内发生 ${rule.minGapMinutes} 分钟以上故障的，` +
  `按故障时长顺延，不少于 ${rule.leastMinutes} 分钟，每次不超过 ${rule.mostMinutes} 分钟（自恢复处理起不足 ${rule.leastMinutes} 分钟的补足），` +
  `每项截止至多顺延 ${rule.mostExtensions} 次。`;

const quorumBlocks = (quorumVoid: QuorumMinutes): PdfBlock[] => [
  { kind: 'heading', text: '一、开标人员情况' },
  {
    kind: 'facts',
    items: [
      { name: '开标人员', value: `${quorumVoid.officers} 名` },
      { name: '开标所需', value: `${quorumVoid.quorum} 名，且至少一名监督人员` },
      { name: '仍可开标', value: `${quorumVoid.able} 名，其中监督人员 ${quorumVoid.supervisors} 名` },
    ],
  },
  {
    kind: 'table',
    caption: '不能开标的人员及其声明',
    columns: [{ header: '人员' }, { header: '身份' }, { header: '原因' }, { header: '声明时间（UTC+8）' }],
    rows: quorumVoid.losses.map(({ label, kind, cause, reportedAt }) => [
      label,
      kind === 'supervisor' ? '监督人员' : '开标人员',
      LOSS_CAUSES[cause].zh,
      beijingTime(reportedAt),
    ]),
  },
  { kind: 'heading', text: '二、处理' },
  {
    kind: 'facts',
    items: [
      { name: '提请作废', value: zoned(quorumVoid.proposedAt) },
      { name: '理由', value: quorumVoid.reason },
      { name: '确认作废', value: zoned(quorumVoid.decidedAt) },
      { name: '意见', value: quorumVoid.opinion },
    ],
  },
];
