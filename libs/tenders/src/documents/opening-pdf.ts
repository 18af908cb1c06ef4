import { groupedDecimal, type PdfBlock, type PdfDocument } from '#platform';
import {
  type OpeningRecord,
  type PublishedBid,
  readOpeningRecord,
  UNREADABLE,
  type UnreadableReason,
} from '#sealing';
import { beijingTime } from '#kernel';

import { purposeMark } from './tender-notice-pdf.js';

/** What is kept of an opening (开标记录). */
export interface KeptOpening {
  readonly record: string;
  readonly digest: string;
  readonly at: string;
  readonly minutes: readonly { readonly code: string; readonly bidder: string; readonly detail: string }[];
  readonly roundNo: string;
  readonly title: string;
  readonly issuer: string;
  readonly purpose: string;
  readonly auditHead: {
    readonly n: number;
    readonly size: number;
    readonly root: string;
    readonly at: string;
  } | null;
}

const REMARKS: Readonly<Record<string, string>> = {
  'foreign-product': '为非本企业申报产品报价，不计',
  'refused-product': '为未通过申报资格审核的产品报价，不计',
  'price-vanishes': '折算到单位后四舍五入为 0，不计',
  'not-eligible': '开标之日不具备资格，报价不计',
  'not-offered': '为未发出要约的产品二次报价，不计',
  'above-cap': '二次报价高于最高可报价，视为不接受',
  unreadable: '无法开启，无效投标',
  'release-refused': '开标人员份额不计',
};

/** The record of an opening as an official document, read from the record that anyone can verify. */
export function openingPdf({
  record,
  digest,
  at,
  minutes,
  roundNo,
  title,
  issuer,
  purpose,
  auditHead,
}: KeptOpening): PdfDocument {
  const opening = readOpeningRecord(record);
  return {
    language: 'zh',
    title: `${purposeMark(purpose)}${title}\n开标记录`,
    number: roundNo,
    subtitle: `开标时间 ${beijingTime(at)}`,
    blocks: [
      ...closing(opening),
      ...prices(opening),
      ...(minutes.length > 0
        ? [
            { kind: 'heading', text: '三、纪要' } as const,
            {
              kind: 'table',
              columns: [{ header: '投标企业' }, { header: '事项' }, { header: '说明' }],
              rows: minutes.map(({ code, bidder, detail }) => [bidder, REMARKS[code] ?? code, detail]),
            } as const,
          ]
        : []),
    ],
    notes: [
      `开标记录数据文件 SHA-256：${digest}。任何人可用 jicai opening verify 独立复核。`,
      ...(auditHead
        ? [
            `开标时审计日志第 ${auditHead.n} 个检查点：记录 ${auditHead.size} 条，根 ${auditHead.root}，${beijingTime(auditHead.at)} 签署。`,
          ]
        : []),
    ],
    signature: { organisation: issuer, date: beijingTime(at).slice(0, 10) },
  };
}

const closing = ({ closing: { record }, ceremony }: OpeningRecord): PdfBlock[] => [
  { kind: 'heading', text: '一、截标' },
  {
    kind: 'facts',
    items: [
      { name: '截标时间', value: beijingTime(record.at) },
      { name: '有效投标', value: `${record.size} 份` },
      { name: '截标根', value: record.root },
      { name: '开标人员', value: `${ceremony.record.officers.length} 人，开标须 ${ceremony.record.k} 人` },
    ],
  },
];

const prices = ({ bids }: OpeningRecord): PdfBlock[] => [
  { kind: 'heading', text: '二、报价' },
  {
    kind: 'table',
    columns: [
      { header: '投标企业' },
      { header: '产品' },
      { header: '报价（元/包装）', align: 'right', strong: true },
      { header: '接受复活' },
    ],
    rows: bids.flatMap(rowsOf),
    empty: '无有效投标',
  },
];

function rowsOf({ envelope, result }: PublishedBid): string[][] {
  const { bidder } = envelope.header;
  if (result.state === 'unreadable')
    return [[bidder, '—', `无法开启：${UNREADABLE[result.reason as UnreadableReason].zh}`, '—']];
  return result.content.part !== 'price'
    ? []
    : result.content.items.map(({ product, packPrice, acceptsRevival }) => [
        bidder,
        product,
        packPrice === null ? '放弃报价' : groupedDecimal(packPrice, 2),
        acceptsRevival ? '是' : '否',
      ]);
}
