/** What other contexts and the composition roots may use of expert reviews. */
export { frozenScores, scoresPending } from './adapters/queries/public.query.js';
export { type DrawFault, drawFaults, type DrawRecord, readDrawRecord } from './domain/draw-record.js';
export { aggregate, type FrozenScores, sealScores, type SignedSheet } from './domain/frozen.js';
export { sheetDigest } from './domain/sheet.js';
export { AddExpert } from './application/library.js';
export { ExpertsModule } from './experts.module.js';
