import { evaluateRound, findRuleSet, type RoundInput } from '#rounds/evaluator';
import {
  memorySource,
  packageFiles as exportedFiles,
  readPackage,
  resultFiles,
  RESULT_FILES,
  textOf,
  violationLine,
} from '#rounds/package';

import type { ProductAnswer } from './disagreement.js';

/** Which way a package takes through the product: as it is, or read, written out again and read once more. */
export type Route = 'direct' | 'exported';

type Texts = ReadonlyMap<string, string>;

/** Reads, evaluates and prints a package with the product's own reader, evaluator and writer. */
export const evaluateByProduct = async (
  files: Texts,
  ruleset: string,
  route: Route = 'direct',
): Promise<ProductAnswer> => {
  const first = await read(files, ruleset);
  const answer =
    typeof first === 'string' || route === 'direct' ? first : await read(exported(first), ruleset);
  if (typeof answer === 'string') return { refusal: answer };
  const printed = resultFiles(evaluateRound(answer, { ruleset }), answer.volumes);
  return { files: new Map(RESULT_FILES.map((name) => [name, textOf(printed[name]())])) };
};

/** The round of a package, or its violations as text. */
const read = async (files: Texts, ruleset: string): Promise<RoundInput | string> => {
  const bytes = Object.fromEntries([...files].map(([name, text]) => [name, Buffer.from(text, 'utf8')]));
  const reading = await readPackage(memorySource(bytes), findRuleSet(ruleset) ?? null);
  return reading.ok
    ? reading.input
    : reading.violations.map((violation) => violationLine(violation)).join('\n');
};

const exported = (input: RoundInput): Texts =>
  new Map(Object.entries(exportedFiles(input)).map(([name, chunks]) => [name, [...chunks()].join('')]));
