import { type DynamicModule, Module } from '@nestjs/common';

import { type Config, JobsModule, NobodyAuthenticator, PlatformModule, type ProcessKind } from '#platform';

import { CONTEXTS } from './contexts.js';

/** Composition root of the HTTP process: the platform and every context. */
@Module({})
export class AppModule {
  static with(config: Config, kind: ProcessKind): DynamicModule {
    return {
      module: AppModule,
      imports: [PlatformModule.forApi(config, NobodyAuthenticator), JobsModule.forProcess(kind), ...CONTEXTS],
    };
  }
}
