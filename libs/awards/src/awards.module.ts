import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Approvals, Database } from '#platform';

import { AwardJobs } from './adapters/award-jobs.js';
import { awardsUnitOfWork } from './adapters/awards-tx.js';
import { AwardDossierPart } from './adapters/dossier-part.js';
import { AwardCourseController } from './adapters/http/award-course.controller.js';
import { ObjectionsController } from './adapters/http/objections.controller.js';
import { PublicAwardsController } from './adapters/http/public-awards.controller.js';
import { DecideAward, ProposeAward } from './application/award.js';
import {
  AnswerObjection,
  DecideObjection,
  FileObjection,
  WithdrawObjection,
} from './application/objections.js';
import { OpenPublicity } from './application/open-publicity.js';
import { AwardsUnitOfWork } from './application/ports.js';
import { RemindOffice } from './application/reminders.js';
import { DecideWithdrawal, ProposeWithdrawal } from './application/withdraw-award.js';

const withWork = <T>(UseCase: new (work: AwardsUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [AwardsUnitOfWork],
  useFactory: (work: AwardsUnitOfWork) => new UseCase(work),
});

/** From the published result to the award (公示、异议、中选): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [AwardCourseController, ObjectionsController, PublicAwardsController],
  providers: [
    { provide: AwardsUnitOfWork, inject: [Database, Approvals], useFactory: awardsUnitOfWork },
    withWork(OpenPublicity),
    withWork(FileObjection),
    withWork(WithdrawObjection),
    withWork(AnswerObjection),
    withWork(DecideObjection),
    withWork(ProposeAward),
    withWork(DecideAward),
    withWork(ProposeWithdrawal),
    withWork(DecideWithdrawal),
    withWork(RemindOffice),
    AwardJobs,
    AwardDossierPart,
  ],
})
export class AwardsModule {}
