import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Database } from '#platform';

import { ServiceController } from './adapters/http/service.controller.js';
import { ServiceAgenda } from './adapters/service-agenda.js';
import { ServiceJobs } from './adapters/service-jobs.js';
import { serviceUnitOfWork } from './adapters/service-tx.js';
import { ContactRater, SettleFollowUp } from './application/follow-up.js';
import { ServiceUnitOfWork } from './application/ports.js';
import { RateMatter } from './application/rate-matter.js';
import { RemindOfRatings } from './application/remind-office.js';

const withWork = <T>(UseCase: new (work: ServiceUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [ServiceUnitOfWork],
  useFactory: (work: ServiceUnitOfWork) => new UseCase(work),
});

/** Ratings of service (好差评): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [ServiceController],
  providers: [
    { provide: ServiceUnitOfWork, inject: [Database], useFactory: serviceUnitOfWork },
    withWork(RateMatter),
    withWork(ContactRater),
    withWork(SettleFollowUp),
    withWork(RemindOfRatings),
    ServiceJobs,
    ServiceAgenda,
  ],
})
export class ServiceModule {}
