/** What the composition roots may use of awards. */
export { AwardsModule } from './awards.module.js';
