import { exact, over, times, type Exact } from '#kernel';

/** An amount with its unit brought to one unit of its kind: mass in mg, activity in U, volume in ml, length in mm. */
export interface Measure {
  readonly unit: 'mg' | 'U' | 'ml' | 'mm' | '%' | 'mmol';
  readonly amount: Exact;
  readonly text: string;
}

/** What a specification text says (规格、包装). Everything is optional: consumables follow no grammar. */
export interface Spec {
  /** Active content per smallest unit, one measure per substance (含量). */
  readonly strengths: readonly Measure[];
  /** Volume per smallest unit (装量). */
  readonly fill: Measure | undefined;
  /** Smallest units per pack (包装数量). */
  readonly count: bigint | undefined;
  readonly countUnit: string | undefined;
}

const UNITS: Readonly<Record<string, readonly [Measure['unit'], string]>> = {
  kg: ['mg', '1000000'],
  g: ['mg', '1000'],
  克: ['mg', '1000'],
  mg: ['mg', '1'],
  毫克: ['mg', '1'],
  μg: ['mg', '0.001'],
  ug: ['mg', '0.001'],
  mcg: ['mg', '0.001'],
  微克: ['mg', '0.001'],
  ng: ['mg', '0.000001'],
  l: ['ml', '1000'],
  升: ['ml', '1000'],
  ml: ['ml', '1'],
  毫升: ['ml', '1'],
  u: ['U', '1'],
  iu: ['U', '1'],
  单位: ['U', '1'],
  国际单位: ['U', '1'],
  万u: ['U', '10000'],
  万iu: ['U', '10000'],
  万单位: ['U', '10000'],
  亿u: ['U', '100000000'],
  亿单位: ['U', '100000000'],
  cm: ['mm', '10'],
  mm: ['mm', '1'],
  m: ['mm', '1000'],
  '%': ['%', '1'],
  mmol: ['mmol', '1'],
};

/** Longest specification that is read; longer texts are kept as they are and give no measures. */
export const SPEC_LENGTH_MAX = 200;
const COUNT_MAX = 1_000_000_000n;

/** Reads `0.25g×12片×2板/盒`, `10ml:50mg*5支`, `100mg/片`. What cannot be read is left out, never guessed. */
export function readSpec(text: string): Spec {
  if (text.length > SPEC_LENGTH_MAX)
    return { strengths: [], fill: undefined, count: undefined, countUnit: undefined };
  const segments = tidy(text).split('×');
  const measures = segments.length === 0 ? [] : readMeasures(segments[0] ?? '');
  const fill = measures.length > 1 ? measures.find((measure) => measure.unit === 'ml') : undefined;
  const strengths = fill ? measures.filter((measure) => measure !== fill) : measures;
  return { strengths, fill, ...readCount(segments) };
}

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/µ/gu, 'μ')
    .replace(/[xX✕*](?=\d)/gu, '×');

/** Measures of the first segment; substances are parted by `/`, `+` or `:`, a trailing `/片` says "per tablet". */
function readMeasures(segment: string): Measure[] {
  const read = segment.split(/[:/+,;、与和]/u).map(readMeasure);
  return read.filter((measure) => measure !== undefined);
}

/** One amount and unit: `0.25g`, `5万U`. */
export function readMeasure(text: string): Measure | undefined {
  const match = /^[((]?(\d{1,12}(?:\.\d{1,9})?)([^\d.:/×()]{1,6})[))]?$/u.exec(text.normalize('NFKC').trim());
  const unit = UNITS[(match?.[2] ?? '').toLowerCase()];
  if (!match || !unit) return undefined;
  return { unit: unit[0], amount: times(exact(match[1] ?? ''), exact(unit[1])), text };
}

function readCount(segments: readonly string[]): Pick<Spec, 'count' | 'countUnit'> {
  let count: bigint | undefined;
  let countUnit: string | undefined;
  for (const segment of segments) {
    const match = /^(\d{1,9})([^\d.:/×()a-zA-Z%μ]{1,4})(?:\/[^\d]{1,6})?(?:\([^()]*\))?$/u.exec(segment);
    if (!match || UNITS[match[2] ?? '']) continue;
    count = (count ?? 1n) * BigInt(match[1] ?? '1');
    countUnit ??= match[2];
    if (count === 0n || count > COUNT_MAX) return { count: undefined, countUnit: undefined };
  }
  return { count, countUnit };
}

/** How many times `base` is in `of`, when both are of one kind (含量比). */
export const measureRatio = (of: Measure, base: Measure): Exact | undefined =>
  of.unit === base.unit && base.amount.n > 0n && of.amount.n > 0n ? over(of.amount, base.amount) : undefined;
