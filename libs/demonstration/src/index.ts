export { actAs, type ActAs } from './acting.js';
export { bidAsCompanies, type BiddingDoors, type CompaniesBid } from './bid-as-companies.js';
export { type AreasDoors, type AreasFiled, fileAreasAsCompanies } from './file-areas-as-companies.js';
export { type PartiesSigned, signAsParties, type SigningDoors } from './sign-as-parties.js';
export { RUNNING_ROUND } from './domain/running-round.js';
export {
  loadDemonstration,
  loadState,
  type DemonstrationDoors,
  type LoadedAccount,
} from './load-demonstration.js';
