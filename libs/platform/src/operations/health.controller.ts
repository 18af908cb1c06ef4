import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';

import { Database } from '../database/database.js';
import { PUBLIC_ACTOR, runWith } from '../context.js';
import { Public } from '../http/decorators.js';
import { Metrics } from './metrics.js';

/** For the machines that watch this one: alive, ready, metrics. */
@ApiExcludeController()
@Controller()
export class HealthController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Metrics) private readonly metrics: Metrics,
  ) {}

  /** The process answers. */
  @Get('health')
  @Public()
  health(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The process can serve: the database answers too. */
  @Get('ready')
  @Public()
  async ready(
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<{ status: string; database: string }> {
    try {
      await runWith({ actor: PUBLIC_ACTOR, requestId: 'ready', ip: '' }, () =>
        this.database.read((q) => q.query('select platform.now()')),
      );
      return { status: 'ready', database: 'ok' };
    } catch {
      void reply.status(503);
      return { status: 'not ready', database: 'no answer' };
    }
  }

  @Get('metrics')
  @Public()
  async prometheus(@Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
