import { exact, minus, over, plus, priceText, times, toPrice, type Exact } from '#kernel';

import { reason, type Bilingual, type Reason, type ReasonCode, type ReasonParams } from '../codes/reasons.js';
import { measureRatio, readMeasure, readSpec, type Measure } from '../spec.js';
import { powerOfRatio, showExact } from './power.js';
import type { ConversionRules, Dated, FactorKind, Provenance } from './rules.js';

/** One side of a conversion: the product as it is packed (换算的一方). */
export interface Presentation {
  readonly form: string;
  /** `0.25g`, `10ml:50mg`. */
  readonly strength: string;
  /** `5ml`, when the strength does not say it. */
  readonly fill: string | null;
  /** Smallest units per pack; "1" when prices are per unit. */
  readonly count: string;
  readonly material: string | null;
}

export interface ConversionRequest {
  /** `linear`: the price follows the content. `ratio`: by the price ratio rule (差比价). */
  readonly method: 'linear' | 'ratio';
  /** Yuan for one `from` presentation. */
  readonly price: string;
  readonly from: Presentation;
  readonly to: Presentation;
}

/** One step as people check it: what was applied, the arithmetic, the price after it (for display, not used further). */
export interface ConversionStep extends Bilingual {
  readonly kind: FactorKind | 'material' | 'injection-fill';
  readonly arithmetic: string;
  readonly factor: string | null;
  readonly yuan: string | null;
  readonly priceAfter: string;
  readonly rule: Provenance | null;
}

export type Conversion =
  | {
      readonly ok: true;
      readonly price: string;
      readonly factor: string;
      readonly steps: readonly ConversionStep[];
    }
  | { readonly ok: false; readonly reasons: readonly Reason[] };

type Change =
  | {
      readonly kind: ConversionStep['kind'];
      readonly by: Exact;
      readonly text: Bilingual;
      readonly arithmetic: string;
      readonly rule: Provenance | null;
    }
  | {
      readonly kind: ConversionStep['kind'];
      readonly add: Exact;
      readonly sign: 1 | -1;
      readonly text: Bilingual;
      readonly arithmetic: string;
      readonly rule: Provenance | null;
    };

/** Why a step cannot be made; caught once, in `convert`. */
class Impossible extends Error {
  constructor(readonly why: Reason) {
    super(why.en);
  }
}
const impossible = <Code extends ReasonCode>(code: Code, ...params: ReasonParams<Code>): never => {
  throw new Impossible(reason(code, ...params));
};

/**
 * The price that `to` would have if it followed from the price of `from` (差比价换算). Everything is exact until the end,
 * where the price is rounded once, half up, to four decimals.
 */
export function convert(request: ConversionRequest, rules: ConversionRules): Conversion {
  try {
    const changes = request.method === 'linear' ? linearChanges(request) : ratioChanges(request, rules);
    return apply(request.price, changes);
  } catch (error) {
    if (error instanceof Impossible) return { ok: false, reasons: [error.why] };
    throw error;
  }
}

function apply(price: string, changes: readonly Change[]): Conversion {
  let value = exact(price);
  let factor: Exact = { n: 1n, d: 1n };
  const steps: ConversionStep[] = [];
  for (const change of changes) {
    if ('by' in change) {
      value = times(value, change.by);
      factor = times(factor, change.by);
    } else {
      value = change.sign > 0 ? plus(value, change.add) : minus(value, change.add);
    }
    if (value.n <= 0n) impossible('price-too-low');
    steps.push(stepOf(change, value));
  }
  return { ok: true, price: priceText(toPrice(value)), factor: showExact(factor, 6), steps };
}

const stepOf = (change: Change, after: Exact): ConversionStep => ({
  kind: change.kind,
  ...change.text,
  arithmetic: change.arithmetic,
  factor: 'by' in change ? showExact(change.by, 6) : null,
  yuan: 'by' in change ? null : `${change.sign > 0 ? '' : '-'}${showExact(change.add, 4)}`,
  priceAfter: showExact(after, 6),
  rule: change.rule,
});

const TITLES: Readonly<Record<ConversionStep['kind'], Bilingual>> = {
  form: { zh: '剂型', en: 'Dosage form' },
  strength: { zh: '含量', en: 'Strength' },
  fill: { zh: '装量', en: 'Fill volume' },
  'injection-fill': { zh: '注射剂装量加价', en: 'Injection fill add-on' },
  count: { zh: '包装数量', en: 'Number per pack' },
  material: { zh: '包装材质', en: 'Packaging material' },
};

/** Linear: content counts in proportion, then the number of units. */
function linearChanges({ from, to }: ConversionRequest): Change[] {
  return [
    proportional('strength', strengthRatio(from, to), undefined),
    proportional('count', countRatio(from, to), undefined),
  ].filter((change) => change !== undefined);
}

function ratioChanges({ from, to }: ConversionRequest, rules: ConversionRules): Change[] {
  const makers: Readonly<Record<FactorKind, () => Change | undefined>> = {
    form: () => formChange(from.form, to.form, rules),
    strength: () =>
      proportional('strength', strengthRatio(from, to), {
        base: rules.strengthBase,
        key: 'conversion.strength',
      }),
    fill: () => fillChange(from, to, rules),
    count: () =>
      proportional('count', countRatio(from, to), { base: rules.countBase, key: 'conversion.count' }),
  };
  const made = orderFor(from, to, rules).map((kind) => makers[kind]());
  return [materialChange(from, -1, to, rules), ...made, materialChange(to, 1, from, rules)].filter(
    (change) => change !== undefined,
  );
}

/** Form, strength, fill, count; between injections of different make the rule has an order of its own. */
function orderFor(from: Presentation, to: Presentation, rules: ConversionRules): readonly FactorKind[] {
  const general = rules.order?.value ?? impossible('coefficient-missing', { key: 'conversion.order' });
  if (from.form === to.form || !isInjection(from.form) || !isInjection(to.form)) return general;
  const special = rules.injectionOrder?.value ?? general;
  return isPlainInjection(from.form)
    ? special
    : [...special.filter((k) => k === 'form'), ...special.filter((k) => k !== 'form')];
}

export const isInjection = (form: string): boolean => /注射|输液|injection|infusion/iu.test(form);
const isPlainInjection = (form: string): boolean => !/冻干|溶媒结晶|大容量|输液|freeze|large/iu.test(form);

function formChange(from: string, to: string, rules: ConversionRules): Change | undefined {
  if (from === to) return undefined;
  const table = rules.forms?.value ?? [];
  const forward = table.find((row) => row.from === from && row.to === to);
  const back = table.find((row) => row.from === to && row.to === from);
  const row = forward ?? back ?? impossible('form-factor-missing', { from, to });
  const k = exact(row.k);
  return {
    kind: 'form',
    by: forward ? k : over({ n: 1n, d: 1n }, k),
    text: TITLES.form,
    arithmetic: forward ? `K(${from} → ${to}) = ${row.k}` : `1 ÷ K(${to} → ${from}) = 1 ÷ ${row.k}`,
    rule: rules.forms?.from ?? null,
  };
}

interface Ratio {
  readonly of: string;
  readonly base: string;
  readonly x: Exact;
}

function strengthRatio(from: Presentation, to: Presentation): Ratio {
  const [a, b] = [strengthsOf(from), strengthsOf(to)];
  const ratios = b.map((measure, i) => {
    const base = a[i] ?? impossible('units-differ', { from: from.strength, to: to.strength });
    return measureRatio(measure, base) ?? impossible('units-differ', { from: base.text, to: measure.text });
  });
  const [x] = ratios;
  const proportional = x && a.length === b.length && ratios.every((r) => r.n * x.d === x.n * r.d);
  if (!x || !proportional) return impossible('units-differ', { from: from.strength, to: to.strength });
  return { of: to.strength, base: from.strength, x };
}

function strengthsOf({ strength }: Presentation): readonly Measure[] {
  const { strengths } = readSpec(strength);
  return strengths.length > 0 ? strengths : impossible('strength-unreadable', { text: strength });
}

function countRatio(from: Presentation, to: Presentation): Ratio {
  if (!/^[1-9]\d{0,8}$/.test(from.count) || !/^[1-9]\d{0,8}$/.test(to.count))
    return impossible('count-missing');
  return { of: to.count, base: from.count, x: over(exact(to.count), exact(from.count)) };
}

/** A factor X itself (linear), or base ^ log2(X); nothing when both sides are equal. */
function proportional(
  kind: FactorKind,
  { of, base, x }: Ratio,
  power: { readonly base: Dated<string> | undefined; readonly key: string } | undefined,
): Change | undefined {
  if (x.n === x.d) return undefined;
  if (!power)
    return {
      kind,
      by: x,
      text: TITLES[kind],
      arithmetic: `${of} ÷ ${base} = ${showExact(x, 6)}`,
      rule: null,
    };
  const dated = power.base ?? impossible('coefficient-missing', { key: power.key });
  const k = powerOfRatio(dated.value, x);
  const arithmetic = `${dated.value} ^ log2(${of} ÷ ${base}) = ${dated.value} ^ log2(${showExact(x, 6)}) = ${showExact(k, 6)}`;
  return { kind, by: k, text: TITLES[kind], arithmetic, rule: dated.from };
}

/** Fill volume: proportional by its own base, but for injections free up to a limit and a fixed add-on beyond. */
function fillChange(from: Presentation, to: Presentation, rules: ConversionRules): Change | undefined {
  const [a, b] = [fillOf(from), fillOf(to)];
  if (!a && !b) return undefined;
  if (!a || !b) return isInjection(from.form) ? undefined : impossible('fill-missing');
  if (isInjection(from.form) && isInjection(to.form)) return injectionFillChange(a, b, rules);
  const x = measureRatio(b, a) ?? impossible('units-differ', { from: a.text, to: b.text });
  return proportional(
    'fill',
    { of: b.text, base: a.text, x },
    { base: rules.fillBase, key: 'conversion.fill' },
  );
}

const fillOf = ({ fill, strength }: Presentation): Measure | undefined =>
  fill === null
    ? readSpec(strength).fill
    : (readMeasure(fill) ?? impossible('strength-unreadable', { text: fill }));

function injectionFillChange(from: Measure, to: Measure, rules: ConversionRules): Change | undefined {
  const dated =
    rules.injectionFill ?? impossible('coefficient-missing', { key: 'conversion.injection-fill' });
  const { freeUpToMl, stepMl, yuanPerStep } = dated.value;
  const stepsOf = ({ amount }: Measure): bigint => stepsBeyond(amount, exact(freeUpToMl), exact(stepMl));
  const more = stepsOf(to) - stepsOf(from);
  if (more === 0n) return undefined;
  const yuan =
    yuanPerStep ?? impossible('coefficient-missing', { key: 'conversion.injection-fill.yuanPerStep' });
  const count = more < 0n ? -more : more;
  return {
    kind: 'injection-fill',
    add: times(exact(yuan), { n: count, d: 1n }),
    sign: more < 0n ? -1 : 1,
    text: TITLES['injection-fill'],
    arithmetic: `${from.text} → ${to.text}: ${count.toString()} × ${yuan}`,
    rule: dated.from,
  };
}

/** Begun steps of `step` beyond the free volume. */
function stepsBeyond(amount: Exact, free: Exact, step: Exact): bigint {
  const beyond = minus(amount, free);
  if (beyond.n <= 0n) return 0n;
  const { n, d } = over(beyond, step);
  return (n + d - 1n) / d;
}

/** A material's add-on leaves the price first and joins it last, so that factors work on the bare price. */
function materialChange(
  side: Presentation,
  sign: 1 | -1,
  other: Presentation,
  rules: ConversionRules,
): Change | undefined {
  if (side.material === null || side.material === other.material) return undefined;
  const material = side.material;
  const dated = rules.materials ?? impossible('coefficient-missing', { key: 'conversion.material' });
  const row =
    dated.value.find((entry) => entry.material === material) ?? impossible('material-unknown', { material });
  const add = exact(row.yuan);
  if (add.n === 0n) return undefined;
  return {
    kind: 'material',
    add,
    sign,
    text: TITLES.material,
    arithmetic: `${sign > 0 ? '+' : '−'} ${row.yuan}（${material}）`,
    rule: dated.from,
  };
}
