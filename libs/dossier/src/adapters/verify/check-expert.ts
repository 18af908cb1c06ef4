import {
  aggregate,
  drawFaults,
  type DrawRecord,
  type FrozenScores,
  readDrawRecord,
  sealScores,
  sheetDigest,
  type SignedSheet,
} from '#experts';
import { csvRows } from '#kernel';

import { type Manifest, sha256 } from '../../domain/manifest.js';
import type { DossierFiles } from './archive.js';
import { Findings } from './findings.js';

const DRAW = 'expert/draw.json';
const REVIEW = 'expert/review.json';
const SHEETS = 'expert/sheets.json';
const SCORES = 'expert/scores.json';

interface Seat {
  readonly n: number;
  readonly person: string;
  readonly state: string;
  readonly sheetHash: string | null;
}
interface Review {
  readonly scoresHash: string;
  readonly seats: readonly Seat[];
}

/**
 * Repeats the draw from its record, holds the panel against it, makes the scores out of the sheets again, byte for byte, and finds them in
 * what was evaluated.
 */
export function checkExpert(files: DossierFiles, { roundNo }: Manifest): Findings {
  const findings = new Findings();
  const text = files.text(DRAW);
  if (text === undefined) return findings;
  const record = readDrawRecord(text);
  if (!record) {
    findings.wrong(DRAW, 'it is not a record of a draw');
    return findings;
  }
  checkDraw(files, findings, record, roundNo);
  // The edition for others has neither sheets nor recusals.
  if (!files.has(SCORES)) return findings;
  const review = JSON.parse(files.text(REVIEW) ?? '{}') as Review;
  checkPanel(findings, record, review);
  checkScores(files, findings, review, roundNo);
  return findings;
}

function checkDraw(files: DossierFiles, findings: Findings, record: DrawRecord, roundNo: string): void {
  const { round, beacon, candidates, leftOut, panel } = record;
  for (const fault of drawFaults(record))
    findings.wrong(DRAW, `repeated, it comes out differently: ${fault}`);
  if (round !== roundNo) findings.wrong(DRAW, 'it is of another round');
  const { checkpoints = [] } = JSON.parse(files.text('audit/checkpoints.json') ?? '{}') as {
    checkpoints?: readonly { readonly n: number; readonly root: string }[];
  };
  const held = checkpoints.find(({ n }) => n === beacon.n);
  if (held && held.root !== beacon.root) findings.wrong(DRAW, 'its checkpoint is not that of the log');
  if (findings.faults.length === 0)
    findings.says.push(
      `draw of ${panel.length} out of ${candidates.length} repeated from checkpoint ${beacon.n}; ${leftOut.length} were left out`,
    );
}

/** Everybody who was asked came out of the draw, and each seat of the panel has one who signed a sheet off. */
function checkPanel(findings: Findings, { order, panel }: DrawRecord, { seats }: Review): void {
  const drawn = new Set(order.map(({ id }) => id));
  const strange = seats.find(({ person }) => !drawn.has(person));
  if (strange) findings.wrong(REVIEW, `seat ${strange.n} was given to somebody who was not drawn`);
  const taken = seats.filter(({ state }) => state === 'submitted').map(({ n }) => n);
  const wanted = [...new Set(panel.map(({ seat }) => seat))].sort((a, b) => a - b);
  if (JSON.stringify(taken) !== JSON.stringify(wanted.slice(0, taken.length)) || taken.length === 0)
    findings.wrong(REVIEW, 'the sheets are not one for each seat');
  const left = seats.length - taken.length;
  if (findings.faults.length === 0)
    findings.says.push(`${taken.length} seats with a sheet each; ${left} left the panel and were replaced`);
}

function checkScores(
  files: DossierFiles,
  findings: Findings,
  { scoresHash, seats }: Review,
  roundNo: string,
): void {
  const text = files.text(SCORES) ?? '';
  if (sha256(Buffer.from(text)) !== scoresHash)
    findings.wrong(SCORES, 'they are not the scores whose digest was frozen');
  const frozen = JSON.parse(text) as FrozenScores;
  const sheets = JSON.parse(files.text(SHEETS) ?? '[]') as SignedSheet[];
  const products = frozen.products.map(({ productId }) => productId);
  for (const { seat, digest, scores } of sheets) {
    const signed = seats.find(({ n, state }) => n === seat && state === 'submitted')?.sheetHash;
    if (sheetDigest(scores, frozen.criteria, products) !== digest || signed !== digest)
      findings.wrong(SHEETS, `the sheet of seat ${seat} is not the one signed off`);
  }
  const again = sealScores(aggregate(roundNo, frozen.criteria, frozen.aggregation, sheets, products));
  if (again.document !== text)
    findings.wrong(SCORES, 'made out of the sheets again, they come out differently');
  checkEvaluated(files, findings, frozen);
  if (findings.faults.length === 0)
    findings.says.push(`scores of ${products.length} products made out of ${sheets.length} sheets again`);
}

/** What was evaluated are these scores. */
function checkEvaluated(files: DossierFiles, findings: Findings, { products }: FrozenScores): void {
  const scoreOf = new Map(products.map(({ productId, technicalScore }) => [productId, technicalScore]));
  for (const path of files.paths('round/evaluation-'))
    if (path.endsWith('/package/products.csv')) {
      const [head, ...rows] = [...csvRows(files.bytes(path) ?? new Uint8Array())];
      const product = head?.values.indexOf('product_id') ?? -1;
      const score = head?.values.indexOf('technical_score') ?? -1;
      const strange = rows.find(({ values }) => {
        const frozen = scoreOf.get(values[product] ?? '');
        return frozen !== undefined && Number(values[score]) !== Number(frozen);
      });
      if (strange)
        findings.wrong(path, `the technical score of ${strange.values[product] ?? ''} is not the frozen one`);
    }
}
