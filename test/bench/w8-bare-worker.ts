import { parentPort, workerData } from 'node:worker_threads';

import { bareSample, type BareSample } from './w8-bare.js';

parentPort?.postMessage(bareSample(workerData as BareSample));
