import { type DynamicModule, Module } from '@nestjs/common';

import { HoldersOfPermission, IdentityAuthenticator } from '#identity';
import { type Config, JobsModule, PlatformModule, type ProcessKind } from '#platform';

import { CONTEXTS } from './contexts.js';
import { SearchController } from './search/search.controller.js';

/** Composition root of the HTTP process: the platform and every context. */
@Module({})
export class AppModule {
  static with(config: Config, kind: ProcessKind): DynamicModule {
    return {
      module: AppModule,
      controllers: [SearchController],
      imports: [
        PlatformModule.forApi(config, IdentityAuthenticator),
        JobsModule.forProcess(kind, HoldersOfPermission),
        ...CONTEXTS,
      ],
    };
  }
}
