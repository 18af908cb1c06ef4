import { evaluateRound, type RoundInput } from '#rounds/evaluator';
import { memorySource, readPackage, RESULT_FILES, resultFiles } from '#rounds/package';

import { readOpeningRecord } from '#sealing';

import type { DossierFiles } from './archive.js';
import { Findings } from './findings.js';

const EVALUATIONS = 'round/evaluations.json';

/**
 * Evaluates every enclosed package anew and compares each result file byte for byte; the prices of the package are those that
 * came out of the seals.
 */
export async function checkRound(files: DossierFiles): Promise<Findings> {
  const findings = new Findings();
  if (!files.has(EVALUATIONS)) return findings;
  const editions = JSON.parse(files.text(EVALUATIONS) ?? '[]') as { n: number; ruleset: string }[];
  for (const { n, ruleset } of editions) await repeat(files, findings, n, ruleset);
  return findings;
}

async function repeat(files: DossierFiles, findings: Findings, n: number, ruleset: string): Promise<void> {
  const folder = `round/evaluation-${n}`;
  const reading = await readPackage(memorySource(packageOf(files, `${folder}/package/`)));
  if (!reading.ok) {
    findings.wrong(`${folder}/package/`, `the package has ${reading.count} violations`);
    return;
  }
  const { input } = reading;
  const result = resultFiles(evaluateRound(input), input.volumes);
  const before = findings.faults.length;
  for (const name of RESULT_FILES)
    if (!sameBytes(files.bytes(`${folder}/result/${name}`), result[name]()))
      findings.wrong(`${folder}/result/${name}`, 'evaluated anew, it comes out differently');
  checkPrices(files, findings, input, folder);
  if (findings.faults.length === before)
    findings.says.push(
      `evaluation ${n} repeated by rule set ${ruleset}: ${RESULT_FILES.length} files, byte for byte`,
    );
}

/** The package's files by their names. */
function packageOf(files: DossierFiles, folder: string): Parameters<typeof memorySource>[0] {
  const held: Record<string, Uint8Array> = {};
  for (const path of files.paths(folder)) {
    const bytes = files.bytes(path);
    if (bytes) held[path.slice(folder.length)] = bytes;
  }
  return held;
}

/** A piece at a time: the files of a national round are large. */
function sameBytes(held: Buffer | undefined, pieces: Iterable<string | Uint8Array>): boolean {
  if (!held) return false;
  let at = 0;
  for (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'utf8') : piece;
    if (!held.subarray(at, at + bytes.length).equals(bytes)) return false;
    at += bytes.length;
  }
  return at === held.length;
}

/** A price that nobody sealed cannot be in the evaluation; who is not eligible, or sealed for another's product, does not count. */
function checkPrices(files: DossierFiles, findings: Findings, input: RoundInput, folder: string): void {
  const text = files.text('tender/opening-price.json');
  if (text === undefined) return;
  const sealed = new Set<string>();
  for (const { result } of readOpeningRecord(text).bids)
    if (result.state === 'plain' && result.content.part === 'price')
      for (const { product, packPrice } of result.content.items) sealed.add(`${product}\n${packPrice ?? ''}`);
  const strange = input.bids.find(
    ({ productId, packPrice }) => packPrice !== null && !sealed.has(`${productId}\n${packPrice}`),
  );
  if (strange)
    findings.wrong(
      `${folder}/package/bids.csv`,
      `the price of ${strange.productId} is not one that was sealed`,
    );
}
