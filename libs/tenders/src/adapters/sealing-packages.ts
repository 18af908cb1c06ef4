import { currentActor, type Database } from '#platform';
import { signSealingPackage } from '#sealing';

import type { PlatformKey } from '../application/ports.js';
import type { TenderPart } from '../domain/words.js';
import { findSealingPackage } from './queries/bids.query.js';

/** Sealing packages (密封数据包): what a company needs to seal its prices without the platform, signed by it. */
export class SealingPackages {
  constructor(
    private readonly database: Database,
    private readonly key: PlatformKey,
  ) {}

  /** That of the acting company. */
  async own(
    tenderId: string,
    lot: string,
    part: TenderPart,
  ): Promise<Awaited<ReturnType<typeof signSealingPackage>>> {
    const name = currentActor().org?.name ?? '';
    const contents = await this.database.read((q) => findSealingPackage(q, tenderId, lot, part, name));
    return signSealingPackage(contents, this.key.raw, (text) => this.key.sign(text));
  }
}
