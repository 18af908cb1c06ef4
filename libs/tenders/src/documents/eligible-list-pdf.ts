import { beijingTime } from '#kernel';
import type { PdfBlock, PdfDocument } from '#platform';

import type { EligibleList } from '../domain/eligibility/list.js';
import type { PublishedList } from './eligible-list-excel.js';
import { inFours, purposeMark, rulesetTitle } from './tender-notice-pdf.js';

/** The notice of the list of eligible companies (符合申报资格企业名单公告). */
export const eligibleListPdf = ({ list, hash, frozenAt }: PublishedList): PdfDocument => ({
  language: 'zh',
  title: `${purposeMark(list.purpose)}${list.title}\n符合申报资格企业名单公告`,
  number: list.roundNo,
  subtitle: `适用规则：${rulesetTitle(list.ruleset)}`,
  blocks: [...varieties(list), ...eligible(list), ...refused(list), ...digest(hash, frozenAt)],
  notes: [
    '“计为一家的主体”相同的企业，按关联关系认定在计算符合申报资格企业数时合并为一家。',
    '名单公布后冻结，不再变更；名单文件可在公告页下载，其 SHA-256 与本公告所载一致。',
  ],
  signature: { organisation: list.issuer, date: beijingTime(frozenAt).slice(0, 10) },
});

const varieties = ({ varieties: all }: EligibleList): PdfBlock[] => [
  { kind: 'heading', text: '一、各品种符合申报资格企业数与最多入围企业数' },
  {
    kind: 'table',
    columns: [{ header: '品种' }, { header: '符合申报资格企业数' }, { header: '最多入围企业数' }],
    rows: all.map(({ name, eligible: count, cap }) => [
      name,
      String(count),
      cap === null ? '不限' : String(cap),
    ]),
  },
];

const nameOf = (list: EligibleList): ((id: string) => string) => {
  const names = new Map(list.varieties.map(({ varietyId, name }) => [varietyId, name]));
  return (id) => names.get(id) ?? id;
};

const eligible = (list: EligibleList): PdfBlock[] => {
  const variety = nameOf(list);
  return [
    { kind: 'heading', text: '二、符合申报资格的企业与产品' },
    {
      kind: 'table',
      columns: [
        { header: '品种' },
        { header: '企业' },
        { header: '产品' },
        { header: '计为一家的主体' },
        { header: '最高有效申报价（元）' },
      ],
      rows: list.products
        .filter(({ decision }) => decision === 'passed')
        .map((product) => [
          variety(product.varietyId),
          product.bidderName,
          product.name,
          product.entityId,
          product.ceilingPrice ?? '不设',
        ]),
    },
  ];
};

/** A list on which everything passed has no such part. */
const refused = (list: EligibleList): PdfBlock[] => {
  const variety = nameOf(list);
  const rows = list.products
    .filter(({ decision }) => decision === 'refused')
    .map((product) => [
      variety(product.varietyId),
      product.bidderName,
      product.name,
      product.reason?.zh ?? '',
    ]);
  if (rows.length === 0) return [];
  return [
    { kind: 'heading', text: '三、不予通过的产品' },
    {
      kind: 'table',
      columns: [{ header: '品种' }, { header: '企业' }, { header: '产品' }, { header: '理由' }],
      rows,
    },
  ];
};

const digest = (hash: string, frozenAt: string): PdfBlock[] => [
  {
    kind: 'facts',
    items: [
      { name: '名单文件 SHA-256', value: inFours(hash) },
      { name: '公布并冻结时间', value: `${beijingTime(frozenAt)} UTC+8` },
    ],
  },
];
