/** What other contexts and the composition roots may use of live tender rounds. */
export { TendersModule } from './tenders.module.js';
