/** What other contexts and the composition roots may use of demand reporting. */
export { DemandModule } from './demand.module.js';
export {
  type DemandEdition,
  demandRegions,
  demandVolumes,
  findDemandEdition,
} from './adapters/for-tender.js';
