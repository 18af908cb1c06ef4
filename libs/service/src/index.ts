/** What the composition roots may use of ratings of service. */
export { ServiceModule } from './service.module.js';
