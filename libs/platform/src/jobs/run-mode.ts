/** Injection token: true in processes that do the work of jobs, false where jobs are only listed and started by hand. */
export const RUNS_JOBS = Symbol('jicai:runs-jobs');

/** What a process is: HTTP only, jobs only, or both on one machine. */
export type ProcessKind = 'api' | 'worker' | 'all-in-one';

/** Injection token of the `ProcessKind`. */
export const PROCESS_KIND = Symbol('jicai:process-kind');
