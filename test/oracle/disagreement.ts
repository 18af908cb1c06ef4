import type { Explanation, OracleFiles } from './oracle.js';
import { compare, decimal, minus, rational, type Rational } from './rational.js';

/** The output files of the product by name, or what it said when it refused the package. */
export type ProductAnswer = { readonly files: ReadonlyMap<string, string> } | { readonly refusal: string };

const CSV_OUTPUTS = ['awards', 'varieties', 'areas', 'allocations'] as const;

/** The first thing that the two evaluators see differently, as a text for people; null when they agree. */
export const disagreement = (oracle: OracleFiles, product: ProductAnswer): string | null => {
  if ('refusal' in product) return `the product refused the package:\n${product.refusal}`;
  for (const name of CSV_OUTPUTS) {
    const actual = product.files.get(`${name}.csv`);
    if (actual !== oracle[name])
      return `${name}.csv\n${firstDifference(oracle[name], actual ?? '(no file)')}`;
  }
  const explanations = JSON.parse(product.files.get('explanations.json') ?? 'null') as ProductExplanation[];
  if (explanations.length !== oracle.explanations.length)
    return 'explanations.json: another number of entries';
  const differences = oracle.explanations.flatMap((expected, i) => {
    const actual = explanations[i];
    const fields = actual ? differingFields(expected, actual) : ['(no entry)'];
    return fields.length === 0 ? [] : [`${expected.product_id}: ${fields.join('; ')}`];
  });
  return differences.length === 0 ? null : `explanations.json\n${differences.join('\n')}`;
};

const firstDifference = (expected: string, actual: string): string => {
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const at = left.findIndex((line, i) => line !== right[i]);
  const line = at === -1 ? left.length : at;
  const shown = (lines: readonly string[]): string => JSON.stringify(lines[line] ?? '(end)');
  return `line ${line + 1}\n  second evaluator ${shown(left)}\n  product          ${shown(right)}`;
};

/** An entry of explanations.json as the product writes it. */
type ProductExplanation = Readonly<Record<keyof Explanation, string | null>>;

const TEXTS = ['variety_id', 'product_id', 'status', 'reason', 'K'] as const;

/** The contract leaves open whether L is told where no line needs it, and which target bids see that were not revived. */
const comparedLines = (
  expected: Explanation,
): ('L' | 'anchor' | 'line' | 'target' | 'mean_reported_volume')[] => [
  ...(expected.line === null ? [] : (['L'] as const)),
  ...(expected.target === null ? [] : (['target'] as const)),
  'anchor',
  'line',
  'mean_reported_volume',
];

const differingFields = (expected: Explanation, actual: ProductExplanation): string[] => {
  const texts = TEXTS.filter((field) => expected[field] !== actual[field]);
  const counts = (['eligible', 'cap'] as const).filter(
    (field) => (expected[field]?.toString() ?? null) !== actual[field],
  );
  const lines = comparedLines(expected).filter((field) => !sameNumber(expected[field], actual[field]));
  return [...texts, ...counts, ...lines].map(
    (field) => `${field} ${shownField(expected[field])}, not ${String(actual[field])}`,
  );
};

const shownField = (value: Explanation[keyof Explanation]): string =>
  value !== null && typeof value === 'object' ? `${value.n.toString()}/${value.d.toString()}` : String(value);

/** Equal, or within one ten-thousandth when the exact mean has no end. */
const sameNumber = (expected: Rational | null, actual: string | null): boolean => {
  if (expected === null || actual === null) return expected === null && actual === null;
  const difference = minus(expected, decimal(actual));
  const distance = difference.n < 0n ? rational(-difference.n, difference.d) : difference;
  return 10_000n % expected.d === 0n ? distance.n === 0n : compare(distance, rational(1n, 10_000n)) < 0;
};
