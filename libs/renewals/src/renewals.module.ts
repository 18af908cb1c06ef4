import { Module } from '@nestjs/common';

import { Approvals, CONFIG, type Config, Database } from '#platform';

import { RenewalsController } from './adapters/http/renewals.controller.js';
import { RenewalAgenda } from './adapters/renewal-agenda.js';
import { RenewalJobs } from './adapters/renewal-jobs.js';
import { DatabaseRenewalPackages } from './adapters/renewal-packages.js';
import { renewalsUnitOfWork } from './adapters/renewals-tx.js';
import { RenewalPackages, RenewalsUnitOfWork } from './application/ports.js';
import { PrepareRenewal } from './application/prepare-renewal.js';
import { RemindOfEnds } from './application/remind-of-ends.js';

/** Rounds that follow rounds whose agreements end (接续采购): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [RenewalsController],
  providers: [
    { provide: RenewalsUnitOfWork, inject: [Database, Approvals], useFactory: renewalsUnitOfWork },
    {
      provide: RenewalPackages,
      inject: [Database, CONFIG],
      useFactory: (database: Database, config: Config) => new DatabaseRenewalPackages(database, config),
    },
    {
      provide: PrepareRenewal,
      inject: [RenewalsUnitOfWork, RenewalPackages],
      useFactory: (work: RenewalsUnitOfWork, packages: RenewalPackages) => new PrepareRenewal(work, packages),
    },
    {
      provide: RemindOfEnds,
      inject: [RenewalsUnitOfWork],
      useFactory: (work: RenewalsUnitOfWork) => new RemindOfEnds(work),
    },
    RenewalJobs,
    RenewalAgenda,
  ],
})
export class RenewalsModule {}
