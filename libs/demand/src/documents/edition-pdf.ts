import { groupedDecimal, type PdfBlock, type PdfDocument } from '#platform';
import { beijingTime, PURPOSES, type Purpose } from '#kernel';

/** What the summary of an edition says (报量汇总). */
export interface EditionSummary {
  readonly collectionNumber: string;
  readonly collectionTitle: string;
  readonly purpose: string;
  readonly issuer: string;
  readonly number: number;
  readonly reason: string | null;
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly asked: number;
  readonly reported: number;
  readonly absent: number;
  readonly lines: number;
  readonly units: string;
  readonly volumesSha256: string;
  readonly regionsSha256: string;
  readonly totals: readonly {
    readonly varietyId: string;
    readonly varietyName: string;
    readonly unit: string;
    readonly productName: string | null;
    readonly maker: string | null;
    readonly institutions: number;
    readonly units: string;
  }[];
  readonly areas: readonly {
    readonly areaCode: string;
    readonly name: string;
    readonly institutions: number;
    readonly units: string;
  }[];
}

/** A rehearsal says so in its title: nobody takes it for a real collection. */
const purposeMark = (purpose: string): string =>
  purpose === 'live' ? '' : `【${PURPOSES[purpose as Purpose].zh}】`;

/** The summary of a frozen edition as an official document. */
export const editionPdf = (edition: EditionSummary): PdfDocument => ({
  language: 'zh',
  title: `${purposeMark(edition.purpose)}${edition.collectionTitle}\n报量汇总`,
  number: edition.collectionNumber,
  version: `第 ${edition.number} 版`,
  subtitle: `冻结时间 ${beijingTime(edition.frozenAt)}`,
  blocks: [...facts(edition), ...totals(edition), ...areas(edition)],
  notes: [
    '数量为审核通过并经更正后的报量，按计量单位计；按通用名报量的，产品栏为“按通用名”。',
    `volumes.csv SHA-256：${edition.volumesSha256}`,
    `regions.csv SHA-256：${edition.regionsSha256}`,
  ],
  signature: { organisation: edition.issuer, date: beijingTime(edition.frozenAt).slice(0, 10) },
});

const facts = (edition: EditionSummary): PdfBlock[] => [
  { kind: 'heading', text: '一、概况' },
  {
    kind: 'facts',
    items: [
      { name: '报量机构', value: `${edition.asked} 家` },
      { name: '纳入汇总', value: `${edition.reported} 家` },
      { name: '未报量', value: `${edition.absent} 家` },
      { name: '明细', value: `${edition.lines} 行` },
      { name: '数量合计', value: whole(edition.units) },
      { name: '冻结人', value: edition.frozenBy },
      ...(edition.reason === null ? [] : [{ name: '更正原因', value: edition.reason }]),
    ],
  },
];

const totals = ({ totals: rows, units }: EditionSummary): PdfBlock[] => [
  { kind: 'heading', text: '二、分品种、产品汇总' },
  {
    kind: 'table',
    columns: [
      { header: '品种' },
      { header: '产品' },
      { header: '生产企业' },
      { header: '机构数', align: 'right' },
      { header: '数量', align: 'right', strong: true },
      { header: '单位' },
    ],
    rows: rows.map((row) => [
      `${row.varietyId} ${row.varietyName}`,
      row.productName ?? '按通用名',
      row.maker ?? '—',
      String(row.institutions),
      whole(row.units),
      row.unit,
    ]),
    total: ['合计', '', '', '', whole(units), ''],
    empty: '无报量',
  },
];

const areas = ({ areas: rows, units }: EditionSummary): PdfBlock[] => [
  { kind: 'heading', text: '三、分地区汇总' },
  {
    kind: 'table',
    columns: [
      { header: '地区编码' },
      { header: '地区' },
      { header: '机构数', align: 'right' },
      { header: '数量', align: 'right', strong: true },
    ],
    rows: rows.map((row) => [row.areaCode, row.name, String(row.institutions), whole(row.units)]),
    total: ['合计', '', '', whole(units)],
  },
];

const whole = (units: string): string => groupedDecimal(units, 0);
