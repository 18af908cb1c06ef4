export * from './checkpoint.js';
export * from './export-file.js';
export * from './frontier.js';
export * from './hash.js';
export * from './proofs.js';
export * from './verifier.js';
export * from './witness.js';
