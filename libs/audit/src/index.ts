export { AuditModule } from './audit.module.js';
export { latestHead } from './adapters/heads.js';
export type { Checkpoint } from './domain/checkpoint.js';
export type { Fault, Verdict } from './domain/verifier.js';
export { UnreadableExport } from './domain/export-file.js';
export { counterSign, readWitness, verifyExport, type WitnessFiles } from './adapters/verify-file.js';
export { checkGuards, verifyDatabase } from './adapters/verify-database.js';
export { loadSigningPair, readKeyFile, type SigningPair, writeKeyFile } from './adapters/signing-key.js';
