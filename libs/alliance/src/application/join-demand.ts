import { DomainError, uuidv7 } from '#kernel';
import { refusePackage } from '#rounds';

import { say } from '../domain/say.js';
import type { AllianceUnitOfWork, UnionSource } from './ports.js';
import { mustBeVersion, mustLockDraft } from './refusals.js';

export interface DemandJoined {
  readonly id: string;
  readonly n: number;
  readonly lines: number;
  readonly units: string;
  readonly volumesSha256: string;
  /** Of the tender, after its package was exchanged. */
  readonly version: number;
}

/**
 * Joins the demand of all members into the round's package (汇总联盟报量): the frozen edition for those who take part by users, the newest
 * package of each other one; every unit once, regions and institutions under the code of their province, ceilings as the round's
 * rule says. The union is kept with its digests and parts, and the database refuses one that is not the sum of them.
 */
export class JoinDemand {
  constructor(
    private readonly unitOfWork: AllianceUnitOfWork,
    private readonly source: UnionSource,
  ) {}

  async execute({ tenderId, version }: { tenderId: string; version: number }): Promise<DemandJoined> {
    const prepared = await this.source.prepare(tenderId);
    return this.unitOfWork.run(async (tx) => {
      const round = await mustLockDraft(tx, tenderId);
      mustBeVersion(round.version, version);
      if ('refusal' in prepared) throw prepared.refusal;
      const { basis, read, joined, demand } = prepared;
      if (round.version !== basis.version || round.allianceVersion !== basis.allianceVersion)
        throw new DomainError('version-conflict', say('demand-moved'));
      if (!read.ok) return refusePackage(read.violations, read.count);
      const id = uuidv7();
      const n = await tx.addJoined({ ...joined, id, tenderId, allianceVersion: round.allianceVersion });
      const next = await tx.exchangePackage({ tenderId, version, read, demand });
      const { lines, units, volumesSha256, parts } = joined;
      await tx.record({
        act: 'alliance.demand-joined',
        subject: { kind: 'tender', id: tenderId },
        after: { n, lines, units, volumesSha256, parts: parts.map((part) => ({ ...part })) },
      });
      return { id, n, lines, units, volumesSha256, version: next };
    });
  }
}
