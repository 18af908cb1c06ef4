import { Module } from '@nestjs/common';

import { Approvals, Database } from '#platform';

import { AdditionsController } from './adapters/additions.controller.js';
import { RoundDossierPart } from './adapters/dossier-part.js';
import { DownloadsController } from './adapters/downloads.controller.js';
import { ImportsController } from './adapters/imports.controller.js';
import { PublicResultsController } from './adapters/public-results.controller.js';
import { PublicationController } from './adapters/publication.controller.js';
import { ResultsController } from './adapters/results.controller.js';
import { DatabaseRoundInputs } from './adapters/round-reader.js';
import { RoundsController } from './adapters/rounds.controller.js';
import { roundsUnitOfWork } from './adapters/rounds-unit-of-work.js';
import { SimulationsController } from './adapters/simulations.controller.js';
import { ThreadEvaluator } from './adapters/thread-evaluator.js';
import { CompareRuleSets } from './application/compare-rule-sets.js';
import { EvaluateAnew } from './application/evaluate-anew.js';
import { DecidePublication } from './application/decide-publication.js';
import { ImportPublishedAwards } from './application/import-published-awards.js';
import { ImportRound } from './application/import-round.js';
import { Evaluator, RoundInputs, RoundsUnitOfWork } from './application/ports.js';
import { ProposePublication } from './application/propose-publication.js';
import { RecordDraw } from './application/record-draw.js';
import { SimulateRound } from './application/simulate-round.js';
import { WithdrawRound } from './application/withdraw-round.js';

/** The rounds library (轮次库): the only file of the context that knows Nest and every layer. */
@Module({
  // Fixed paths before `rounds/:id`.
  controllers: [
    ImportsController,
    DownloadsController,
    RoundsController,
    ResultsController,
    SimulationsController,
    AdditionsController,
    PublicationController,
    PublicResultsController,
  ],
  providers: [
    { provide: Evaluator, useClass: ThreadEvaluator },
    RoundDossierPart,
    { provide: RoundInputs, useClass: DatabaseRoundInputs },
    { provide: RoundsUnitOfWork, inject: [Database, Approvals], useFactory: roundsUnitOfWork },
    {
      provide: ImportRound,
      inject: [RoundsUnitOfWork, Evaluator],
      useFactory: (u: RoundsUnitOfWork, e: Evaluator) => new ImportRound(u, e),
    },
    {
      provide: EvaluateAnew,
      inject: [RoundInputs, Evaluator],
      useFactory: (i: RoundInputs, e: Evaluator) => new EvaluateAnew(i, e),
    },
    {
      provide: RecordDraw,
      inject: [RoundsUnitOfWork, RoundInputs, EvaluateAnew],
      useFactory: (u: RoundsUnitOfWork, i: RoundInputs, e: EvaluateAnew) => new RecordDraw(u, i, e),
    },
    {
      provide: SimulateRound,
      inject: [RoundsUnitOfWork, RoundInputs, Evaluator],
      useFactory: (u: RoundsUnitOfWork, i: RoundInputs, e: Evaluator) => new SimulateRound(u, i, e),
    },
    {
      provide: CompareRuleSets,
      inject: [Evaluator],
      useFactory: (e: Evaluator) => new CompareRuleSets(e),
    },
    {
      provide: ProposePublication,
      inject: [RoundsUnitOfWork],
      useFactory: (u: RoundsUnitOfWork) => new ProposePublication(u),
    },
    {
      provide: DecidePublication,
      inject: [RoundsUnitOfWork, RoundInputs, Evaluator],
      useFactory: (u: RoundsUnitOfWork, i: RoundInputs, e: Evaluator) => new DecidePublication(u, i, e),
    },
    {
      provide: ImportPublishedAwards,
      inject: [RoundsUnitOfWork],
      useFactory: (u: RoundsUnitOfWork) => new ImportPublishedAwards(u),
    },
    {
      provide: WithdrawRound,
      inject: [RoundsUnitOfWork],
      useFactory: (u: RoundsUnitOfWork) => new WithdrawRound(u),
    },
  ],
  exports: [ImportRound, ImportPublishedAwards, EvaluateAnew, CompareRuleSets],
})
export class RoundsModule {}
