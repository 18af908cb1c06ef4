import { demand } from './demand.js';
import { evaluatorCommand } from './evaluator.js';
import { sealing } from './sealing.js';
import { start } from './start.js';
import { w3 } from './w3.js';
import { auditVerification } from './w8-audit.js';
import { bidPeak } from './w7-bids.js';
import type { Workload } from './workload.js';

/** Every workload that `npm run bench` measures. */
export const WORKLOADS: readonly Workload[] = [
  start,
  w3,
  evaluatorCommand,
  auditVerification,
  sealing,
  bidPeak,
  demand,
];
