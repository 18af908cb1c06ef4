import { zipFolder } from '#platform';

import { Packer } from '../application/result-ports.js';
import type { ResultManifest } from '../domain/manifest.js';
import { type PackageEntry, signedEntries } from '../domain/signed-package.js';
import { entriesOf } from './demand-packages.js';
import type { PlatformSigner } from './platform-signer.js';

/** Packs what leaves under the platform's own key. */
export class SignedZips extends Packer {
  constructor(private readonly signer: PlatformSigner) {
    super();
  }

  pack = (head: Omit<ResultManifest, 'files'>, files: Readonly<Record<string, Uint8Array>>): Uint8Array =>
    new Uint8Array(zipFolder(signedEntries<ResultManifest>(head, files, this.signer.sign)));
  unpack = (bytes: Uint8Array): PackageEntry[] => entriesOf(bytes);
}
