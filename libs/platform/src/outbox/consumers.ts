import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Gauge } from 'prom-client';

import { Database } from '../database/database.js';
import { Loops } from '../jobs/loop.js';
import { Metrics } from '../operations/metrics.js';
import { lagSeconds, turn, type Consumer } from './consumer.js';

const POLL_MS = 500;
const LAG_MS = 15_000;

/** The consumers of the outbox: contexts define theirs while their module is set up; the processes that work run them. */
@Injectable()
export class Consumers implements OnModuleInit {
  private readonly consumers = new Map<string, Consumer>();
  private readonly lag: Gauge<'consumer'>;

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Loops) private readonly loops: Loops,
    @Inject(Metrics) metrics: Metrics,
  ) {
    this.lag = new Gauge({
      name: 'jicai_outbox_lag_seconds',
      help: 'Age of the oldest event that a consumer has not handled',
      labelNames: ['consumer'] as const,
      registers: [metrics.registry],
    });
  }

  define(consumer: Consumer): void {
    if (this.consumers.has(consumer.name)) throw new Error(`The consumer ${consumer.name} is defined twice.`);
    this.consumers.set(consumer.name, consumer);
    this.loops.define({
      name: `outbox-${consumer.name}`,
      everyMs: POLL_MS,
      turn: async () => (await turn(this.database, consumer)) === 'more',
    });
  }

  onModuleInit(): void {
    this.loops.define({
      name: 'outbox-lag',
      everyMs: LAG_MS,
      turn: async () => {
        for (const { name, seconds } of await this.lags()) this.lag.set({ consumer: name }, seconds);
        return false;
      },
    });
  }

  /** How far behind each consumer is, in seconds. */
  lags(): Promise<{ name: string; seconds: number }[]> {
    return this.database.read(async (q) => {
      const lags = [];
      for (const consumer of this.consumers.values())
        lags.push({ name: consumer.name, seconds: await lagSeconds(q, consumer) });
      return lags;
    }, 'jc_jobs');
  }
}
