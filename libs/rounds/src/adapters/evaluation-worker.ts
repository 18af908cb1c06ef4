import { parentPort, workerData } from 'node:worker_threads';

import { evaluateJob } from './evaluation-job.js';
import { packAnswer, transferable, unpackInput, type WireTask } from './evaluation-wire.js';

/** Entry of the thread that evaluates one large round and ends (评审线程). */
const task = workerData as WireTask;
const answer = packAnswer(evaluateJob(unpackInput(task), task.digestInput));
parentPort?.postMessage(answer, transferable(answer));
