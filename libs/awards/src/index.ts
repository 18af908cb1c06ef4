/** What other contexts and the composition roots may use of awards. */
export { AgreedVolumes, type AgreedVolume, type AgreedVolumesAsked } from './adapters/agreed-volumes.js';
export { AwardsModule } from './awards.module.js';
export { type AgreementYear, elapsedShare } from './domain/progress.js';
