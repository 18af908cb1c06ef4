import { type ListedFile, MANIFEST, type Manifest, SIGNATURE } from './manifest.js';

/** What is wrong with a file of a dossier. */
export type FileFault =
  'missing' | 'not-listed' | 'listed-twice' | 'bytes-differ' | 'out-of-place' | 'unreadable';

export interface FaultyFile {
  readonly path: string;
  readonly fault: FileFault;
}

/** A file as it lies in the archive; undefined digest = its bytes cannot be unpacked. */
export interface FoundFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string | undefined;
}

/**
 * Compares an archive with its signed manifest, in the manifest's order and then what lies beyond it (逐件核对). Everything wrong is named, the
 * first first: a file that is changed, gone, added, listed or stored elsewhere.
 */
export function faultsOf(manifest: Manifest, found: readonly FoundFile[]): FaultyFile[] {
  const listed = manifest.parts.flatMap(({ name, files }) =>
    files.map((file) => ({ ...file, path: `${name}/${file.path}` })),
  );
  const byPath = new Map(found.map((file) => [file.path, file]));
  const paths = new Set<string>();
  const faults = listed.flatMap((file): FaultyFile[] => {
    const { path } = file;
    if (paths.size === paths.add(path).size) return [{ path, fault: 'listed-twice' }];
    const fault = faultOf(file, byPath.get(path));
    return fault ? [{ path, fault }] : [];
  });
  for (const { path } of found)
    if (!paths.has(path) && path !== MANIFEST && path !== SIGNATURE)
      faults.push({ path, fault: 'not-listed' });
  return faults.length > 0 ? faults : orderFault(listed, found);
}

function faultOf(listed: ListedFile, found: FoundFile | undefined): FileFault | undefined {
  if (!found) return 'missing';
  if (found.sha256 === undefined) return 'unreadable';
  return found.bytes === listed.bytes && found.sha256 === listed.sha256 ? undefined : 'bytes-differ';
}

/** The same files in another order are another archive. */
function orderFault(listed: readonly ListedFile[], found: readonly FoundFile[]): FaultyFile[] {
  const expected = [...listed.map(({ path }) => path), MANIFEST, SIGNATURE];
  const at = found.findIndex(({ path }, i) => path !== expected[i]);
  return at < 0 ? [] : [{ path: found[at]?.path ?? MANIFEST, fault: 'out-of-place' }];
}
