import { start } from './start.js';
import type { Workload } from './workload.js';

/** Every workload that `npm run bench` measures. */
export const WORKLOADS: readonly Workload[] = [start];
