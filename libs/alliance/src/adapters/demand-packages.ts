import { DomainError } from '#kernel';
import { type Database, unzip, type ZipLimits } from '#platform';
import { memorySource, type MemberDemand, readMemberDemand, type Violation } from '#rounds/package';
import { refusePackage as refuseViolations } from '#rounds';

import type { DemandPackage, Member, Refused } from '../application/ports.js';
import { mustHaveKey, mustSendPackages } from '../application/refusals.js';
import { refuseStale } from '../application/take-demand.js';
import { DEMAND_FORMAT, type DemandManifest, refusePackage, sha256Of } from '../domain/manifest.js';
import { say } from '../domain/say.js';
import { headOfPackage, openPackage, type PackageEntry } from '../domain/signed-package.js';
import { newestSubmissions } from './demand-rows.js';
import { confirmedKeyOf } from './key-rows.js';
import { readMembers, readProducts, readRound } from './member-rows.js';

const MEGABYTE = 1024 * 1024;
const LIMITS: ZipLimits = {
  maxEntries: 40,
  maxFileBytes: 400 * MEGABYTE,
  maxTotalBytes: 600 * MEGABYTE,
  maxRatio: 300,
};

/** What a dry run of a member's package shows (报量包预检). */
export interface DemandChecked {
  readonly manifest: DemandManifest;
  readonly member: Member;
  readonly read: DemandPackage | null;
  readonly violations: readonly Violation[];
  readonly count: number;
}

export const entriesOf = (bytes: Uint8Array): PackageEntry[] => {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) refusePackage('file', 'not-a-zip', say('not-a-zip'));
  return unzip(Buffer.from(bytes), LIMITS).map(({ name, bytes: content }) => ({ name, bytes: content }));
};

/**
 * Reads packages of demand (成员报量包): from whom and for which round, under the key that two people confirmed, then every row. What the
 * package itself is wrong in is refused; what rows are wrong in is listed.
 */
export class DemandPackages {
  constructor(private readonly database: Database) {}

  async check(tenderId: string, bytes: Uint8Array): Promise<DemandChecked> {
    const entries = entriesOf(bytes);
    const head = headOfPackage(entries, DEMAND_FORMAT);
    const facts = await this.database.read(async (q) => ({
      round: await readRound(q, tenderId),
      members: await readMembers(q, tenderId),
      key: await confirmedKeyOf(q, head.member),
      newest: (await newestSubmissions(q, tenderId)).find(({ regionCode }) => regionCode === head.member),
      products: await readProducts(q, tenderId),
      varieties: await q.query<{ id: string }>(
        'select variety_id as id from tender.variety where tender_id = $1',
        [tenderId],
      ),
    }));
    const { round, newest, products } = facts;
    if (!round) throw new DomainError('not-found', say('tender-unknown', { id: tenderId }));
    const member = mustSendPackages(facts.members, head.member);
    const key = mustHaveKey(facts.key, member);
    const { manifest, files } = openPackage(entries, DEMAND_FORMAT, key);
    if (manifest.round !== round.roundNo)
      refusePackage(
        'manifest.json:round',
        'other-round',
        say('other-round', { found: manifest.round, round: round.roundNo }),
      );
    if (newest && newest.edition >= manifest.edition)
      refuseStale(member.name, newest.edition, manifest.edition);
    const reading = await readMemberDemand(memorySource(files), {
      varieties: facts.varieties.map(({ id }) => id),
      products,
      regions: member.regions.map(({ id }) => id),
    });
    if (!reading.ok)
      return { manifest, member, read: null, violations: reading.violations, count: reading.count };
    mustAddUp(manifest, reading.demand);
    const read: DemandPackage = {
      sha256: sha256Of(bytes),
      content: bytes,
      regionCode: head.member,
      edition: manifest.edition,
      frozenAt: manifest.at,
      units: manifest.units,
      lines: manifest.lines,
      volumesSha256: sha256Of(files['volumes.csv'] ?? ''),
      keyId: key.id,
      demand: reading.demand,
    };
    return { manifest, member, read, violations: [], count: 0 };
  }

  /** The same for a confirmation: what is wrong comes back to be thrown where the deed is done. */
  async read(tenderId: string, bytes: Uint8Array): Promise<DemandPackage | Refused> {
    try {
      const { read, violations, count } = await this.check(tenderId, bytes);
      return read ?? refuseViolations(violations, count);
    } catch (refusal) {
      if (refusal instanceof DomainError) return { refusal };
      throw refusal;
    }
  }
}

/** What the member signed is what its rows add up to (数量守恒). */
function mustAddUp({ units, lines }: DemandManifest, demand: MemberDemand): void {
  if (BigInt(units) !== demand.units)
    refusePackage(
      'manifest.json:units',
      'sum-differs',
      say('sum-differs', { stated: units, found: String(demand.units) }),
    );
  if (lines !== demand.volumes.length)
    refusePackage(
      'manifest.json:lines',
      'sum-differs',
      say('sum-differs', { stated: lines, found: demand.volumes.length }),
    );
}
