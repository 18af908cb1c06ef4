import type { Type } from '@nestjs/common';

import { AllianceModule } from '#alliance';
import { AuditModule } from '#audit';
import { AgreementsModule } from '#agreements';
import { AwardsModule } from '#awards';
import { ExpertsModule } from '#experts';
import { IdentityModule } from '#identity';
import { RenewalsModule } from '#renewals';
import { RoundsModule } from '#rounds';
import { CatalogueModule } from '#catalogue';
import { ServiceModule } from '#service';
import { TendersModule } from '#tenders';
import { DemandModule } from '#demand';
import { DossierModule } from '#dossier';

/** The contexts that the HTTP process serves. */
export const CONTEXTS: Type[] = [
  IdentityModule,
  AuditModule,
  CatalogueModule,
  RoundsModule,
  DemandModule,
  ExpertsModule,
  TendersModule,
  AwardsModule,
  AgreementsModule,
  DossierModule,
  ServiceModule,
  AllianceModule,
  RenewalsModule,
];
