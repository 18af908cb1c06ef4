import { Worker } from 'node:worker_threads';

import type { DigestTask, SegmentDigest } from './segment-digest.js';
import type { Segment } from './segments.js';

/** Whoever digests segments; several are under way at once. */
export interface Digester {
  digest(segment: Segment): Promise<SegmentDigest>;
  close(): Promise<void>;
}

/** Digests segments in threads of their own, in turn. */
export function digestInThreads(task: DigestTask, threads: number): Digester {
  const workers = Array.from({ length: threads }, () => new DigestThread(task));
  let turn = 0;
  return {
    digest: (segment) => (workers[turn++ % threads] as DigestThread).digest(segment),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()));
    },
  };
}

interface Waiting {
  resolve(digest: SegmentDigest): void;
  reject(error: unknown): void;
}

/** One thread; it answers in the order in which it is asked. */
class DigestThread {
  private readonly worker: Worker;
  private readonly waiting: Waiting[] = [];
  private failure: Error | undefined;

  constructor(workerData: DigestTask) {
    this.worker = new Worker(new URL('./digest-worker.js', import.meta.url), { workerData });
    this.worker.on('message', (digest: SegmentDigest) => this.waiting.shift()?.resolve(digest));
    this.worker.on('error', (error) => {
      this.fail(error);
    });
    this.worker.on('exit', (code) => {
      this.fail(new Error(`a verification thread ended with ${code}`));
    });
  }

  digest(segment: Segment): Promise<SegmentDigest> {
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure);
        return;
      }
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(segment);
    });
  }

  close = (): Promise<number> => this.worker.terminate();

  private fail(error: Error): void {
    this.failure ??= error;
    for (const waiting of this.waiting.splice(0)) waiting.reject(this.failure);
  }
}
