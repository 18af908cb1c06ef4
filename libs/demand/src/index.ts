/** What other contexts and the composition roots may use of demand reporting. */
export { DemandModule } from './demand.module.js';
