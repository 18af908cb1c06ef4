import type { Wording } from '#kernel';

import { faultsOf, type FileFault } from '../../domain/integrity.js';
import { type HeadFault, MANIFEST, type Manifest, readHead, SIGNATURE } from '../../domain/manifest.js';
import { DossierFiles } from './archive.js';
import { checkAgreement } from './check-agreement.js';
import { checkAudit } from './check-audit.js';
import { checkEligibility } from './check-eligibility.js';
import { checkExpert } from './check-expert.js';
import { checkRound } from './check-round.js';
import { checkTender } from './check-tender.js';
import { checkVolume } from './check-volume.js';
import type { Findings } from './findings.js';

export interface DossierFault {
  /** The file that differs. */
  readonly path: string;
  readonly what: string;
}

/** What a part of a dossier comes to. `holds`: its files are those signed, and what they prove was repeated. */
export interface PartVerdict {
  readonly name: string;
  readonly title: Wording;
  readonly files: number;
  readonly holds: boolean;
  readonly says: readonly string[];
  readonly leftOut: Manifest['parts'][number]['leftOut'];
}

export interface DossierVerdict {
  /** Null when the manifest itself does not hold: then nothing else was looked at. */
  readonly dossier: (Omit<Manifest, 'parts' | 'format'> & { readonly key: string }) | null;
  readonly parts: readonly PartVerdict[];
  /** Everything that is wrong, the first first; empty when the dossier holds. */
  readonly faults: readonly DossierFault[];
}

const HEAD_FAULTS = {
  'manifest-malformed': 'it is not a manifest of a dossier',
  'signature-malformed': 'it is not a signature of a manifest',
  'manifest-differs': 'it is not the manifest that was signed',
  'signature-wrong': 'the signature is not over this manifest',
  'key-untrusted': 'it is signed with another key than the one given',
} as const satisfies Record<HeadFault, string>;

const FILE_FAULTS = {
  missing: 'it is missing',
  'not-listed': 'it was added: the manifest does not list it',
  'listed-twice': 'the manifest lists it twice',
  'bytes-differ': 'its bytes are not those signed',
  'out-of-place': 'it lies in another place of the archive',
  unreadable: 'it is damaged',
} as const satisfies Record<FileFault, string>;

type Check = (files: DossierFiles, manifest: Manifest) => Findings | Promise<Findings>;
const CHECKS: Readonly<Record<string, Check>> = {
  agreement: checkAgreement,
  audit: checkAudit,
  eligibility: checkEligibility,
  expert: checkExpert,
  round: checkRound,
  tender: checkTender,
  volume: checkVolume,
};

/**
 * Verifies a dossier with nothing but the archive (离线验证轮次档案): signature, every file, and what the files of each part prove. `trusted` is the
 * platform's key as notices print it. Throws `file-unreadable` when it is no archive.
 */
export async function verifyDossier(archive: Buffer, trusted?: string): Promise<DossierVerdict> {
  const files = new DossierFiles(archive);
  const head = headOf(files, trusted);
  if ('fault' in head)
    return { dossier: null, parts: [], faults: [{ path: head.file, what: HEAD_FAULTS[head.fault] }] };
  const { manifest, key } = head;
  const wrong = faultsOf(manifest, [...files.found()]).map(({ path, fault }) => ({
    path,
    what: FILE_FAULTS[fault],
  }));
  const parts: PartVerdict[] = [];
  const found: DossierFault[] = [];
  for (const { name, title, files: listed, leftOut } of manifest.parts) {
    const isWhole = !wrong.some(({ path }) => path.startsWith(`${name}/`));
    // What a part proves is looked at only where its files, and those that it is compared with, are the signed ones.
    const findings = wrong.length === 0 ? await CHECKS[name]?.(files, manifest) : undefined;
    found.push(...(findings?.faults ?? []));
    const holds = isWhole && (findings?.faults.length ?? 0) === 0;
    parts.push({ name, title, files: listed.length, holds, says: findings?.says ?? [], leftOut });
  }
  return { dossier: aboutOf(manifest, key), parts, faults: [...wrong, ...found] };
}

const aboutOf = (manifest: Manifest, key: string): NonNullable<DossierVerdict['dossier']> => {
  const { dossierId, tenderId, roundNo, title, purpose, edition, readership, showsAllPrices, madeAt } =
    manifest;
  return { dossierId, tenderId, roundNo, title, purpose, edition, readership, showsAllPrices, madeAt, key };
};

function headOf(files: DossierFiles, trusted: string | undefined): ReturnType<typeof readHead> {
  const manifest = files.bytes(MANIFEST);
  if (!manifest) return { fault: 'manifest-malformed', file: MANIFEST };
  const signature = files.bytes(SIGNATURE);
  if (!signature) return { fault: 'signature-malformed', file: SIGNATURE };
  return readHead(manifest, signature, trusted);
}
