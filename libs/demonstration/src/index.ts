export {
  loadDemonstration,
  loadState,
  type DemonstrationDoors,
  type LoadedAccount,
} from './load-demonstration.js';
