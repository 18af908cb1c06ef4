import type { NestFastifyApplication } from '@nestjs/platform-fastify';

import { ImportCatalogue } from '#catalogue';
import { FreezeCollection, TakeOverDemand } from '#demand';
import { AddExpert } from '#experts';
import { actAs, type DemonstrationDoors } from '#demonstration';
import {
  AnswerAppointment,
  DecideLetter,
  DemonstrationActors,
  EnterDemonstrationAccount,
  ImportMemberships,
  ImportOrganisations,
  ProposeAppointment,
  SubmitLetter,
} from '#identity';
import { Database, Printer } from '#platform';
import { ImportPublishedAwards, ImportRound } from '#rounds';
import { DraftTender, EnrolKey, NameOfficers, SignCeremony, TenderPackages } from '#tenders';

/** The use cases of a running application that the demonstration province is made through. */
export function demonstrationDoors(app: NestFastifyApplication): DemonstrationDoors {
  const get = <T>(door: abstract new (...args: never[]) => T): T => app.get<T>(door, { strict: false });
  const database = get(Database);
  return {
    database,
    importOrganisations: get(ImportOrganisations),
    importMemberships: get(ImportMemberships),
    enterAccount: get(EnterDemonstrationAccount),
    importCatalogue: get(ImportCatalogue),
    importRound: get(ImportRound),
    importPublishedAwards: get(ImportPublishedAwards),
    running: {
      database,
      act: actAs(get(DemonstrationActors)),
      printer: get(Printer),
      submitLetter: get(SubmitLetter),
      decideLetter: get(DecideLetter),
      proposeAppointment: get(ProposeAppointment),
      answerAppointment: get(AnswerAppointment),
      takeOverDemand: get(TakeOverDemand),
      freezeCollection: get(FreezeCollection),
      packages: get(TenderPackages),
      draftTender: get(DraftTender),
      nameOfficers: get(NameOfficers),
      enrolKey: get(EnrolKey),
      signCeremony: get(SignCeremony),
      addExpert: get(AddExpert),
    },
  };
}
