import { type DynamicModule, Module } from '@nestjs/common';

import { type Config, NobodyAuthenticator, PlatformModule } from '#platform';

import { CONTEXTS } from './contexts.js';

/** Composition root of the HTTP process: the platform and every context. */
@Module({})
export class AppModule {
  static with(config: Config): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forApi(config, NobodyAuthenticator), ...CONTEXTS] };
  }
}
