/** What the composition roots may use of renewals. */
export { RenewalsModule } from './renewals.module.js';
