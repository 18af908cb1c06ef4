import { areasWorkspace } from './areas/index.js';
import { auditWorkspace } from './audit/index.js';
import { adminWorkspace } from './admin/index.js';
import { agreementsWorkspace } from './agreements/index.js';
import { awardsWorkspace } from './awards/index.js';
import { bidsWorkspace } from './bids/index.js';
import { catalogueWorkspace } from './catalogue/index.js';
import { demandWorkspace } from './demand/index.js';
import { expertsWorkspace } from './experts/index.js';
import { dossierWorkspace } from './dossier/index.js';
import { identityWorkspace } from './identity/index.js';
import { openingWorkspace } from './opening/index.js';
import { roundsWorkspace } from './rounds/index.js';
import { serviceWorkspace } from './service/index.js';
import { tendersWorkspace } from './tenders/index.js';
import { volumesWorkspace } from './volumes/index.js';
import type { Workspace } from './workspace.js';

/** The workspaces of this portal; one line each. Menu groups keep the order of this list. */
export const workspaces: readonly Workspace[] = [
  demandWorkspace,
  tendersWorkspace,
  expertsWorkspace,
  openingWorkspace,
  roundsWorkspace,
  awardsWorkspace,
  areasWorkspace,
  agreementsWorkspace,
  volumesWorkspace,
  dossierWorkspace,
  bidsWorkspace,
  catalogueWorkspace,
  serviceWorkspace,
  identityWorkspace,
  adminWorkspace,
  auditWorkspace,
];
