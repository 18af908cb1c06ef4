import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Approvals, CONFIG, Database } from '#platform';
import { EvaluateAnew, ImportRound, RoundsModule } from '#rounds';

import { TenderDossierPart } from './adapters/dossier-part.js';
import { TenderAgenda } from './adapters/tender-agenda.js';
import { EligibilityToBid } from './adapters/entry-right.js';
import { AnnouncingController } from './adapters/http/announcing.controller.js';
import { BiddingController } from './adapters/http/bidding.controller.js';
import { AmendmentsController } from './adapters/http/amendments.controller.js';
import { DocumentsController } from './adapters/http/documents.controller.js';
import { DraftingController } from './adapters/http/drafting.controller.js';
import { IncidentsController } from './adapters/http/incidents.controller.js';
import { PublicIncidentsController } from './adapters/http/public-incidents.controller.js';
import { EligibilityController } from './adapters/http/eligibility.controller.js';
import { OffersController } from './adapters/http/offers.controller.js';
import { OpeningController } from './adapters/http/opening.controller.js';
import { OwnEligibilityController } from './adapters/http/own-eligibility.controller.js';
import { PackagesController } from './adapters/http/packages.controller.js';
import { PublicEligibilityController } from './adapters/http/public-eligibility.controller.js';
import { PublicTendersController } from './adapters/http/public-tenders.controller.js';
import { QualificationController } from './adapters/http/qualification.controller.js';
import { SecondQuotesController } from './adapters/http/second-quotes.controller.js';
import { QuestionsController } from './adapters/http/questions.controller.js';
import { RoomController } from './adapters/http/room.controller.js';
import { GatheredBids } from './adapters/gathered-bids.js';
import { SampleController } from './adapters/http/sample.controller.js';
import { LibraryOfOffers, LibraryOfOpenings } from './adapters/library.js';
import { DatabaseOfferFacts } from './adapters/offer-facts.js';
import { DatabaseOpeningFacts } from './adapters/opening-facts.js';
import { FilePlatformKey } from './adapters/platform-key.js';
import { SealingPackages } from './adapters/sealing-packages.js';
import { TenderPackages } from './adapters/tender-packages.js';
import { TenderJobs } from './adapters/tender-jobs.js';
import { tendersUnitOfWork } from './adapters/tenders-tx.js';
import {
  AnnounceAmendment,
  DiscardAmendment,
  DraftAmendment,
  EditAmendment,
  PutAmendmentForward,
  WithdrawAmendment,
} from './application/amendments.js';
import {
  AnnounceTender,
  PutTenderForward,
  VoidTender,
  WithdrawProposal,
} from './application/announce-tender.js';
import { EnrolKey, RehearseKey, SignCeremony } from './application/ceremony.js';
import { CloseTenders, RemindOfficers } from './application/close-tender.js';
import { AddDocument, DropDocument } from './application/documents.js';
import { DraftTender } from './application/draft-tender.js';
import { EditTender } from './application/edit-tender.js';
import { FreezeList, PutListForward, WithdrawList } from './application/eligible-list.js';
import { ChooseEligibilityStage } from './application/eligibility-stage.js';
import { AnswerRefusalObjection, DecideEntries, ObjectToRefusal } from './application/entry-decisions.js';
import { GiveShares } from './application/give-shares.js';
import { NameOfficers } from './application/name-officers.js';
import { AnswerOffer, EvaluateOffers, IssueOffers } from './application/offers.js';
import { OpenQualification } from './application/open-qualification.js';
import { OpenSecondQuotes } from './application/open-second-quotes.js';
import { OpenTender } from './application/open-tender.js';
import { OfferFactsReader, OffersLibrary, PlatformKey, TendersUnitOfWork } from './application/ports.js';
import { DecideQuorumLoss, PutQuorumLossForward, ReportKeyLoss } from './application/quorum.js';
import { AnswerQuestion, AskQuestion, PublishAnswers, TellOfQuestions } from './application/questions.js';
import { DeclareRelations, DecideRelation, WithdrawRelationDecision } from './application/relations.js';
import { ReplacePackage } from './application/replace-package.js';
import { SubmitBid, WithdrawBid } from './application/submit-bid.js';

const withWork = <T>(UseCase: new (work: TendersUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [TendersUnitOfWork],
  useFactory: (work: TendersUnitOfWork) => new UseCase(work),
});
const withKey = <T>(UseCase: new (work: TendersUnitOfWork, key: PlatformKey) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [TendersUnitOfWork, PlatformKey],
  useFactory: (work: TendersUnitOfWork, key: PlatformKey) => new UseCase(work, key),
});

const withOffers = <T>(
  UseCase: new (work: TendersUnitOfWork, facts: OfferFactsReader, library: OffersLibrary) => T,
): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [TendersUnitOfWork, OfferFactsReader, OffersLibrary],
  useFactory: (work: TendersUnitOfWork, facts: OfferFactsReader, library: OffersLibrary) =>
    new UseCase(work, facts, library),
});

/** Live tender rounds under seal (招标轮次): the only file of the context that knows Nest and every layer. */
@Module({
  imports: [RoundsModule],
  // Fixed paths before `tenders/:id`.
  controllers: [
    BiddingController,
    RoomController,
    PackagesController,
    DraftingController,
    AnnouncingController,
    OpeningController,
    QualificationController,
    SecondQuotesController,
    OffersController,
    DocumentsController,
    AmendmentsController,
    QuestionsController,
    EligibilityController,
    OwnEligibilityController,
    PublicEligibilityController,
    SampleController,
    IncidentsController,
    PublicIncidentsController,
    PublicTendersController,
  ],
  providers: [
    { provide: TendersUnitOfWork, inject: [Database, Approvals], useFactory: tendersUnitOfWork },
    { provide: PlatformKey, inject: [CONFIG], useFactory: FilePlatformKey.of },
    {
      provide: TenderPackages,
      inject: [Database],
      useFactory: (database: Database) => new TenderPackages(database),
    },
    {
      provide: SealingPackages,
      inject: [Database, PlatformKey],
      useFactory: (database: Database, key: PlatformKey) => new SealingPackages(database, key),
    },
    withWork(DraftTender),
    withWork(EditTender),
    withWork(ReplacePackage),
    withWork(NameOfficers),
    withWork(PutTenderForward),
    withWork(AnnounceTender),
    withWork(WithdrawProposal),
    withWork(VoidTender),
    withWork(AddDocument),
    withWork(DropDocument),
    withWork(DraftAmendment),
    withWork(EditAmendment),
    withWork(PutAmendmentForward),
    withWork(WithdrawAmendment),
    withWork(DiscardAmendment),
    withWork(AnnounceAmendment),
    withWork(AskQuestion),
    withWork(AnswerQuestion),
    withWork(PublishAnswers),
    withWork(TellOfQuestions),
    withWork(ChooseEligibilityStage),
    withWork(DecideEntries),
    withWork(ObjectToRefusal),
    withWork(AnswerRefusalObjection),
    withWork(DeclareRelations),
    withWork(DecideRelation),
    withWork(WithdrawRelationDecision),
    withWork(PutListForward),
    withWork(WithdrawList),
    withWork(FreezeList),
    withWork(EnrolKey),
    withWork(SignCeremony),
    withWork(RehearseKey),
    withWork(WithdrawBid),
    withWork(GiveShares),
    withWork(RemindOfficers),
    withWork(ReportKeyLoss),
    withWork(PutQuorumLossForward),
    withWork(DecideQuorumLoss),
    {
      provide: OffersLibrary,
      inject: [EvaluateAnew],
      useFactory: (anew: EvaluateAnew) => new LibraryOfOffers(anew),
    },
    {
      provide: OfferFactsReader,
      inject: [Database],
      useFactory: (database: Database) => new DatabaseOfferFacts(database),
    },
    withOffers(IssueOffers),
    withOffers(EvaluateOffers),
    withWork(AnswerOffer),
    {
      provide: SubmitBid,
      inject: [Database, PlatformKey],
      useFactory: (database: Database, key: PlatformKey) => new SubmitBid(new GatheredBids(database), key),
    },
    withKey(CloseTenders),
    {
      provide: OpenTender,
      inject: [TendersUnitOfWork, Database, ImportRound],
      useFactory: (work: TendersUnitOfWork, database: Database, importRound: ImportRound) =>
        new OpenTender(
          work,
          new DatabaseOpeningFacts(database),
          new EligibilityToBid(database),
          new LibraryOfOpenings(importRound),
        ),
    },
    {
      provide: OpenQualification,
      inject: [TendersUnitOfWork, Database],
      useFactory: (work: TendersUnitOfWork, database: Database) =>
        new OpenQualification(work, new DatabaseOpeningFacts(database)),
    },
    {
      provide: OpenSecondQuotes,
      inject: [TendersUnitOfWork, Database],
      useFactory: (work: TendersUnitOfWork, database: Database) =>
        new OpenSecondQuotes(work, new DatabaseOpeningFacts(database), new EligibilityToBid(database)),
    },
    TenderJobs,
    TenderDossierPart,
    TenderAgenda,
  ],
})
export class TendersModule {}
