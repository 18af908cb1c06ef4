/** What the composition roots and the command line may use of alliances. */
export { AllianceModule } from './alliance.module.js';
export { readMemberKey, spokenFingerprint } from './domain/member-key.js';
export { DEMAND_FORMAT, type DemandManifest, RESULT_FORMAT } from './domain/manifest.js';
export { formatOfPackage, openPackage, type PackageEntry, signedEntries } from './domain/signed-package.js';
