import { demandRegions, editionVolumes, findDemandEdition } from '#demand';
import { DomainError } from '#kernel';
import { type Queryer, zipFolder } from '#platform';

import { DEMAND_FORMAT, type DemandManifest } from '../domain/manifest.js';
import { say } from '../domain/say.js';
import { signedEntries } from '../domain/signed-package.js';
import type { PlatformSigner } from './platform-signer.js';

export interface EditionPackageAsked {
  readonly edition: string;
  readonly round: string;
  readonly member: string;
  readonly name: string;
  readonly number?: number | undefined;
}

/** A frozen edition of this platform as a package for the office that leads an alliance (成员省导出报量包), signed with the platform's key. */
export async function editionPackage(
  q: Queryer,
  signer: PlatformSigner,
  { edition, round, member, name, number }: EditionPackageAsked,
): Promise<Buffer> {
  if (!(await findDemandEdition(q, edition)))
    throw new DomainError('not-found', say('edition-unknown', { id: edition }));
  const { n, at, lines, units, volumes } = await editionVolumes(q, edition);
  const head: Omit<DemandManifest, 'files'> = {
    format: DEMAND_FORMAT,
    round,
    member,
    memberName: name,
    edition: number ?? n,
    at,
    lines,
    units,
  };
  const files = { 'regions.csv': await demandRegions(q, edition), 'volumes.csv': volumes };
  return zipFolder(signedEntries<DemandManifest>(head, files, signer.sign));
}
