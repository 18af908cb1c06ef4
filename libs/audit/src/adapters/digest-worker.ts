import { parentPort, workerData } from 'node:worker_threads';

import { digestSegment, type DigestTask } from './segment-digest.js';
import type { Segment } from './segments.js';

/** Entry of a thread that digests segments of one export, one after the other, until it is ended (验证线程). */
const task = workerData as DigestTask;
parentPort?.on('message', (segment: Segment) => {
  const digest = digestSegment(task, segment);
  parentPort?.postMessage(digest, [digest.roots.buffer as ArrayBuffer]);
});
