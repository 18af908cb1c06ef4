import { Worker } from 'node:worker_threads';

import { Evaluator, type EvaluatedRound } from '../application/ports.js';
import type { RoundInput } from '../domain/types.js';
import { evaluateJob, joinParts } from './evaluation-job.js';
import {
  packInput,
  unpackExplanations,
  unpackLines,
  type WireExplanations,
  type WireLines,
  type WireTask,
} from './evaluation-wire.js';

/** Rounds below this take some tens of milliseconds: less than a thread costs. */
const THREAD_FROM_PRODUCTS = 2_000;
const THREAD_FROM_VOLUMES = 50_000;

/** Evaluates small rounds at once and large ones in two threads of their own, so that other requests go on. */
export class ThreadEvaluator extends Evaluator {
  async evaluate(input: RoundInput, options?: { readonly digestInput: boolean }): Promise<EvaluatedRound> {
    const digestInput = options?.digestInput ?? false;
    const large =
      input.products.length >= THREAD_FROM_PRODUCTS || (input.volumes?.length ?? 0) >= THREAD_FROM_VOLUMES;
    return large ? inThreads(input, digestInput) : evaluateJob(input, digestInput);
  }
}

async function inThreads(input: RoundInput, digestInput: boolean): Promise<EvaluatedRound> {
  const packed = packInput(input);
  const [lines, explanations] = await Promise.all([
    inThread<WireLines>({ part: 'lines', input: packed, digestInput }),
    inThread<WireExplanations>({ part: 'explanations', input: { ...packed, volumes: null } }),
  ]);
  return joinParts(unpackLines(lines), unpackExplanations(explanations));
}

function inThread<Answer>(workerData: WireTask): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./evaluation-worker.js', import.meta.url), { workerData });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the evaluation thread ended with ${code}`));
    });
  });
}
