import type { Config, Database } from '#platform';

import { SubmitBid } from '../application/submit-bid.js';
import { GatheredBids } from './gathered-bids.js';
import { FilePlatformKey } from './platform-key.js';
import { SealingPackages } from './sealing-packages.js';

/** What a company bids with, outside of the server (投标用例). */
export interface BiddingParts {
  readonly packages: SealingPackages;
  readonly submit: SubmitBid;
}

export function biddingParts(database: Database, config: Config): BiddingParts {
  const key = FilePlatformKey.of(config);
  return {
    packages: new SealingPackages(database, key),
    submit: new SubmitBid(new GatheredBids(database), key),
  };
}
