import { parentPort, workerData } from 'node:worker_threads';

import { evaluateExplanations, evaluateLines } from './evaluation-job.js';
import {
  packExplanations,
  packLines,
  transferable,
  unpackInput,
  type WireExplanations,
  type WireLines,
  type WireTask,
} from './evaluation-wire.js';

/** Entry of a thread that evaluates one part of a large round and ends (评审线程). */
const task = workerData as WireTask;
const answer = answerTo(task);
parentPort?.postMessage(answer, transferable(answer));

function answerTo(task: WireTask): WireLines | WireExplanations {
  const input = unpackInput(task.input);
  return task.part === 'lines'
    ? packLines(evaluateLines(input, task.digestInput))
    : packExplanations(evaluateExplanations(input));
}
