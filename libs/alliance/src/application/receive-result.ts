import { csvRows, exact, priceText, times, toPrice, uuidv7 } from '#kernel';
import type { PublishedAward } from '#rounds';

import { RESULT_FORMAT, type ResultManifest, sha256Of } from '../domain/manifest.js';
import type { ResultAward } from '../domain/result.js';
import { readAwards } from '../domain/result-files.js';
import { headOfPackage, type OpenedPackage, openPackage } from '../domain/signed-package.js';
import { mustHaveKey } from './refusals.js';
import type { OwnOffice, Packer, ResultsTx, ResultsUnitOfWork } from './result-ports.js';

export interface ResultReceived {
  readonly id: string;
  readonly roundId: string;
  readonly roundNo: string;
  readonly title: string;
  readonly issuer: string;
  readonly awards: number;
  readonly allocations: number;
  readonly startsOn: string | null;
}

/** What a dry run shows of a package, before anything is written. */
export interface ResultChecked {
  readonly manifest: ResultManifest;
  readonly awards: readonly ResultAward[];
  readonly allocations: number;
}

/**
 * Takes the result of a round that another office led (接收联盟结果): opened under the key of that office, it becomes a published round of the
 * own library with the province's own first day, under the number of the round and the province.
 */
export class ReceiveResult {
  constructor(
    private readonly unitOfWork: ResultsUnitOfWork,
    private readonly packer: Packer,
  ) {}

  async check(
    tx: Pick<ResultsTx, 'confirmedKeyOf'>,
    bytes: Uint8Array,
  ): Promise<ResultChecked & { keyId: string }> {
    const entries = this.packer.unpack(bytes);
    const { leader, issuer } = headOfPackage(entries, RESULT_FORMAT);
    const key = mustHaveKey(await tx.confirmedKeyOf(leader), { name: issuer });
    return { ...contentOf(openPackage(entries, RESULT_FORMAT, key)), keyId: key.id };
  }

  execute(bytes: Uint8Array, own: OwnOffice): Promise<ResultReceived> {
    return this.unitOfWork.run(async (tx) => {
      const { manifest, awards, allocations, keyId } = await this.check(tx, bytes);
      const { round, member, memberName, edition, startsOn, title, category, ruleset, issuer, at } = manifest;
      const roundNo = `${round}-${member}`;
      const sha256 = sha256Of(bytes);
      const standing = awards.filter(({ status }) => status === 'standing');
      const { id: roundId } = await tx.importAwards({
        roundNo,
        title: `${title}（${memberName}）`,
        category,
        ruleset,
        ...own,
        source: {
          text: `${issuer} ${round} 第 ${edition} 版结果包 ${sha256.slice(0, 16)}${startsOn === null ? '' : `，自 ${startsOn} 起执行`}`,
          url: null,
          confidence: 'published',
          openedOn: null,
          announcedOn: at.slice(0, 10),
        },
        awards: standing.map(publishedOf),
      });
      const id = uuidv7();
      await tx.addReceived({
        id,
        roundId,
        keyId,
        roundNo: round,
        regionCode: member,
        edition,
        startsOn,
        awards: standing.length,
        allocations,
        sha256,
        content: bytes,
      });
      await tx.record({
        act: 'alliance.result-received',
        subject: { kind: 'round', id: roundId },
        after: { round, member, edition, startsOn, sha256, awards: standing.length, allocations },
      });
      return { id, roundId, roundNo, title, issuer, awards: standing.length, allocations, startsOn };
    });
  }
}

function contentOf({ manifest, files }: OpenedPackage<ResultManifest>): ResultChecked {
  const rowsOf = (name: string) => csvRows(files[name] ?? new Uint8Array());
  return {
    manifest,
    awards: readAwards(rowsOf('awards.csv')),
    allocations: Math.max(0, [...rowsOf('allocations.csv')].length - 1),
  };
}

const publishedOf = ({
  varietyName,
  strength,
  unitsPerPack,
  bidderName,
  unitPrice,
}: ResultAward): PublishedAward => ({
  variety: varietyName,
  strength,
  pack: unitsPerPack,
  bidder: bidderName,
  unitPrice,
  packPrice: priceText(toPrice(times(exact(unitPrice), exact(unitsPerPack)))),
  confidence: 'high',
});
