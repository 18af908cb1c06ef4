import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readWitness, verifyExport, verifyFile } from '../../libs/audit/src/adapters/verify-file.js';
import type { HashName } from '../../libs/audit/src/domain/hash.js';
import { WitnessCopy } from '../../libs/audit/src/domain/witness.js';
import { withFlippedBit, withoutLastCut, writeExport, type ExportOnDisk } from './audit-export.js';
import { bareAtOnce, bareLoop } from './w8-bare.js';
import { median, timed, type Measure, type Workload } from './workload.js';

const ENTRIES = { everyday: 100_000, full: 10_000_000 };
/** A busy second: about what a province writes at the end of a day. */
const ENTRIES_PER_CHECKPOINT = 1_000;
const ROUNDS = { everyday: 5, full: 3 };
const RATIO_MIN = 0.6;
const THREADS = 2;
/** Of the speed-up that the bare loop has on the same cores; on two whole cores 1.8 of 2. */
const SPEEDUP_SHARE_MIN = 0.9;
/** Entries that the bare loops at once go through: long enough for the clock of the cores to settle. */
const SAMPLE_ENTRIES = { everyday: 500_000, full: 3_000_000 };
const SAMPLE_BATCH = 50_000;

/** How fast an export is verified in one thread and in two, beside nothing but its leaf and node hashes. */
export const auditVerification: Workload = {
  id: 'w8',
  title: 'audit verification',
  run: async ({ full, say }) => {
    const folder = mkdtempSync(join(tmpdir(), 'jicai-w8-'));
    const run = { rounds: full ? ROUNDS.full : ROUNDS.everyday, full, say };
    try {
      const entries = full ? ENTRIES.full : ENTRIES.everyday;
      const sha256 = await measure(join(folder, 'sha256.jsonl'), 'sha256', entries, run);
      return [
        ...sha256,
        ...(await measure(join(folder, 'sm3.jsonl'), 'sm3', ENTRIES.everyday, { ...run, full: false })),
      ];
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Run {
  readonly rounds: number;
  readonly full: boolean;
  say(line: string): void;
}

async function measure(file: string, name: HashName, entries: number, run: Run): Promise<Measure[]> {
  const written = writeExport(file, name, entries, ENTRIES_PER_CHECKPOINT);
  const megabytes = Math.ceil(written.bytes / 1e6);
  run.say(
    `${name}: ${entries} entries in ${entries / ENTRIES_PER_CHECKPOINT} checkpoints, ${megabytes} MB on disk`,
  );
  await checkAnswers(written, entries);
  const passes = (run.full ? SAMPLE_ENTRIES.full : SAMPLE_ENTRIES.everyday) / SAMPLE_BATCH;
  const one: number[] = [];
  const two: number[] = [];
  const bare: number[] = [];
  const alone: number[] = [];
  const atOnce: number[] = [];
  for (let round = 0; round < run.rounds; round++) {
    one.push(await rateOf(file, entries, 1));
    two.push(await rateOf(file, entries, THREADS));
    bare.push(entries / bareLoop(file, name));
    alone.push(await bareAtOnce({ file, name, passes }, 1));
    atOnce.push(await bareAtOnce({ file, name, passes }, THREADS));
  }
  run.say(`${name}: at most ${Math.ceil(process.resourceUsage().maxRSS / 1024)} MB of memory so far`);
  return measuresOf(
    `verify ${entries} entries, ${name === 'sm3' ? 'SM3' : 'SHA-256'}`,
    {
      one: median(one),
      two: median(two),
      bare: median(bare),
      bareTwo: median(atOnce),
      gain: median(atOnce) / median(alone),
    },
    run.full,
  );
}

async function rateOf(file: string, entries: number, threads: number): Promise<number> {
  const { answer, seconds } = await timed(() => verifyExport(file, new WitnessCopy(), threads));
  if (answer.fault || answer.entries !== entries) throw new Error('the export did not verify');
  return entries / seconds;
}

interface Rates {
  readonly one: number;
  readonly two: number;
  readonly bare: number;
  /** Two bare loops at once, together. */
  readonly bareTwo: number;
  /** How much faster the bare loop becomes by the second thread: 2 on two whole cores, less where they share. */
  readonly gain: number;
}

/** Threads have to start: how much faster two are shows at the full size, and is for information at the everyday one. */
function measuresOf(what: string, { one, two, bare, bareTwo, gain }: Rates, full: boolean): Measure[] {
  const common = { workload: 'W8', unit: 'entries/s' };
  const bar = `≥ ${RATIO_MIN} of the bare loop`;
  const share = two / one / gain;
  return [
    {
      ...common,
      what: `${what}, one thread`,
      value: one,
      limit: { what: 'the same leaf and node hashes on the same bytes', value: bare },
      ratio: one / bare,
      bar,
      holds: one / bare >= RATIO_MIN,
    },
    {
      ...common,
      what: `${what}, ${THREADS} threads`,
      value: two,
      limit: { what: `${THREADS} such loops at once`, value: bareTwo },
      ratio: two / bareTwo,
      bar: `${bar}s`,
      holds: full ? two / bareTwo >= RATIO_MIN : null,
    },
    {
      workload: 'W8',
      what: `${what}, ${THREADS} threads beside one`,
      value: two / one,
      unit: '×',
      limit: { what: `${THREADS} bare loops beside one`, value: gain },
      ratio: share,
      bar: `≥ ${SPEEDUP_SHARE_MIN} of the loop's (1.8 × on two whole cores)`,
      holds: full ? share >= SPEEDUP_SHARE_MIN : null,
    },
  ];
}

/** A wrong answer has no speed: one flipped bit and a cut end have to be found where they are, in one thread and in two. */
async function checkAnswers(written: ExportOnDisk, entries: number): Promise<void> {
  const { file, bytes } = written;
  const witness = readWitness({ copies: [file], heads: [] });
  const both = async () => [
    verifyFile(file, witness).fault,
    (await verifyExport(file, witness, THREADS)).fault,
  ];
  const at = Math.floor(bytes / 2);
  const near = Math.ceil(entries / 2 / ENTRIES_PER_CHECKPOINT);
  for (const fault of await withFlippedBit(written, at, both))
    if (!fault || Math.abs(fault.checkpoint - near) > near / 10)
      throw new Error(`a flipped bit was not located: ${JSON.stringify(fault)}`);
  for (const fault of await withoutLastCut(written, both))
    if (fault?.kind !== 'truncated' || fault.checkpoint !== entries / ENTRIES_PER_CHECKPOINT)
      throw new Error(`a cut end was not found: ${JSON.stringify(fault)}`);
}
