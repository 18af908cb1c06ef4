import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
} from '@nestjs/common';

import { runAsSystem } from '../context.js';
import { RUNS_JOBS } from './run-mode.js';

/**
 * Work that repeats every second or so and must not wait for a queue (常驻循环): sealing the audit log, following the outbox.
 * `turn` says whether there is more to do at once. Several processes may run the same loop: the work itself takes a lock.
 */
export interface LoopDefinition {
  readonly name: string;
  readonly everyMs: number;
  turn(): Promise<boolean>;
}

const BACKOFF_MS_MAX = 30_000;

/** Runs the loops of this process and waits for the turn in hand when it closes. */
@Injectable()
export class Loops implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger(Loops.name);
  private readonly loops: LoopDefinition[] = [];
  private readonly closing = new AbortController();
  private running: Promise<void>[] = [];

  constructor(@Inject(RUNS_JOBS) private readonly runsJobs: boolean) {}

  /** Makes a loop known; contexts call this while their module is set up. */
  define(loop: LoopDefinition): void {
    this.loops.push(loop);
  }

  onApplicationBootstrap(): void {
    if (this.runsJobs) this.running = this.loops.map((loop) => this.keepTurning(loop));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.closing.abort();
    await Promise.all(this.running);
  }

  private async keepTurning(loop: LoopDefinition): Promise<void> {
    for (let failures = 0; !this.closing.signal.aborted;) {
      try {
        const more = await runAsSystem(`loop-${loop.name}`, () => loop.turn());
        failures = 0;
        if (!more) await this.rest(loop.everyMs);
      } catch (error) {
        failures += 1;
        if (!this.stopped()) this.log.error(error, loop.name);
        await this.rest(Math.min(BACKOFF_MS_MAX, loop.everyMs * 2 ** Math.min(failures, 10)));
      }
    }
  }

  private stopped = (): boolean => this.closing.signal.aborted;

  /** A pause that ends early when the process closes. */
  private rest(ms: number): Promise<void> {
    const { signal } = this.closing;
    return new Promise((resolve) => {
      if (signal.aborted) {
        resolve();
        return;
      }
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal.addEventListener('abort', done);
    });
  }
}
