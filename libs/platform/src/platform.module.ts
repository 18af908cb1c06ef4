import { type DynamicModule, Global, Module, type Type } from '@nestjs/common';
import { APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { DataSource } from 'typeorm';

import { Agenda } from './agenda/agenda.js';
import { AgendaController } from './agenda/agenda.controller.js';
import type { Config } from './config.js';
import { Approvals } from './approvals/approvals.js';
import { ApprovalsController } from './approvals/approvals.controller.js';
import { CONFIG } from './tokens.js';
import { Database } from './database/database.js';
import { DossierParts } from './dossier/dossier-parts.js';
import { dataSourceOptions } from './database/migrate.js';
import { refuseRestored } from './database/restored.js';
import { Authenticator } from './http/authenticator.js';
import { AccessCheck } from './http/access-check.js';
import { ContextInterceptor } from './http/context.interceptor.js';
import { Printer } from './files/pdf/printer.js';
import { HealthController } from './operations/health.controller.js';
import { Metrics } from './operations/metrics.js';
import { MessagesController } from './messages/messages.controller.js';
import { PublicPlatformController } from './operations/public-platform.controller.js';
import { RegionsController } from './regions/regions.controller.js';
import { TodosController } from './messages/todos.controller.js';

const CONTROLLERS: Type[] = [
  HealthController,
  PublicPlatformController,
  ApprovalsController,
  MessagesController,
  TodosController,
  AgendaController,
  RegionsController,
];

/** Everything that contexts share: configuration, database, requests, approvals, messages, operations. */
@Global()
@Module({})
export class PlatformModule {
  /** With HTTP: controllers, authentication and authorisation. */
  static forApi(config: Config, authenticator: Type<Authenticator>): DynamicModule {
    const core = PlatformModule.forWorker(config);
    return {
      ...core,
      imports: [DiscoveryModule],
      controllers: CONTROLLERS,
      providers: [
        ...(core.providers ?? []),
        AccessCheck,
        { provide: Authenticator, useClass: authenticator },
        { provide: APP_INTERCEPTOR, useClass: ContextInterceptor },
      ],
    };
  }

  /** Without HTTP, for jobs and commands. */
  static forWorker(config: Config): DynamicModule {
    return {
      module: PlatformModule,
      providers: [
        { provide: CONFIG, useValue: config },
        {
          provide: DataSource,
          useFactory: () => connect(config),
        },
        {
          provide: Database,
          inject: [DataSource],
          useFactory: (source: DataSource) => new Database(source, config.transactionSeconds),
        },
        Approvals,
        Metrics,
        Printer,
        DossierParts,
        Agenda,
      ],
      exports: [CONFIG, DataSource, Database, Approvals, Metrics, Printer, DossierParts, Agenda],
    };
  }
}

async function connect(config: Config): Promise<DataSource> {
  const source = await new DataSource(
    dataSourceOptions({ ...config, pool: config.databasePool, name: 'jicai' }),
  ).initialize();
  try {
    await refuseRestored(new Database(source));
    return source;
  } catch (error) {
    await source.destroy();
    throw error;
  }
}
