import { DomainError, uuidv7 } from '#kernel';

import { say } from '../domain/say.js';
import type { AllianceUnitOfWork, DemandPackage, Refused } from './ports.js';
import { mustHaveKey, mustLockDraft, mustSendPackages } from './refusals.js';

export interface DemandTaken {
  readonly id: string;
  readonly regionCode: string;
  readonly memberName: string;
  readonly edition: number;
  readonly frozenAt: string;
  readonly lines: number;
  readonly units: string;
}

/**
 * Takes the demand of a member that sends packages (接收成员报量包). It was opened and read before; here the key still counts, and its edition
 * is newer than the one before, which it replaces.
 */
export class TakeDemand {
  constructor(private readonly unitOfWork: AllianceUnitOfWork) {}

  execute(tenderId: string, read: DemandPackage | Refused): Promise<DemandTaken> {
    return this.unitOfWork.run(async (tx) => {
      await mustLockDraft(tx, tenderId);
      if ('refusal' in read) throw read.refusal;
      const { demand, ...given } = read;
      const { regionCode, edition, lines, units, volumesSha256, sha256, keyId } = given;
      const member = mustSendPackages(await tx.members(tenderId), regionCode);
      if (mustHaveKey(await tx.confirmedKeyOf(regionCode), member).id !== keyId)
        throw new DomainError('package-refused', say('key-missing', { name: member.name }));
      const newest = (await tx.newestSubmissions(tenderId)).find((one) => one.regionCode === regionCode);
      if (newest && newest.edition >= edition) refuseStale(member.name, newest.edition, edition);
      const id = uuidv7();
      await tx.addSubmission({ ...given, id, tenderId });
      if (demand.ceilings)
        await tx.setCeilings(
          tenderId,
          regionCode,
          [...demand.ceilings].map(([product, price]) => ({ region: regionCode, product, price })),
        );
      await tx.record({
        act: 'alliance.demand-received',
        subject: { kind: 'tender', id: tenderId },
        after: {
          member: regionCode,
          edition,
          lines,
          units,
          volumesSha256,
          sha256,
          replaces: newest?.edition ?? null,
        },
      });
      return { id, regionCode, memberName: member.name, edition, frozenAt: given.frozenAt, lines, units };
    });
  }
}

export function refuseStale(name: string, newest: number, found: number): never {
  const message = say('stale-edition', { name, newest, found });
  throw new DomainError('package-refused', message, [
    { field: 'manifest.json:edition', code: 'stale-edition', message },
  ]);
}
