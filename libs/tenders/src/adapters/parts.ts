import type { Approvals, Config, Database } from '#platform';

import { SubmitBid } from '../application/submit-bid.js';
import { FilePlatformKey } from './platform-key.js';
import { SealingPackages } from './sealing-packages.js';
import { tendersUnitOfWork } from './tenders-tx.js';

/** What a company bids with, outside of the server (投标用例). */
export interface BiddingParts {
  readonly packages: SealingPackages;
  readonly submit: SubmitBid;
}

export function biddingParts(database: Database, config: Config, approvals: Approvals): BiddingParts {
  const key = FilePlatformKey.of(config);
  return {
    packages: new SealingPackages(database, key),
    submit: new SubmitBid(tendersUnitOfWork(database, approvals), key),
  };
}
