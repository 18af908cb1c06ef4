export { type JobBackend, jobBackend } from './backend.js';
export { JobTable, type JobDefinition, type Schedule } from './definition.js';
export { jobStatus, type JobStatus } from './job-runs.js';
export { Jobs } from './jobs.js';
export { Loops, type LoopDefinition } from './loop.js';
export { PROCESS_KIND, RUNS_JOBS, type ProcessKind } from './run-mode.js';
export { AlarmRecipients, NoRecipients, watchSilence } from './silence-watch.js';
export { JobsModule } from './jobs.module.js';
