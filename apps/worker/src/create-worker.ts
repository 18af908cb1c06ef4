import type { DynamicModule, INestApplicationContext } from '@nestjs/common';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';

import { HoldersOfPermission } from '#identity';
import { type Config, JobsModule, PinoLogger, PlatformModule } from '#platform';

import { CONTEXTS } from '../../api/src/contexts.js';

/** Composition root of the worker process: the platform without HTTP, and every context's jobs, loops and consumers. */
@Module({})
class WorkerModule {
  static with(config: Config): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forWorker(config),
        JobsModule.forProcess('worker', HoldersOfPermission),
        ...CONTEXTS,
      ],
    };
  }
}

/** Starts the work of jobs in this process; `close()` waits for the runs in hand. */
export const createWorker = (config: Config): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: new PinoLogger(config.logLevel),
    abortOnError: false,
  });
