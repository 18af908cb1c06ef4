import {
  createPostgresBackend,
  createRedisBackend,
  withBackend,
  type BackendFactory,
  type IQueueBackend,
  type JobsOptions,
} from 'bullmq';

/** What the platform uses of a queue. */
export interface JobQueue {
  add(name: string, data: object, options?: JobsOptions): Promise<unknown>;
  upsertJobScheduler(
    id: string,
    repeat: { every?: number; pattern?: string; tz?: string },
    template: { name: string; opts: JobsOptions },
  ): Promise<unknown>;
  getJobSchedulers(): Promise<readonly { readonly key: string }[]>;
  removeJobScheduler(id: string): Promise<boolean>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** What the platform uses of a worker. */
export interface JobWorker {
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

/** The store behind the queues (任务队列后端): one place that knows which it is. */
export interface JobBackend {
  readonly kind: 'postgres' | 'redis';
  queue(name: string): JobQueue;
  worker(name: string, work: (job: string) => Promise<void>): JobWorker;
}

const CONCURRENCY = 4;

/** Queues in PostgreSQL (schema bullmq, made on first use by the owner's connection), or in Redis when there is one. */
export function jobBackend({
  databaseUrl,
  redisUrl,
}: {
  databaseUrl: string;
  redisUrl: string | undefined;
}): JobBackend {
  if (redisUrl === undefined)
    return backendOf('postgres', createPostgresBackend, (max) => ({
      connectionString: databaseUrl,
      schema: 'bullmq',
      migrate: true,
      keepAlive: true,
      max,
    }));
  // A worker waits for its server to come back instead of giving up after some tries.
  return backendOf('redis', createRedisBackend, () => ({ url: redisUrl, maxRetriesPerRequest: null }));
}

function backendOf<B extends IQueueBackend, C>(
  kind: JobBackend['kind'],
  factory: BackendFactory<B, C>,
  connection: (connectionsMax: number) => NoInfer<C>,
): JobBackend {
  const { Queue, Worker } = withBackend(factory);
  return {
    kind,
    queue: (name) => new Queue<object>(name, { connection: connection(2) }),
    worker: (name, work) =>
      new Worker<object>(name, (job) => work(job.name), {
        connection: connection(3),
        concurrency: CONCURRENCY,
      }),
  };
}
