import { Worker } from 'node:worker_threads';

import { Evaluator, type EvaluatedRound } from '../application/ports.js';
import type { RoundInput } from '../domain/types.js';
import { evaluateJob } from './evaluation-job.js';
import { packTask, unpackAnswer, type WireAnswer } from './evaluation-wire.js';

/** Rounds below this take some tens of milliseconds: less than a thread costs. */
const THREAD_FROM_PRODUCTS = 2_000;
const THREAD_FROM_VOLUMES = 50_000;

/** Evaluates small rounds at once and large ones in a thread of their own, so that other requests go on. */
export class ThreadEvaluator extends Evaluator {
  async evaluate(input: RoundInput, options?: { readonly digestInput: boolean }): Promise<EvaluatedRound> {
    const digestInput = options?.digestInput ?? false;
    const large =
      input.products.length >= THREAD_FROM_PRODUCTS || (input.volumes?.length ?? 0) >= THREAD_FROM_VOLUMES;
    return large ? inThread(input, digestInput) : evaluateJob(input, digestInput);
  }
}

function inThread(input: RoundInput, digestInput: boolean): Promise<EvaluatedRound> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./evaluation-worker.js', import.meta.url), {
      workerData: packTask(input, digestInput),
    });
    worker.once('message', (answer: WireAnswer) => {
      resolve(unpackAnswer(answer));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`the evaluation thread ended with ${code}`));
    });
  });
}
