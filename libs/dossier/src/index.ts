/** What the composition roots may use of dossiers. */
export { DossierModule } from './dossier.module.js';
export { verifyDossier, type DossierVerdict } from './adapters/verify/verify-dossier.js';
