import { DomainError } from '#kernel';
import { inflate, readDirectory, type ZipEntry, type ZipLimits } from '#platform';

import type { FoundFile } from '../../domain/integrity.js';
import { sha256 } from '../../domain/manifest.js';

/** Generous, for an archive that one asks for; deflate itself never exceeds the ratio. */
const LIMITS: ZipLimits = {
  maxEntries: 65_535,
  maxFileBytes: 2 ** 31,
  maxTotalBytes: 2 ** 40,
  maxRatio: 1_100,
};

/** The files of a dossier as they lie in the archive; each is unpacked when it is asked for. */
export class DossierFiles {
  private readonly entries: readonly ZipEntry[];
  private readonly byPath: ReadonlyMap<string, ZipEntry>;

  /** Throws `file-unreadable` when the archive as a whole cannot be read, or has a name twice. */
  constructor(archive: Buffer) {
    this.entries = readDirectory(archive, LIMITS);
    this.byPath = new Map(this.entries.map((entry) => [entry.name, entry]));
  }

  has = (path: string): boolean => this.byPath.has(path);

  /** The bytes of a file; undefined when it is not there or damaged. */
  bytes(path: string): Buffer | undefined {
    const entry = this.byPath.get(path);
    return entry && unpacked(entry);
  }

  text = (path: string): string | undefined => this.bytes(path)?.toString('utf8');

  /** Everything there is, in the order of the archive, with its digest. */
  *found(): Generator<FoundFile> {
    for (const entry of this.entries) {
      const bytes = unpacked(entry);
      yield { path: entry.name, bytes: bytes?.length ?? entry.size, sha256: bytes && sha256(bytes) };
    }
  }

  paths = (prefix: string): string[] =>
    this.entries.flatMap(({ name }) => (name.startsWith(prefix) ? [name] : []));
}

function unpacked(entry: ZipEntry): Buffer | undefined {
  try {
    return inflate(entry);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}
