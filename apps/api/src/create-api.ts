import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { type Config, createHttpApp } from '#platform';

import { AppModule } from './app.module.js';

/** The API exactly as production runs it. */
export const createApi = (config: Config): Promise<NestFastifyApplication> =>
  createHttpApp(AppModule.with(config), config);
