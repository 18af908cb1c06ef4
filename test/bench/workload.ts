/** One measured line: what the product did beside the raw limit of the same run. */
export interface Measure {
  /** Workload of the list in docs/performance.md, as `W3`. */
  readonly workload: string;
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  /** The raw limit measured in this very run, in the same unit. */
  readonly limit?: { readonly what: string; readonly value: number };
  /** value ÷ limit, or what the bar is stated in. */
  readonly ratio?: number;
  readonly bar: string;
  /** Whether the bar holds; null when the line is for information. */
  readonly holds: boolean | null;
}

/** What a workload is given. */
export interface BenchContext {
  /** Published sizes instead of everyday ones. */
  readonly full: boolean;
  /** A fresh database with all migrations applied, as the owner, on a durable server (fsync on). */
  readonly databaseUrl: string;
  readonly root: string;
  readonly say: (line: string) => void;
}

/** A workload: checks its own correctness first, since a wrong answer has no speed. */
export interface Workload {
  readonly id: string;
  readonly title: string;
  run(context: BenchContext): Promise<Measure[]>;
}

/** Middle value; of an even number of values the lower middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Seconds that `work` takes, with its answer. */
export async function timed<T>(work: () => Promise<T> | T): Promise<{ seconds: number; answer: T }> {
  const begun = performance.now();
  const answer = await work();
  return { seconds: (performance.now() - begun) / 1000, answer };
}
