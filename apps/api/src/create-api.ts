import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { type Config, createHttpApp, type ProcessKind } from '#platform';

import { AppModule } from './app.module.js';

/** The API exactly as production runs it: alone, or with the worker inside the same process. */
export const createApi = (
  config: Config,
  kind: Exclude<ProcessKind, 'worker'> = 'api',
): Promise<NestFastifyApplication> => createHttpApp(AppModule.with(config, kind), config);
