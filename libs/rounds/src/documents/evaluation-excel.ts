import type { ExcelWorkbook, Sheet, SheetColumn, SheetRow, Watermark } from '#platform';

import type { Award, Explanation, RoundInput, RoundResult } from '../domain/types.js';
import { groupBy } from '../library/group-by.js';
import { STATUS_WORDS, reasonWord } from './words.js';

/** The whole evaluation as a workbook (评审表与说明): the grid, every decision with its arithmetic, lines, supply areas. */
export function evaluationExcel(
  input: RoundInput,
  result: RoundResult,
  watermark?: Watermark,
): ExcelWorkbook {
  const names = new Map(input.varieties.map(({ id, name }) => [id, name]));
  return {
    sheets: [
      gridSheet(input, result),
      decisionSheet(input, result, names),
      varietySheet(result, names),
      areaSheet(result, names),
    ],
    ...(watermark ? { watermark } : {}),
  };
}

const text = (header: string, key: string, width = 20): SheetColumn => ({ header, key, kind: 'text', width });
const price = (header: string, key: string): SheetColumn => ({ header, key, kind: 'price' });
const whole = (header: string, key: string): SheetColumn => ({ header, key, kind: 'integer' });
const count = (value: number | null): string | null => (value === null ? null : String(value));

/** Varieties × bidders; a blank cell means no bid. */
function gridSheet(input: RoundInput, result: RoundResult): Sheet {
  const bidders = [...new Set(result.awards.map((award) => award.bidderId))];
  const key = new Map(bidders.map((bidder, i) => [bidder, `b${i}`]));
  const awards = groupBy(result.awards, (award) => award.varietyId);
  const lines = new Map(result.varieties.map((line) => [line.varietyId, line]));
  return {
    name: '评审表',
    columns: [
      text('品种', 'variety', 30),
      price('价差线', 'line'),
      ...bidders.map((b) => text(b, key.get(b) ?? b, 18)),
    ],
    rows: input.varieties.map(({ id, name }) => {
      const row: Record<string, string | null> = { variety: name, line: lines.get(id)?.line ?? null };
      for (const award of awards.get(id) ?? []) {
        const column = key.get(award.bidderId) ?? '';
        const cell = cellText(award);
        if (cell !== null) row[column] = row[column] == null ? cell : `${row[column]}；${cell}`;
      }
      return row;
    }),
    notes: ['价格为单位可比价，单位元；空白表示未报价。'],
  };
}

const cellText = (award: Award): string | null =>
  award.comparablePrice === null
    ? null
    : `${award.comparablePrice} ${STATUS_WORDS[award.status]}${award.rank === null ? '' : ` ${award.rank}`}`;

function decisionSheet(input: RoundInput, result: RoundResult, names: ReadonlyMap<string, string>): Sheet {
  const explanations = new Map(
    Array.from(result.explanations, (explanation) => [explanation.productId, explanation] as const),
  );
  const products = new Map(input.products.map((product) => [product.id, product]));
  return {
    name: '评审明细',
    columns: [
      text('品种', 'variety', 30),
      text('产品编号', 'productId'),
      text('产品', 'product', 30),
      text('企业', 'bidder', 30),
      whole('顺位', 'rank'),
      price('单位申报价（元）', 'unitPrice'),
      price('单位可比价（元）', 'comparablePrice'),
      text('结果', 'status'),
      text('依据', 'reason', 24),
      price('中选可比价（元）', 'awardComparablePrice'),
      price('中选单价（元）', 'awardUnitPrice'),
      text('低价声明', 'lowPrice'),
      text('说明', 'text', 80),
    ],
    rows: result.awards.map((award) =>
      decisionRow(award, names, products.get(award.productId)?.name, explanations.get(award.productId)),
    ),
  };
}

const decisionRow = (
  award: Award,
  names: ReadonlyMap<string, string>,
  product: string | undefined,
  explanation: Explanation | undefined,
): SheetRow => ({
  variety: names.get(award.varietyId),
  productId: award.productId,
  product,
  bidder: award.bidderId,
  rank: count(award.rank),
  unitPrice: award.unitPrice,
  comparablePrice: award.comparablePrice,
  status: STATUS_WORDS[award.status],
  reason: reasonWord(award.status, award.reason),
  awardComparablePrice: award.awardComparablePrice,
  awardUnitPrice: award.awardUnitPrice,
  lowPrice: award.lowPriceDeclaration === 'Y' ? '须声明' : null,
  text: explanation?.text,
});

const varietySheet = (result: RoundResult, names: ReadonlyMap<string, string>): Sheet => ({
  name: '入围与价差线',
  columns: [
    text('品种', 'variety', 30),
    whole('符合资格', 'eligible'),
    whole('有效报价', 'valid'),
    whole('最多入围', 'cap'),
    price('锚点价（元）', 'anchor'),
    price('价差线（元）', 'line'),
    whole('中选', 'winners'),
    text('约定采购比例', 'agreedRatio'),
    whole('采购周期（年）', 'cycleYears'),
  ],
  rows: result.varieties.map((line) => ({
    variety: names.get(line.varietyId),
    eligible: count(line.eligible),
    valid: count(line.valid),
    cap: count(line.cap),
    anchor: line.anchor,
    line: line.line,
    winners: count(line.winners),
    agreedRatio: line.agreedRatio,
    cycleYears: count(line.cycleYears),
  })),
});

const areaSheet = (result: RoundResult, names: ReadonlyMap<string, string>): Sheet => ({
  name: '供应地区',
  columns: [
    text('品种', 'variety', 30),
    text('地区', 'region'),
    text('主供产品', 'primary'),
    text('备供产品', 'backup'),
  ],
  rows: result.areas.map((area) => ({
    variety: names.get(area.varietyId),
    region: area.regionId,
    primary: area.primaryProductId,
    backup: area.backupProductId,
  })),
});
