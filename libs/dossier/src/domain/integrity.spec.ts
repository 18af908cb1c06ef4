import fc from 'fast-check';
import { generateKeyPairSync } from 'node:crypto';

import { faultsOf, type FoundFile } from './integrity.js';
import {
  MANIFEST,
  type Manifest,
  manifestOf,
  readHead,
  sha256,
  SIGNATURE,
  signManifest,
} from './manifest.js';

const { privateKey } = generateKeyPairSync('ed25519');
const other = generateKeyPairSync('ed25519').privateKey;
const wording = { zh: '卷', en: 'part' };

const contentsOf = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 2, maxLength: 8 });
const made = (contents: readonly string[]): { manifest: Buffer; files: FoundFile[] } => {
  const listed = contents.map((text, i) => ({
    path: `${i}.txt`,
    bytes: Buffer.byteLength(text),
    sha256: sha256(Buffer.from(text)),
  }));
  const manifest = manifestOf({
    dossierId: 'd',
    tenderId: 't',
    roundNo: 'R-1',
    title: '示范',
    purpose: 'live',
    edition: 1,
    readership: 'full',
    showsAllPrices: true,
    madeAt: '2026-01-01T00:00:00.000Z',
    parts: [{ name: 'a', title: wording, files: listed, leftOut: [] }],
  });
  const files = listed.map((file) => ({ ...file, path: `a/${file.path}` }));
  const last = [MANIFEST, SIGNATURE].map((path) => ({ path, bytes: 0, sha256: '' }));
  return { manifest, files: [...files, ...last] };
};
const read = (manifest: Buffer): Manifest => {
  const head = readHead(manifest, signManifest(manifest, privateKey));
  if ('fault' in head) throw new Error(head.fault);
  return head.manifest;
};

describe('a dossier against its manifest', () => {
  it('holds as it was made, and names a file that was changed, removed, added or moved', () => {
    fc.assert(
      fc.property(contentsOf, fc.nat(), (contents, seed) => {
        const { manifest, files } = made(contents);
        const whole = read(manifest);
        const at = seed % contents.length;
        const path = `a/${at}.txt`;
        expect(faultsOf(whole, files)).toEqual([]);
        const changed = files.map((file, i) =>
          i === at ? { ...file, sha256: sha256(Buffer.from('?!')) } : file,
        );
        expect(faultsOf(whole, changed)).toEqual([{ path, fault: 'bytes-differ' }]);
        const cut = files.map((file, i) => (i === at ? { ...file, sha256: undefined } : file));
        expect(faultsOf(whole, cut)).toEqual([{ path, fault: 'unreadable' }]);
        expect(
          faultsOf(
            whole,
            files.filter((_, i) => i !== at),
          ),
        ).toEqual([{ path, fault: 'missing' }]);
        expect(faultsOf(whole, [...files, { path: 'a/x', bytes: 0, sha256: '' }])).toEqual([
          { path: 'a/x', fault: 'not-listed' },
        ]);
        const next = (at + 1) % contents.length;
        const swapped = files.map((file, i) =>
          i === at
            ? { ...file, ...bytesAt(files, next) }
            : i === next
              ? { ...file, ...bytesAt(files, at) }
              : file,
        );
        expect(
          faultsOf(whole, swapped)
            .map((fault) => fault.path)
            .sort(),
        ).toEqual([path, `a/${next}.txt`].sort());
        const moved = files.map((file, i) =>
          i === at ? files[next] : i === next ? files[at] : file,
        ) as FoundFile[];
        expect(faultsOf(whole, moved)[0]?.fault).toBe('out-of-place');
      }),
    );
  });

  it('refuses a manifest of which any byte differs, and one that another key signed', () => {
    fc.assert(
      fc.property(contentsOf, fc.nat(), (contents, seed) => {
        const { manifest } = made(contents);
        const signature = signManifest(manifest, privateKey);
        const head = readHead(manifest, signature);
        const key = 'key' in head ? head.key : '';
        const bent = Buffer.from(manifest);
        bent[seed % bent.length] = (bent[seed % bent.length] ?? 0) ^ 1;
        expect(readHead(bent, signature)).toEqual({ fault: 'manifest-differs', file: MANIFEST });
        expect(readHead(manifest, signManifest(manifest, other), key)).toEqual({
          fault: 'key-untrusted',
          file: SIGNATURE,
        });
        const stolen = JSON.stringify({ ...(JSON.parse(String(signature)) as object), sha256: sha256(bent) });
        expect(readHead(bent, Buffer.from(stolen))).toEqual({ fault: 'signature-wrong', file: SIGNATURE });
      }),
    );
  });

  it.each([
    ['not JSON', 'x'],
    ['another format', '{"format":"jicai-dossier-2"}'],
    ['no parts', '{"format":"jicai-dossier-1"}'],
    ['a list', '[]'],
  ])('refuses a signed manifest that is %s', (_, text) => {
    const manifest = Buffer.from(text);
    expect(readHead(manifest, signManifest(manifest, privateKey))).toEqual({
      fault: 'manifest-malformed',
      file: MANIFEST,
    });
  });
});

const bytesAt = (files: readonly FoundFile[], i: number): Pick<FoundFile, 'bytes' | 'sha256'> => {
  const { bytes = 0, sha256: digest } = files[i] ?? {};
  return { bytes, sha256: digest };
};
