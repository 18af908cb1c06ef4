import { ACCOUNTS } from './accounts.js';
import { AGREEMENTS } from './agreements.js';
import { AREAS } from './areas.js';
import { ALLIANCE } from './alliance.js';
import { AUDIT } from './audit.js';
import { AWARDS } from './awards.js';
import { CATALOGUE } from './catalogue.js';
import type { Operations } from './cases.js';
import { DEMAND } from './demand.js';
import { EXPERTS } from './experts.js';
import { ELIGIBILITY } from './eligibility.js';
import { INCIDENTS } from './incidents.js';
import { DOSSIERS } from './dossiers.js';
import { ORGANISATIONS } from './organisations.js';
import { OWN_ACCOUNT, PLATFORM } from './platform.js';
import { RENEWALS } from './renewals.js';
import { ROUNDS } from './rounds.js';
import { SAMPLES } from './samples.js';
import { SERVICE } from './service.js';
import { STANDING } from './standing.js';
import { TENDERS } from './tenders.js';
import { VOLUMES } from './volumes.js';

export { isRightHand, urlOf, type Call, type Case, type Operations } from './cases.js';

/** What may be tried on every operation of the platform. */
export const OPERATIONS: Operations = {
  ...PLATFORM,
  ...OWN_ACCOUNT,
  ...ORGANISATIONS,
  ...STANDING,
  ...ACCOUNTS,
  ...AUDIT,
  ...CATALOGUE,
  ...ROUNDS,
  ...TENDERS,
  ...ELIGIBILITY,
  ...INCIDENTS,
  ...DEMAND,
  ...AWARDS,
  ...VOLUMES,
  ...AGREEMENTS,
  ...AREAS,
  ...EXPERTS,
  ...DOSSIERS,
  ...SAMPLES,
  ...SERVICE,
  ...ALLIANCE,
  ...RENEWALS,
};
