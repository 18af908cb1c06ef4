import { Authenticator, type Authentication } from './authenticator.js';

/** Authentication of an application without accounts: everyone is the public. */
export class NobodyAuthenticator extends Authenticator {
  authenticate(): Promise<Authentication | undefined> {
    return Promise.resolve(undefined);
  }
}
