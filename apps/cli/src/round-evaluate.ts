import { existsSync, realpathSync } from 'node:fs';

import type { Language } from '#kernel';
import { evaluateRound, findRuleSet, type RoundInput, type RoundResult, RULESETS } from '#rounds/evaluator';
import {
  folderSource,
  OutputRefused,
  readPackage,
  resultFiles,
  violationLine,
  writeTogether,
} from '#rounds/package';

import { say } from './say.js';
import { EXIT, processStreams, type Streams } from './streams.js';

/** What `jicai round evaluate` was asked to do. */
export interface RoundEvaluateOptions {
  readonly packageFolder: string;
  readonly out: string;
  /** Simulate other rules on the same bids. */
  readonly ruleset?: string;
  /** Language of what is said about violations and refusals; the summary line is the same in every language. */
  readonly language?: Language;
}

/**
 * `jicai round evaluate <package> --out <folder>`: reads a round package, evaluates it, writes the result files together
 * and one summary line. Violations go to the error stream, one per line; then nothing is written and the status is 2.
 */
export async function roundEvaluate(
  { packageFolder, out, ruleset, language = 'en' }: RoundEvaluateOptions,
  streams: Streams = processStreams,
): Promise<number> {
  const ruleSet = ruleset === undefined ? null : (findRuleSet(ruleset) ?? undefined);
  if (ruleSet === undefined)
    return refuse(
      streams,
      say('ruleset-unknown', { ruleset: ruleset ?? '', known: RULESETS.map(({ id }) => id) }).in(language),
    );
  if (!existsSync(packageFolder))
    return refuse(streams, say('folder-missing', { folder: packageFolder }).in(language));
  if (isSameFolder(packageFolder, out)) return refuse(streams, say('would-replace-package').in(language));
  const reading = await readPackage(folderSource(packageFolder), ruleSet);
  if (!reading.ok) {
    for (const violation of reading.violations) streams.err(`${violationLine(violation, language)}\n`);
    const more = reading.count - reading.violations.length;
    if (more > 0) streams.err(`${say('more-violations', { count: more }).in(language)}\n`);
    return EXIT.refused;
  }
  return writeResult(reading.input, ruleset, out, streams);
}

function writeResult(input: RoundInput, ruleset: string | undefined, out: string, streams: Streams): number {
  const result = evaluateRound(input, ruleset === undefined ? {} : { ruleset });
  try {
    writeTogether(out, resultFiles(result, input.volumes));
  } catch (error) {
    if (error instanceof OutputRefused || isSystemError(error)) return refuse(streams, error.message);
    throw error;
  }
  streams.out(`${summaryLine(result, input)}\n`);
  return EXIT.done;
}

/** The summary in one line, last on the output. */
export function summaryLine(
  { summary, parametersIgnored, ruleset }: RoundResult,
  { round }: RoundInput,
): string {
  const { unassignedRows, unassignedQuantity, unassignedAgreedQuantity } = summary;
  return [
    `${oneLine(round.id)}: rule set ${ruleset}`,
    `varieties ${summary.varieties}`,
    `products ${summary.products}`,
    `winners ${summary.winners}`,
    `tied varieties ${summary.tiedVarieties}`,
    `unassigned rows ${unassignedRows} (quantity ${unassignedQuantity}, agreed ${unassignedAgreedQuantity})`,
    `ignored parameters: ${parametersIgnored ? namesOf(round.parameters) : 'no'}`,
  ].join(', ');
}

const namesOf = (parameters: object): string => {
  const names = Object.keys(parameters);
  return names.length > 0 ? `yes, all of ${oneLine(names.join(' '))}` : 'yes, though none was set';
};

/** An id may hold anything; the summary is one line. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ');

function refuse(streams: Streams, message: string): number {
  streams.err(`${message}\n`);
  return EXIT.refused;
}

const isSameFolder = (a: string, b: string): boolean => existsSync(b) && realpathSync(a) === realpathSync(b);

/** A disk that is full or closed to us is the caller's to mend, not a defect. */
const isSystemError = (error: unknown): error is Error =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'message' in error;
