import { type FactoryProvider, Module, type Type } from '@nestjs/common';

import { CONFIG, Database } from '#platform';

import { AgreementAgenda } from './adapters/agreement-agenda.js';
import { AgreementJobs } from './adapters/agreement-jobs.js';
import { agreementsUnitOfWork } from './adapters/agreements-tx.js';
import { AgreementDossierPart } from './adapters/dossier-part.js';
import { AgreementsController } from './adapters/http/agreements.controller.js';
import { PublicAgreementsController } from './adapters/http/public-agreements.controller.js';
import { RoundAgreementsController } from './adapters/http/round-agreements.controller.js';
import { softwareAuthority } from './adapters/parts.js';
import {
  DrawUpAgreements,
  RecallAgreement,
  RemindParties,
  SendOutAgreements,
} from './application/draw-up.js';
import { KeepCourse } from './application/keep-course.js';
import { AgreementsUnitOfWork } from './application/ports.js';
import { ChooseDistributor, DeclineAgreement, SignAgreements } from './application/sign.js';
import { Signer } from './application/signer.js';

const withWork = <T>(UseCase: new (work: AgreementsUnitOfWork) => T): FactoryProvider<T> => ({
  provide: UseCase as Type<T>,
  inject: [AgreementsUnitOfWork],
  useFactory: (work: AgreementsUnitOfWork) => new UseCase(work),
});

/** Three-party purchase agreements (三方购销协议): the only file of the context that knows Nest and every layer. */
@Module({
  controllers: [AgreementsController, RoundAgreementsController, PublicAgreementsController],
  providers: [
    { provide: AgreementsUnitOfWork, inject: [Database], useFactory: agreementsUnitOfWork },
    { provide: Signer, inject: [Database, CONFIG], useFactory: softwareAuthority },
    withWork(DrawUpAgreements),
    withWork(SendOutAgreements),
    withWork(RecallAgreement),
    withWork(RemindParties),
    {
      provide: SignAgreements,
      inject: [AgreementsUnitOfWork, Signer],
      useFactory: (work: AgreementsUnitOfWork, signer: Signer) => new SignAgreements(work, signer),
    },
    withWork(DeclineAgreement),
    withWork(ChooseDistributor),
    withWork(KeepCourse),
    AgreementJobs,
    AgreementDossierPart,
    AgreementAgenda,
  ],
})
export class AgreementsModule {}
