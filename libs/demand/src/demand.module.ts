import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Database } from '#platform';

import { DemandAgenda } from './adapters/demand-agenda.js';
import { DemandJobs } from './adapters/demand-jobs.js';
import { demandUnitOfWork } from './adapters/demand-tx.js';
import { CollectionsController } from './adapters/http/collections.controller.js';
import { BoardController } from './adapters/http/board.controller.js';
import { EditionsController } from './adapters/http/editions.controller.js';
import { DemandImportsController } from './adapters/http/imports.controller.js';
import { InstitutionsController } from './adapters/http/institutions.controller.js';
import { OwnReportsController } from './adapters/http/own-reports.controller.js';
import { ReviewController } from './adapters/http/review.controller.js';
import {
  BeginCollecting,
  DraftCollection,
  EditCollection,
  SetProducts,
  VoidCollection,
} from './application/collections.js';
import { AmendCollection, FreezeCollection } from './application/freeze.js';
import { ImportRows } from './application/import-rows.js';
import { AskInstitutions, AskOneInstitution, LeaveOut, ReopenReport } from './application/institutions.js';
import { DemandUnitOfWork } from './application/ports.js';
import { TakeOverDemand } from './application/take-over.js';
import { RemindInstitutions, RemindReviewers } from './application/reminders.js';
import { FillInReport, SubmitReport, WithdrawReport } from './application/report.js';
import { CorrectLine, ReviewReport } from './application/review.js';

const withWork = <T>(UseCase: new (work: DemandUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [DemandUnitOfWork],
  useFactory: (work: DemandUnitOfWork) => new UseCase(work),
});

/** Demand reporting (报量): the only file of the context that knows Nest and every layer. */
@Module({
  // Fixed paths before `own/:id` and `reports/:id`.
  controllers: [
    CollectionsController,
    InstitutionsController,
    DemandImportsController,
    BoardController,
    EditionsController,
    OwnReportsController,
    ReviewController,
  ],
  providers: [
    { provide: DemandUnitOfWork, inject: [Database], useFactory: demandUnitOfWork },
    withWork(DraftCollection),
    withWork(EditCollection),
    withWork(SetProducts),
    withWork(AskInstitutions),
    withWork(AskOneInstitution),
    withWork(LeaveOut),
    withWork(ReopenReport),
    withWork(BeginCollecting),
    withWork(VoidCollection),
    withWork(FillInReport),
    withWork(SubmitReport),
    withWork(WithdrawReport),
    withWork(ReviewReport),
    withWork(CorrectLine),
    withWork(ImportRows),
    withWork(TakeOverDemand),
    withWork(FreezeCollection),
    withWork(AmendCollection),
    withWork(RemindInstitutions),
    withWork(RemindReviewers),
    DemandJobs,
    DemandAgenda,
  ],
})
export class DemandModule {}
