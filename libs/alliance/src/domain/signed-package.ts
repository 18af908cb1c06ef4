import type { MemberKey } from './member-key.js';
import { fingerprintOf, isSignedBy } from './member-key.js';
import {
  DEMAND_FORMAT,
  MANIFEST,
  type Manifest,
  manifestText,
  type PackageFormat,
  readManifest,
  refusePackage,
  RESULT_FORMAT,
  sha256Of,
  SIGNATURE,
} from './manifest.js';
import { say } from './say.js';

/** One file of a package. */
export interface PackageEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A package whose signature and digests hold. */
export interface OpenedPackage<M extends Manifest = Manifest> {
  readonly manifest: M;
  readonly files: Readonly<Record<string, Uint8Array>>;
}

const SIGNATURE_BYTES = 64;

/**
 * The entries of a signed package (签名数据包): manifest.json with the digest of each file, manifest.sig with the Ed25519 signature over the
 * manifest's bytes, then the files. `sign` is whatever holds the private key.
 */
export function signedEntries<M extends Manifest>(
  head: Omit<M, 'files'>,
  files: Readonly<Record<string, Uint8Array>>,
  sign: (bytes: Uint8Array) => Uint8Array,
): PackageEntry[] {
  const names = Object.keys(files).sort();
  const digests = Object.fromEntries(names.map((name) => [name, sha256Of(files[name] ?? '')]));
  const manifest = Buffer.from(manifestText({ ...head, files: digests } as unknown as M));
  return [
    { name: MANIFEST, bytes: manifest },
    { name: SIGNATURE, bytes: sign(manifest) },
    ...names.map((name) => ({ name, bytes: files[name] ?? new Uint8Array() })),
  ];
}

/** What a package says it is, for a reader that takes any. */
export function formatOfPackage(entries: readonly PackageEntry[]): PackageFormat {
  const text = Buffer.from(mustHave(entries, MANIFEST)).toString('utf8');
  return text.includes(`"${RESULT_FORMAT}"`) ? RESULT_FORMAT : DEMAND_FORMAT;
}

/** The head of a package before its signature is judged: who it says it is from decides which key is asked. */
export const headOfPackage = <Format extends PackageFormat>(
  entries: readonly PackageEntry[],
  format: Format,
): Extract<Manifest, { format: Format }> => readManifest(mustHave(entries, MANIFEST), format);

/**
 * Opens a package under a key: the signature first, then every file against its digest, and nothing beside them. Anything else is
 * refused with a code of its own.
 */
export function openPackage<Format extends PackageFormat>(
  entries: readonly PackageEntry[],
  format: Format,
  { publicKey }: Pick<MemberKey, 'publicKey'>,
): OpenedPackage<Extract<Manifest, { format: Format }>> {
  const bytes = mustHave(entries, MANIFEST);
  const signature = entries.find(({ name }) => name === SIGNATURE)?.bytes;
  if (signature?.length !== SIGNATURE_BYTES)
    refusePackage(SIGNATURE, 'signature-missing', say('signature-missing'));
  if (!isSignedBy(bytes, signature, publicKey))
    refusePackage(
      SIGNATURE,
      'signature-wrong',
      say('signature-wrong', { fingerprint: fingerprintOf(publicKey).slice(0, 16) }),
    );
  const manifest = readManifest(bytes, format);
  return { manifest, files: checkedFiles(entries, manifest) };
}

function checkedFiles(entries: readonly PackageEntry[], { files }: Manifest): Record<string, Uint8Array> {
  for (const { name } of entries)
    if (name !== MANIFEST && name !== SIGNATURE && !Object.hasOwn(files, name))
      refusePackage(name, 'file-unlisted', say('file-unlisted', { file: name }));
  return Object.fromEntries(
    Object.entries(files).map(([name, digest]) => {
      const found = entries.find((entry) => entry.name === name);
      if (!found) return refusePackage(name, 'file-missing', say('file-missing', { file: name }));
      if (sha256Of(found.bytes) !== digest)
        return refusePackage(name, 'file-altered', say('file-altered', { file: name }));
      return [name, found.bytes] as const;
    }),
  );
}

function mustHave(entries: readonly PackageEntry[], name: string): Uint8Array {
  const found = entries.find((entry) => entry.name === name);
  if (!found) return refusePackage(name, 'manifest-missing', say('manifest-missing'));
  return found.bytes;
}
