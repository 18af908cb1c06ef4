import { type Exact, type Price, priceText, toPrice } from '#kernel';

import type { AgreedVolume } from './agreed-volume.js';
import { ratioText } from './agreed-volume.js';
import { isValid } from './bid.js';
import { factorDecimal } from './conversion.js';
import type { Outcome, VarietyOutcome } from './evaluate-variety.js';
import type { AwardReason, AwardStatus, Explanation, ExplanationStep } from './types.js';

/** Why a product won or lost, with the arithmetic of every decision (评审说明). */
export function explain(outcome: Outcome, of: VarietyOutcome, agreed: AgreedVolume | null): Explanation {
  const { selection, contest } = of;
  const { award, verdict, entrant } = outcome;
  const steps = [
    ...priceSteps(outcome),
    ...rankSteps(outcome, of),
    ...lineSteps(of),
    ...testSteps(outcome),
    ...awardSteps(outcome, of, agreed),
  ];
  return {
    varietyId: award.varietyId,
    productId: award.productId,
    status: award.status,
    reason: award.reason,
    K: entrant.k.text,
    eligible: String(contest.eligible),
    cap: selection.cap === null ? null : String(selection.cap),
    L: textOf(selection.lowest),
    anchor: textOf(selection.anchor),
    line: textOf(selection.line),
    target: textOf(verdict.target),
    meanReportedVolume: selection.meanReportedVolume && meanText(selection.meanReportedVolume),
    decidingKey: verdict.decidingKey,
    text: `${STATUS_ZH[award.status]}：${REASON_ZH[award.reason]}。${steps.map(sentence).join('')}`,
    steps,
  };
}

const textOf = (price: Price | null): string | null => (price === null ? null : priceText(price));

/** Four decimals for reading; the comparison itself is exact. */
const meanText = (mean: Exact): string => priceText(toPrice(mean));

const sentence = ({ zh, formula, value, holds }: ExplanationStep): string =>
  `${zh}：${formula}${value === null ? '' : ` = ${value}`}${holds === null ? '' : holds ? '，符合' : '，不符合'}。`;

const step = (
  key: string,
  zh: string,
  formula: string,
  value: string | null = null,
  holds: boolean | null = null,
): ExplanationStep => ({ key, zh, formula, value, holds });

function priceSteps({ bid, entrant }: Outcome): ExplanationStep[] {
  if (bid === null) return [];
  const { unitsPerPack, ceilingPrice } = entrant.product;
  const unit = priceText(bid.unitPrice);
  const quotient = `${bid.packPrice} / ${unitsPerPack}`;
  const steps = [step('unit-price', '单位申报价', quotient, unit)];
  if (entrant.k.text !== '1') {
    const k = `${entrant.k.text} ≈ ${factorDecimal(entrant.k)}`;
    steps.push(step('factor', '差比价系数 K', k));
    steps.push(step('comparable-price', '单位可比价', `(${quotient}) / K`, priceText(bid.comparable)));
  }
  if (ceilingPrice !== null) {
    const holds = isValid(bid);
    const formula = `${unit} ${holds ? '≤' : '>'} ${ceilingPrice}`;
    steps.push(step('ceiling', '不高于最高有效申报价', formula, null, holds));
  }
  return steps;
}

function rankSteps({ verdict }: Outcome, { contest, selection }: VarietyOutcome): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  if (verdict.rank !== null)
    steps.push(step('rank', '名次', `第 ${verdict.rank} 名，参与排序 ${contest.ranked.length} 个`));
  if (selection.cap !== null)
    steps.push(step('cap', '名额', `符合资格 ${contest.eligible} 家，最多 ${selection.cap} 个`));
  if (verdict.decidingKey !== null)
    steps.push(
      step('deciding-key', '与界线另一侧相邻者的区分项', KEY_ZH[verdict.decidingKey] ?? verdict.decidingKey),
    );
  return steps;
}

function lineSteps({ selection: { lowest, anchor, line } }: VarietyOutcome): ExplanationStep[] {
  const steps: ExplanationStep[] = [];
  if (lowest !== null) steps.push(step('lowest', '最低单位可比价 L', priceText(lowest)));
  if (anchor !== null) steps.push(step('anchor', '锚点价', priceText(anchor)));
  if (line !== null) steps.push(step('line', '价差线', priceText(line)));
  return steps;
}

const testSteps = ({ verdict }: Outcome): ExplanationStep[] =>
  verdict.tests.map(({ reason, zh, formula, holds }) => ({
    key: `test-${reason}`,
    zh,
    formula,
    value: null,
    holds: reason === 'composite' ? null : holds,
  }));

function awardSteps({ verdict, award, bid }: Outcome, of: VarietyOutcome, agreed: AgreedVolume | null) {
  const steps: ExplanationStep[] = [];
  if (verdict.target !== null) {
    const accepts = bid?.acceptsRevival === true ? '接受' : '不接受';
    steps.push(step('target', '复活价', `${priceText(verdict.target)}（企业${accepts}复活）`));
    if (bid?.second && bid.acceptsRevival) steps.push(quoteStep(bid.second.comparable, verdict.target));
  }
  if (award.awardComparablePrice !== null && award.awardUnitPrice !== null)
    steps.push(
      step('award', '中选价', `可比价 ${award.awardComparablePrice}，单位价 ${award.awardUnitPrice}`),
    );
  if (award.awardComparablePrice !== null && agreed !== null) {
    const figures = `中选 ${of.winners.length} 个，比例 ${ratioText(agreed.percent)}，周期 ${agreed.cycleYears} 年`;
    steps.push(step('agreed-volume', '约定采购量', figures));
  }
  return steps;
}

function quoteStep(quoted: Price, target: Price): ExplanationStep {
  const holds = quoted <= target;
  const formula = `${priceText(quoted)} ${holds ? '≤' : '>'} ${priceText(target)}`;
  return step('second-quote', '二次报价不高于复活价', formula, null, holds);
}

const STATUS_ZH: Record<AwardStatus, string> = {
  won: '中选',
  'revived-shortlisted': '入围复活中选',
  'revived-non-shortlisted': '未入围复活中选',
  negotiation: '进入议价',
  tie: '并列待定',
  lost: '未中选',
  invalid: '无效报价',
  abstained: '放弃报价',
};

const REASON_ZH: Record<AwardReason, string> = {
  spread: '以价差判定',
  'half-cut': '降幅达到规定',
  'low-price': '符合低价条件',
  rank: '名次在名额之外',
  fused: '已入围，但高于价差线且未复活',
  revival: '接受复活价',
  lowest: '报价最低',
  'not-lowest': '不是最低报价',
  ceiling: '不高于最高有效申报价',
  'over-ceiling': '高于最高有效申报价',
  'no-bid': '未报价',
  'related-party': '关联企业已有更低报价参与排序',
  'entity-limit': '同一企业产品数已达上限',
  'tie-undecided': '界线上排序完全相同，须由人工公开决定',
  composite: '综合得分在名额之内',
  guaranteed: '不高于保底中选线',
};

const KEY_ZH: Record<string, string> = {
  comparable_price: '单位可比价',
  reported_volume: '报量',
  evaluation_passed_on: '通过一致性评价时间',
  submitted_at: '提交时间',
  cities_covered: '覆盖城市数',
  sales_volume: '销量',
  draw: '公开抽签',
  composite: '综合得分',
};
