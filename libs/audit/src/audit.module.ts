import { Inject, Module, type OnModuleInit } from '@nestjs/common';

import { CONFIG, Database, Jobs, Loops, RUNS_JOBS, TransactionalUnitOfWork, type Config } from '#platform';

import { AuditController } from './adapters/audit.controller.js';
import { AuditDossierPart } from './adapters/dossier-part.js';
import { publishDailyHead } from './adapters/heads.js';
import { seal } from './adapters/sealer.js';
import { loadSigningPair } from './adapters/signing-key.js';
import { WitnessController } from './adapters/witness.controller.js';
import { witnessTx } from './adapters/witness-store.js';
import { CounterSign } from './application/counter-sign.js';
import type { WitnessTx } from './application/ports.js';
import { RegisterWitness, WithdrawWitness } from './application/register-witness.js';

const WITNESS_WORK = Symbol('jicai:witness-unit-of-work');
const SEAL_EVERY_MS = 1_000;
const withWork = (UseCase: new (work: TransactionalUnitOfWork<WitnessTx>) => object) => ({
  provide: UseCase,
  inject: [WITNESS_WORK],
  useFactory: (work: TransactionalUnitOfWork<WitnessTx>) => new UseCase(work),
});

/** Audit: the sealed record, its second party, and the daily head. */
@Module({
  controllers: [AuditController, WitnessController],
  providers: [
    {
      provide: WITNESS_WORK,
      inject: [Database],
      useFactory: (database: Database) => new TransactionalUnitOfWork(database, witnessTx),
    },
    withWork(RegisterWitness),
    withWork(WithdrawWitness),
    withWork(CounterSign),
    AuditDossierPart,
  ],
})
export class AuditModule implements OnModuleInit {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(Jobs) private readonly jobs: Jobs,
    @Inject(Loops) private readonly loops: Loops,
    @Inject(RUNS_JOBS) private readonly runsJobs: boolean,
  ) {}

  onModuleInit(): void {
    this.jobs.define({
      name: 'audit-daily-head',
      title: { zh: '公布每日日志头', en: 'Publish the daily head' },
      schedule: { everySeconds: 900 },
      silentAfterSeconds: 2 * 3_600,
      run: () => publishDailyHead(this.database),
    });
    if (this.runsJobs) this.startSealing();
  }

  /** Only processes that seal need the key: it is read once, so that a missing one stops the start and not the first act. */
  private startSealing(): void {
    const pair = loadSigningPair(this.config);
    this.loops.define({
      name: 'audit-sealer',
      everyMs: SEAL_EVERY_MS,
      turn: async () => {
        await seal(this.database, pair);
        return false;
      },
    });
  }
}
