import { hash } from 'node:crypto';
import { Worker } from 'node:worker_threads';

import { readPrefixedLines } from '../../libs/audit/src/adapters/read-lines.js';
import type { HashName } from '../../libs/audit/src/domain/hash.js';

const BATCH = 50_000;

/** The leaf and node hashes of a log and nothing else: what a verification cannot do without. */
class BareHashes {
  private readonly edge: Buffer[] = [];
  private readonly node = Buffer.alloc(65, 1);
  private count = 0;

  constructor(private readonly name: HashName) {}

  /** Hashes entries that lie ready in memory; gives the seconds. */
  take(batch: readonly Buffer[]): number {
    const begun = performance.now();
    for (const entry of batch) {
      let carried = hash(this.name, entry, 'buffer');
      for (let rest = this.count; rest % 2 === 1; rest = (rest - 1) / 2) {
        const left = this.edge.pop();
        if (!left) break;
        this.node.set(left, 1);
        this.node.set(carried, 33);
        carried = hash(this.name, this.node, 'buffer');
      }
      this.edge.push(carried);
      this.count += 1;
    }
    return (performance.now() - begun) / 1000;
  }
}

/** Seconds that the hashes of a whole export take by themselves. */
export function bareLoop(file: string, name: HashName): number {
  const hashes = new BareHashes(name);
  let seconds = 0;
  for (const batch of batchesOf(file)) seconds += hashes.take(batch);
  return seconds;
}

export interface BareSample {
  readonly file: string;
  readonly name: HashName;
  readonly passes: number;
}

/** The hashes of the export's first entries over and over; gives entries per second. */
export function bareSample({ file, name, passes }: BareSample): number {
  const [batch = []] = batchesOf(file);
  const hashes = new BareHashes(name);
  hashes.take(batch);
  let seconds = 0;
  for (let pass = 0; pass < passes; pass++) seconds += hashes.take(batch);
  return (passes * batch.length) / seconds;
}

/** Entries per second of so many bare loops at once, together: what the machine's cores give to threads that share nothing. */
export async function bareAtOnce(sample: BareSample, threads: number): Promise<number> {
  const rates = await Promise.all(Array.from({ length: threads }, () => inThread(sample)));
  return Math.min(...rates) * threads;
}

const inThread = (workerData: BareSample): Promise<number> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./w8-bare-worker.js', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
  });

function* batchesOf(file: string): Generator<Buffer[]> {
  let at = 0;
  for (;;) {
    const batch: Buffer[] = [];
    at = readBatch(file, at, batch);
    if (batch.length === 0) return;
    yield batch;
  }
}

/** Reads the next entries from a byte on; gives the byte where the rest begins. */
function readBatch(file: string, from: number, batch: Buffer[]): number {
  let at = from;
  readPrefixedLines(
    file,
    (prefixed) => {
      // The zero byte before the line stands for the line end behind it.
      at += prefixed.length;
      if (prefixed[3] === 0x76) batch.push(Buffer.from(prefixed));
      return batch.length < BATCH;
    },
    { from, to: Number.MAX_SAFE_INTEGER },
  );
  return at;
}
