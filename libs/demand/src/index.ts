/** What other contexts and the composition roots may use of demand reporting. */
export { FreezeCollection } from './application/freeze.js';
export { TakeOverDemand, type DemandOfThePast } from './application/take-over.js';
export { DemandModule } from './demand.module.js';
export {
  type DemandEdition,
  demandRegions,
  demandVolumes,
  editionVolumes,
  findDemandEdition,
} from './adapters/for-tender.js';
