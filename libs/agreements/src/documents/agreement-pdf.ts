import { amountInWords, beijingTime, PURPOSES, type Purpose } from '#kernel';
import { amountText, groupedDecimal, type PdfBlock, type PdfDocument, priceFigure } from '#platform';

import type { AgreementDocument, AgreementLine, AgreementParty } from '../domain/document.js';
import type { AgreementState } from '../domain/lifecycle.js';
import { PARTIES, PARTY_NAMES, type Party } from '../domain/parties.js';

/** A signature as the printed agreement states it. */
export interface PrintedSignature {
  readonly party: Party;
  readonly signedBy: string;
  readonly signedAt: string;
  readonly algorithm: string;
  readonly subject: string;
  readonly issuer: string;
  readonly serial: string;
}
export interface PrintedAgreement {
  readonly document: AgreementDocument;
  readonly digest: string;
  readonly state: AgreementState;
  readonly signatures: readonly PrintedSignature[];
}

const SIDES = { institution: '甲方', manufacturer: '乙方', distributor: '丙方' } as const;
const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** The agreement as a contract (购销协议), printed from the text that is signed. */
export const agreementPdf = ({ document, digest, state, signatures }: PrintedAgreement): PdfDocument => ({
  language: 'zh',
  title: `${markOf(document.round.purpose)}药品和医用耗材集中带量采购\n三方购销${document.amends === null ? '协议' : '补充协议'}`,
  number: document.number,
  subtitle: `${document.round.title}　轮次编号 ${document.round.no}`,
  blocks: [
    ...(state === 'signed' || state === 'ended' ? [] : [NOT_IN_FORCE]),
    {
      kind: 'facts',
      items: PARTY_NAMES.map((party) => ({
        name: `${SIDES[party]}（${PARTIES[party].zh}）`,
        value: partyText(document.parties[party]),
      })),
    },
    ...document.articles.flatMap(({ title, paragraphs }, i): PdfBlock[] => [
      { kind: 'heading', text: `第${CHINESE[i + 1] ?? String(i + 1)}条　${title}` },
      ...paragraphs.map((text): PdfBlock => ({ kind: 'paragraph', text })),
    ]),
    { kind: 'heading', text: '附件：产品清单' },
    annexOf(document),
    { kind: 'paragraph', text: `合计人民币（大写）：${amountInWords(document.amount)}` },
    ...(document.amends === null ? [yearsOf(document)] : []),
    { kind: 'heading', text: '签署' },
    ...PARTY_NAMES.map((party) => signatureOf(party, document.parties[party], signatures)),
  ],
  notes: [
    '单价按最小计价单位计，含税；数量按最小计价单位计。',
    `协议正文摘要（SHA-256）：${digest}`,
    '签署时间为平台数据库时间。签署凭证可下载，离线核验：jicai agreement verify <文件>。',
  ],
});

const NOT_IN_FORCE: PdfBlock = {
  kind: 'paragraph',
  text: '【本协议未生效：各方尚未全部签署，或者已经作废。】',
  indent: false,
};

/** A rehearsal or a demonstration says so in its title. */
const markOf = (purpose: string): string =>
  purpose === 'live' ? '' : `【${PURPOSES[purpose as Purpose].zh}】`;
const partyText = ({ name, uscc }: AgreementParty): string =>
  uscc === '' ? name : `${name}　统一社会信用代码 ${uscc}`;

function annexOf({ lines, amount }: AgreementDocument): PdfBlock {
  const showsRegions = lines.some(({ region }) => region !== '');
  return {
    kind: 'table',
    columns: [
      { header: '品种' },
      { header: '产品' },
      ...(showsRegions ? [{ header: '供应地区' }] : []),
      { header: '单价（元）', align: 'right' },
      { header: '约定采购量', align: 'right' },
      { header: '金额（元）', align: 'right', strong: true },
    ],
    rows: lines.map((line) => [
      line.variety,
      line.product,
      ...(showsRegions ? [line.region] : []),
      ...figuresOf(line),
    ]),
    total: ['合计', '', ...(showsRegions ? [''] : []), '', '', amountText(amount)],
    empty: '无',
  };
}

const figuresOf = ({ unitPrice, quantity, amount }: AgreementLine): string[] => [
  priceFigure(unitPrice),
  groupedDecimal(quantity),
  amountText(amount),
];

const yearsOf = ({ years }: AgreementDocument): PdfBlock => ({
  kind: 'table',
  caption: '合同年度',
  columns: [{ header: '年度' }, { header: '起始日', align: 'right' }, { header: '截止日', align: 'right' }],
  rows: years.map(({ n, from, to }) => [`第${CHINESE[n] ?? String(n)}个合同年度`, from, to]),
});

function signatureOf(
  party: Party,
  { name }: AgreementParty,
  signatures: readonly PrintedSignature[],
): PdfBlock {
  const signature = signatures.find((row) => row.party === party);
  const head = { name: `${SIDES[party]}（电子签章）`, value: name };
  if (!signature) return { kind: 'facts', items: [head, { name: '状态', value: '未签署' }] };
  const { signedBy, signedAt, algorithm, subject, issuer, serial } = signature;
  return {
    kind: 'facts',
    items: [
      head,
      { name: '签署人', value: signedBy },
      { name: '签署时间', value: beijingTime(signedAt) },
      { name: '证书', value: `${subject}，序列号 ${serial}` },
      { name: '颁发机构', value: `${issuer}，算法 ${algorithm}` },
    ],
  };
}
