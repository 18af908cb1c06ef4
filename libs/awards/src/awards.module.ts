import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Approvals, Database } from '#platform';

import { AgreedVolumes } from './adapters/agreed-volumes.js';
import { AwardAgenda } from './adapters/award-agenda.js';
import { AwardJobs } from './adapters/award-jobs.js';
import { awardsUnitOfWork } from './adapters/awards-tx.js';
import { AreasController } from './adapters/http/areas.controller.js';
import { AwardDossierPart } from './adapters/dossier-part.js';
import { AwardCourseController } from './adapters/http/award-course.controller.js';
import { ObjectionsController } from './adapters/http/objections.controller.js';
import { PublicAwardsController } from './adapters/http/public-awards.controller.js';
import { VolumesController } from './adapters/http/volumes.controller.js';
import {
  AskAdjustment,
  DecideAdjustment,
  EndorseAdjustment,
  ProposeAdjustment,
  RefuseAdjustment,
  WithdrawAdjustment,
} from './application/adjust-volume.js';
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
import {
  DecideAreas,
  FileAreas,
  OpenAreaSelection,
  ProposeAreas,
  VoidAreaSelection,
} from './application/select-areas.js';
import { DecideWithdrawal, ProposeWithdrawal } from './application/withdraw-award.js';

const withWork = <T>(UseCase: new (work: AwardsUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [AwardsUnitOfWork],
  useFactory: (work: AwardsUnitOfWork) => new UseCase(work),
});

/** From the published result to the award (公示、异议、中选): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [
    AwardCourseController,
    ObjectionsController,
    PublicAwardsController,
    VolumesController,
    AreasController,
  ],
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
    withWork(AskAdjustment),
    withWork(ProposeAdjustment),
    withWork(EndorseAdjustment),
    withWork(RefuseAdjustment),
    withWork(WithdrawAdjustment),
    withWork(DecideAdjustment),
    withWork(OpenAreaSelection),
    withWork(FileAreas),
    withWork(ProposeAreas),
    withWork(DecideAreas),
    withWork(VoidAreaSelection),
    withWork(RemindOffice),
    AwardJobs,
    AwardAgenda,
    AgreedVolumes,
    AwardDossierPart,
  ],
  exports: [AgreedVolumes],
})
export class AwardsModule {}
