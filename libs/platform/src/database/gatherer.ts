import { DomainError } from '#kernel';

import { say } from '../say.js';

/** What became of one request of a set: others of the set may have fared otherwise. */
export type Outcome<A> = { readonly value: A } | { readonly error: unknown };

interface Waiting<Q, A> {
  readonly request: Q;
  readonly resolve: (answer: A) => void;
  readonly reject: (error: unknown) => void;
}

export interface GathererLimits {
  /** Sets on their way at once: each holds one connection. */
  readonly sets: number;
  readonly setSize: number;
  /** Requests that wait; more are asked to come back. */
  readonly waiting: number;
}

/**
 * Gathers small requests of one kind and serves them as sets (成组处理), so that a peak shares trips and commits. A set forms only
 * while every sender is busy: a quiet system answers after one call.
 */
export class Gatherer<Q, A> {
  private readonly queue: Waiting<Q, A>[] = [];
  private underWay = 0;
  private scheduled = false;

  constructor(
    private readonly serve: (requests: readonly Q[]) => Promise<readonly Outcome<A>[]>,
    private readonly limits: GathererLimits,
  ) {}

  ask(request: Q): Promise<A> {
    if (this.queue.length >= this.limits.waiting)
      return Promise.reject(new DomainError('busy-try-again', say('database-busy')));
    return new Promise((resolve, reject) => {
      this.queue.push({ request, resolve, reject });
      if (this.scheduled) return;
      this.scheduled = true;
      // Everything that arrives in this turn of the loop travels together.
      setImmediate(() => {
        this.scheduled = false;
        this.send();
      });
    });
  }

  private send(): void {
    while (this.queue.length > 0 && this.underWay < this.limits.sets) {
      const set = this.queue.splice(0, this.limits.setSize);
      this.underWay++;
      void this.settle(set).finally(() => {
        this.underWay--;
        this.send();
      });
    }
  }

  private async settle(set: readonly Waiting<Q, A>[]): Promise<void> {
    try {
      const outcomes = await this.serve(set.map(({ request }) => request));
      set.forEach(({ resolve, reject }, i) => {
        const outcome = outcomes[i];
        if (outcome && 'value' in outcome) resolve(outcome.value);
        else reject(outcome?.error ?? new Error('a request of a set has no answer'));
      });
    } catch (error) {
      await this.apart(set, error);
    }
  }

  /** A row that PostgreSQL cannot take fails its own request, never its neighbours'; a lost connection fails them all. */
  private async apart(set: readonly Waiting<Q, A>[], error: unknown): Promise<void> {
    if (set.length === 1 || !isOfRow(error)) for (const { reject } of set) reject(error);
    else for (const waiting of set) await this.settle([waiting]);
  }
}

const sqlState = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Data exceptions, constraints, refusals of triggers and retries that were used up; not connections and shutdowns. */
const isOfRow = (error: unknown): boolean =>
  error instanceof DomainError || /^(?!08|53|57|58)[0-9A-Z]{5}$/.test(sqlState(error));
