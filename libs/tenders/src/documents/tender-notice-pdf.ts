import type { PdfBlock, PdfDocument } from '#platform';
import { beijingTime, PURPOSES, type Purpose } from '#kernel';

import { TENDER_KINDS, type TenderKind } from '../domain/words.js';

/** What the notice of a round says (招标公告). */
export interface TenderNotice {
  readonly roundNo: string;
  readonly title: string;
  readonly kind: string;
  readonly purpose: string;
  readonly issuer: string;
  readonly ruleset: string;
  readonly qualificationDeadline: string | null;
  readonly qualificationOpeningFrom: string | null;
  readonly priceOpensAt: string;
  readonly priceDeadline: string;
  readonly openingFrom: string;
  readonly announcedAt: string;
  readonly quorum: number;
  readonly secondQuote: boolean;
  readonly demand: { readonly editionId: string; readonly sha256: string } | null;
  readonly officers: readonly { readonly id: string; readonly kind: string }[];
  readonly ceremonyHash: string;
  readonly platformKey: string;
  readonly sealingPage: { readonly name: string; readonly sha256: string } | null;
  readonly varietyList: readonly { readonly id: string; readonly name: string }[];
  readonly documents: readonly {
    readonly title: string;
    readonly versions: readonly { readonly version: number; readonly sha256: string }[];
  }[];
  readonly amendments: readonly {
    readonly number: number;
    readonly title: string;
    readonly announcedAt: string;
    readonly formerDeadline: string;
    readonly priceDeadline: string;
  }[];
}

/** A rehearsal says so in its title: nobody takes it for a real round. */
export const purposeMark = (purpose: string): string =>
  purpose === 'live' ? '' : `【${PURPOSES[purpose as Purpose].zh}】`;

export const tenderNoticePdf = (notice: TenderNotice): PdfDocument => ({
  language: 'zh',
  title: `${purposeMark(notice.purpose)}${notice.title}\n招标公告`,
  number: notice.roundNo,
  subtitle: TENDER_KINDS[notice.kind as TenderKind].zh,
  blocks: [...timetable(notice), ...varieties(notice), ...seal(notice), ...added(notice)],
  notes: [
    '时间均为北京时间，以平台数据库时钟为准。',
    '密封前请逐字核对本公告所载密钥仪式记录摘要与平台公钥；离线密封页打开前请核对其 SHA-256。',
  ],
  signature: { organisation: notice.issuer, date: beijingTime(notice.announcedAt).slice(0, 10) },
});

const timetable = ({
  qualificationDeadline,
  qualificationOpeningFrom,
  priceOpensAt,
  priceDeadline,
  openingFrom,
  ruleset,
  secondQuote,
}: TenderNotice): PdfBlock[] => [
  { kind: 'heading', text: '一、时间安排' },
  {
    kind: 'facts',
    items: [
      ...(qualificationDeadline !== null && qualificationOpeningFrom !== null
        ? [
            { name: '资格审查材料递交截止', value: `${beijingTime(qualificationDeadline)} UTC+8` },
            { name: '资格审查材料开启', value: `${beijingTime(qualificationOpeningFrom)} UTC+8` },
          ]
        : []),
      { name: '报价递交开始', value: `${beijingTime(priceOpensAt)} UTC+8` },
      { name: '报价递交截止', value: `${beijingTime(priceDeadline)} UTC+8` },
      { name: '开标', value: `${beijingTime(openingFrom)} UTC+8` },
      { name: '适用规则', value: ruleset },
      ...(secondQuote
        ? [{ name: '二次报价', value: '开标后可能要求可复活企业密封递交二次报价，由同一批人员开启' }]
        : []),
    ],
  },
];

const varieties = ({ varietyList, demand }: TenderNotice): PdfBlock[] => [
  { kind: 'heading', text: '二、采购品种' },
  {
    kind: 'table',
    columns: [{ header: '品种编号' }, { header: '品种' }],
    rows: varietyList.map(({ id, name }) => [id, name]),
  },
  ...(demand
    ? [
        {
          kind: 'facts',
          items: [{ name: '引用报量版本 volumes.csv SHA-256', value: inFours(demand.sha256) }],
        } as const,
      ]
    : []),
];

const seal = ({ officers, quorum, ceremonyHash, platformKey, sealingPage }: TenderNotice): PdfBlock[] => [
  { kind: 'heading', text: '三、密封与开标' },
  {
    kind: 'paragraph',
    text: `报价在投标企业本机密封，任何单位和个人在开标前均不能读取。开标须 ${quorum} 名以上开标人员共同提交份额，其中至少一名监督人员。`,
  },
  {
    kind: 'table',
    caption: '开标人员',
    columns: [{ header: '人员' }, { header: '身份' }],
    rows: officers.map(({ id, kind }) => [id, kind === 'supervisor' ? '监督人员' : '开标人员']),
  },
  {
    kind: 'facts',
    items: [
      { name: '密钥仪式记录摘要（SHA-256）', value: inFours(ceremonyHash) },
      { name: '平台公钥', value: platformKey },
      ...(sealingPage
        ? [{ name: `离线密封页 ${sealingPage.name} SHA-256`, value: inFours(sealingPage.sha256) }]
        : []),
    ],
  },
];

/** Documents with their digests, and what amendments moved; a round without either has no such part. */
const added = ({ documents, amendments }: TenderNotice): PdfBlock[] => [
  ...(documents.length > 0 ? [{ kind: 'heading', text: '四、采购文件' } as const, files(documents)] : []),
  ...(amendments.length > 0
    ? [
        { kind: 'heading', text: documents.length > 0 ? '五、补充文件' : '四、补充文件' } as const,
        changes(amendments),
      ]
    : []),
];

const files = (documents: TenderNotice['documents']): PdfBlock => ({
  kind: 'table',
  columns: [{ header: '文件' }, { header: '版本' }, { header: 'SHA-256' }],
  rows: documents.flatMap(({ title, versions }) =>
    versions.map(({ version, sha256 }) => [title, String(version), inFours(sha256)]),
  ),
});

const changes = (amendments: TenderNotice['amendments']): PdfBlock => ({
  kind: 'table',
  columns: [{ header: '号' }, { header: '标题' }, { header: '发布时间' }, { header: '报价递交截止' }],
  rows: amendments.map(({ number, title, announcedAt, formerDeadline, priceDeadline }) => [
    String(number),
    title,
    beijingTime(announcedAt),
    formerDeadline === priceDeadline
      ? '不变'
      : `${beijingTime(formerDeadline)} → ${beijingTime(priceDeadline)}`,
  ]),
});

/** A digest in groups, so that two people can read it to each other. */
export const inFours = (digest: string): string => (digest.match(/.{1,8}/g) ?? []).join(' ');
