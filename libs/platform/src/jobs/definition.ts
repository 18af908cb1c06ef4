import type { Message, Wording } from '#kernel';

/** When a job runs: at a fixed pace, or by a cron pattern in Beijing time (Asia/Shanghai). */
export type Schedule = { readonly everySeconds: number } | { readonly cron: string };

/**
 * A scheduled job (定时任务). The queue only wakes it up: what is due it finds in rows, by the database clock, so that a late,
 * lost or doubled run does no harm.
 */
export interface JobDefinition {
  readonly name: string;
  readonly title: Wording;
  readonly schedule: Schedule;
  /** Longest time without a success before the administrators are told, in seconds. */
  readonly silentAfterSeconds: number;
  /** Does the work as the platform itself; what it returns stands in the list of runs. */
  run(): Promise<Message | undefined>;
}

/** Beijing time decides what a day is, on servers of any time zone. */
export const SCHEDULE_ZONE = 'Asia/Shanghai';

const NAME = /^[a-z][a-z0-9-]{2,60}$/;

/** The jobs a process knows. Two with one name, or a pace below a second, are mistakes of the program. */
export class JobTable {
  private readonly jobs = new Map<string, JobDefinition>();

  define(job: JobDefinition): void {
    if (!NAME.test(job.name))
      throw new Error(`"${job.name}" is not a job name (lower case, digits, hyphens)`);
    if (this.jobs.has(job.name)) throw new Error(`The job ${job.name} is defined twice.`);
    if ('everySeconds' in job.schedule && job.schedule.everySeconds < 1)
      throw new Error(`The job ${job.name} would run more than once a second.`);
    this.jobs.set(job.name, job);
  }

  get = (name: string): JobDefinition | undefined => this.jobs.get(name);
  all = (): JobDefinition[] => [...this.jobs.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
