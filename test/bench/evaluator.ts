import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { writePackage } from '#rounds/package';

import { nationalRound, NATIONAL, scaled } from './w3-round.js';
import { median, type Measure, timed, type Workload } from './workload.js';

const MEMORY_MB_MAX = 1_024;

/** `jicai round evaluate` on a package of a national round's size, beside reading and writing the same bytes (评审命令). */
export const evaluatorCommand: Workload = {
  id: 'evaluate',
  title: 'the evaluator command on a national round package',
  run: async ({ full, root, say }): Promise<Measure[]> => {
    const folder = mkdtempSync(join(tmpdir(), 'jicai-bench-evaluate-'));
    try {
      const size = full ? NATIONAL : scaled(NATIONAL, 0.1);
      const input = nationalRound('bench', size);
      const from = join(folder, 'package');
      const out = join(folder, 'result');
      writePackage(input, from);
      const lines = size.institutions * size.rowsPerInstitution;
      const runs = [];
      let answer = '';
      for (let i = 0; i < 3; i++) {
        const run = await evaluate(root, from, out);
        const digest = digestOf(out);
        if (answer !== '' && digest !== answer) throw new Error('a second evaluation wrote other bytes');
        answer = digest;
        runs.push({ ...run, limit: (await timed(() => copy([from, out], join(folder, 'copy')))).seconds });
        rmSync(out, { recursive: true });
      }
      say(`evaluated ${runs.length} times to the same bytes`);
      return measures(lines, runs);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
  readonly limit: number;
}

function measures(lines: number, runs: readonly Run[]): Measure[] {
  const seconds = median(runs.map((run) => run.seconds));
  const limit = median(runs.map((run) => run.limit));
  const megabytes = Math.max(...runs.map((run) => run.megabytes));
  return [
    {
      workload: 'W3',
      what: `evaluator command, ${lines.toLocaleString('en')} volume rows`,
      value: seconds,
      unit: 's',
      limit: { what: 'reading the package and writing the result, as bytes', value: limit },
      ratio: seconds / limit,
      bar: '',
      holds: null,
    },
    {
      workload: 'W3',
      what: `evaluator command, largest memory, ${lines.toLocaleString('en')} volume rows`,
      value: megabytes,
      unit: 'MB',
      bar: `≤ ${MEMORY_MB_MAX.toLocaleString('en')} MB`,
      holds: megabytes <= MEMORY_MB_MAX,
    },
  ];
}

/** Loaded before the command: says on its way out how much memory the process ever held. */
const REPORT = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\nmaxRSS '+process.resourceUsage().maxRSS))`;

async function evaluate(root: string, from: string, out: string): Promise<Omit<Run, 'limit'>> {
  const { seconds, answer } = await timed(
    () =>
      new Promise<string>((resolve, reject) => {
        const command = join(root, 'scripts/jicai.mjs');
        const args = ['--import', REPORT, command, 'round', 'evaluate', from, '--out', out];
        const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
        let said = '';
        child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
        child.once('error', reject);
        child.once('exit', (status) => {
          if (status === 0) resolve(said);
          else reject(new Error(`the command ended with ${status}: ${said}`));
        });
      }),
  );
  return { seconds, megabytes: Number(/maxRSS (\d+)/.exec(answer)?.[1]) / 1024 };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .sort()
    .map((name) => join(folder, name));

function digestOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of filesOf(folder)) hash.update(readFileSync(file));
  return hash.digest('hex');
}

const BLOCK = 256 * 1024;

/** Reads the first folder and writes the second's bytes, flushed: what any evaluator has to do. */
function copy([read, written]: readonly [string, string], to: string): void {
  const block = Buffer.alloc(BLOCK);
  for (const file of filesOf(read)) eachBlock(file, block, () => undefined);
  mkdirSync(to);
  for (const [index, file] of filesOf(written).entries()) {
    const target = openSync(join(to, String(index)), 'wx');
    eachBlock(file, block, (length) => writeSync(target, block, 0, length));
    fsyncSync(target);
    closeSync(target);
  }
  rmSync(to, { recursive: true });
}

function eachBlock(file: string, block: Buffer, take: (length: number) => void): void {
  const source = openSync(file, 'r');
  for (let left = statSync(file).size; left > 0;) {
    const length = readSync(source, block, 0, BLOCK, null);
    take(length);
    left -= length;
  }
  closeSync(source);
}
