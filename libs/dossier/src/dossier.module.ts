import { Module } from '@nestjs/common';

import { CONFIG, type Config, Database, DossierParts } from '#platform';

import { DossierJobs } from './adapters/dossier-jobs.js';
import { dossierUnitOfWork } from './adapters/dossier-tx.js';
import { DossiersController } from './adapters/http/dossiers.controller.js';
import { StreamedArchive } from './adapters/streamed-archive.js';
import { BuildDossiers } from './application/build-dossiers.js';
import { ArchiveBuilder, DossierUnitOfWork } from './application/ports.js';
import { RequestDossier } from './application/request-dossier.js';

/** Dossiers of rounds (轮次档案): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [DossiersController],
  providers: [
    { provide: DossierUnitOfWork, inject: [Database], useFactory: dossierUnitOfWork },
    {
      provide: ArchiveBuilder,
      inject: [Database, DossierParts, CONFIG],
      useFactory: (database: Database, parts: DossierParts, config: Config) =>
        new StreamedArchive(database, parts, config),
    },
    {
      provide: RequestDossier,
      inject: [DossierUnitOfWork],
      useFactory: (work: DossierUnitOfWork) => new RequestDossier(work),
    },
    {
      provide: BuildDossiers,
      inject: [DossierUnitOfWork, ArchiveBuilder],
      useFactory: (work: DossierUnitOfWork, builder: ArchiveBuilder) => new BuildDossiers(work, builder),
    },
    DossierJobs,
  ],
})
export class DossierModule {}
