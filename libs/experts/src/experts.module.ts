import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Approvals, Database } from '#platform';

import { ExpertAgenda } from './adapters/expert-agenda.js';
import { ExpertJobs } from './adapters/expert-jobs.js';
import { expertsUnitOfWork } from './adapters/experts-tx.js';
import { ExpertLibraryController } from './adapters/http/library.controller.js';
import { OwnReviewsController } from './adapters/http/own.controller.js';
import { PublicReviewController } from './adapters/http/public.controller.js';
import { TenderReviewController } from './adapters/http/review.controller.js';
import { DrawPanel, PrepareDraw } from './application/draw-panel.js';
import { DecideFreeze, ProposeFreeze, VoidReview } from './application/freeze-scores.js';
import { ExcludeExpert, KeepSeats } from './application/keep-seats.js';
import { AddExpert, EditExpert, ImportExperts, MoveExpert } from './application/library.js';
import { AcceptSeat, RecuseSeat, SaveScores, SignOff } from './application/own-seat.js';
import { PlanReview } from './application/plan-review.js';
import { ExpertsUnitOfWork } from './application/ports.js';

const withWork = <T>(UseCase: new (work: ExpertsUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [ExpertsUnitOfWork],
  useFactory: (work: ExpertsUnitOfWork) => new UseCase(work),
});

/** Experts and their technical scores (专家库、专家评审): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [
    ExpertLibraryController,
    TenderReviewController,
    OwnReviewsController,
    PublicReviewController,
  ],
  providers: [
    { provide: ExpertsUnitOfWork, inject: [Database, Approvals], useFactory: expertsUnitOfWork },
    withWork(AddExpert),
    withWork(EditExpert),
    withWork(MoveExpert),
    withWork(ImportExperts),
    withWork(PlanReview),
    withWork(PrepareDraw),
    withWork(DrawPanel),
    withWork(ExcludeExpert),
    withWork(KeepSeats),
    withWork(AcceptSeat),
    withWork(RecuseSeat),
    withWork(SaveScores),
    withWork(SignOff),
    withWork(ProposeFreeze),
    withWork(DecideFreeze),
    withWork(VoidReview),
    ExpertJobs,
    ExpertAgenda,
  ],
})
export class ExpertsModule {}
