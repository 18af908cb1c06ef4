import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { Approvals, CONFIG, type Config, Database } from '#platform';

import { allianceUnitOfWork } from './adapters/alliance-tx.js';
import { DemandPackages } from './adapters/demand-packages.js';
import { AllianceController } from './adapters/http/alliance.controller.js';
import { AllianceResultsController } from './adapters/http/results.controller.js';
import { MemberKeysController } from './adapters/http/member-keys.controller.js';
import { SignedZips } from './adapters/packer.js';
import { PlatformSigner } from './adapters/platform-signer.js';
import { resultsUnitOfWork } from './adapters/result-rows.js';
import { DatabaseUnions } from './adapters/unions.js';
import { IssueResults } from './application/issue-results.js';
import { JoinDemand } from './application/join-demand.js';
import { ConfirmKey, RegisterKey, RetireKey } from './application/member-keys.js';
import { ReceiveResult } from './application/receive-result.js';
import { Packer, ResultsUnitOfWork } from './application/result-ports.js';
import { AllianceUnitOfWork, UnionSource } from './application/ports.js';
import { SetMembers } from './application/set-members.js';
import { TakeDemand } from './application/take-demand.js';

const withWork = <T>(UseCase: new (work: AllianceUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [AllianceUnitOfWork],
  useFactory: (work: AllianceUnitOfWork) => new UseCase(work),
});

/** Rounds of several provinces (省际联盟采购): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [AllianceController, MemberKeysController, AllianceResultsController],
  providers: [
    { provide: AllianceUnitOfWork, inject: [Database, Approvals], useFactory: allianceUnitOfWork },
    { provide: PlatformSigner, inject: [CONFIG], useFactory: (config: Config) => new PlatformSigner(config) },
    {
      provide: DemandPackages,
      inject: [Database],
      useFactory: (database: Database) => new DemandPackages(database),
    },
    {
      provide: UnionSource,
      inject: [Database],
      useFactory: (database: Database) => new DatabaseUnions(database),
    },
    {
      provide: JoinDemand,
      inject: [AllianceUnitOfWork, UnionSource],
      useFactory: (work: AllianceUnitOfWork, source: UnionSource) => new JoinDemand(work, source),
    },
    { provide: ResultsUnitOfWork, inject: [Database, Approvals], useFactory: resultsUnitOfWork },
    {
      provide: Packer,
      inject: [PlatformSigner],
      useFactory: (signer: PlatformSigner) => new SignedZips(signer),
    },
    {
      provide: IssueResults,
      inject: [ResultsUnitOfWork, Packer],
      useFactory: (work: ResultsUnitOfWork, packer: Packer) => new IssueResults(work, packer),
    },
    {
      provide: ReceiveResult,
      inject: [ResultsUnitOfWork, Packer],
      useFactory: (work: ResultsUnitOfWork, packer: Packer) => new ReceiveResult(work, packer),
    },
    withWork(SetMembers),
    withWork(TakeDemand),
    withWork(RegisterKey),
    withWork(ConfirmKey),
    withWork(RetireKey),
  ],
})
export class AllianceModule {}
