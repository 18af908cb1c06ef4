import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Prometheus metrics of this process. */
@Injectable()
export class Metrics {
  readonly registry = new Registry();
  readonly httpSeconds = new Histogram({
    name: 'jicai_http_request_seconds',
    help: 'Duration of HTTP requests by route and status',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [this.registry],
  });
  readonly jobLastSuccess = new Gauge({
    name: 'jicai_job_last_success_timestamp_seconds',
    help: 'When each scheduled job last succeeded',
    labelNames: ['job'] as const,
    registers: [this.registry],
  });
  readonly jobSilent = new Gauge({
    name: 'jicai_job_silent',
    help: '1 when a scheduled job has not succeeded for longer than it may',
    labelNames: ['job'] as const,
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }
}
