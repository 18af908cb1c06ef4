import { generateKeyPairSync, sign } from 'node:crypto';

import fc from 'fast-check';

import { DomainError } from '#kernel';

import { DEMAND_FORMAT, type DemandManifest } from './manifest.js';
import { isSameFingerprint, readMemberKey, spokenFingerprint } from './member-key.js';
import { openPackage, type PackageEntry, signedEntries } from './signed-package.js';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const pem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const key = readMemberKey(pem) ?? { publicKey: '', fingerprint: '' };
const head: Omit<DemandManifest, 'files'> = {
  format: DEMAND_FORMAT,
  round: 'LM-1',
  member: '330000',
  memberName: '浙江省',
  edition: 2,
  at: '2026-11-20T01:00:00.000Z',
  lines: 1,
  units: '300',
};
const entries = signedEntries<DemandManifest>(
  head,
  {
    'volumes.csv': Buffer.from('institution_id,region_id,variety_id,product_id,quantity\nH1,R1,V1,,300\n'),
    'regions.csv': Buffer.from('region_id,name\nR1,甲市\n'),
  },
  (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
);
const open = (from: readonly PackageEntry[]) => openPackage(from, DEMAND_FORMAT, key);

describe('a signed package', () => {
  it('opens under its key with what was signed', () => {
    const { manifest, files } = open(entries);
    expect(manifest).toMatchObject(head);
    expect(Object.keys(files)).toEqual(['regions.csv', 'volumes.csv']);
  });

  it('is refused after any change of any byte of any of its entries', () => {
    const places = entries.flatMap(({ bytes }, entry) => [...bytes.keys()].map((at) => [entry, at] as const));
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.integer({ min: 1, max: 255 }), ([entry, at], mask) => {
        const altered = entries.map((one, i) => {
          if (i !== entry) return one;
          const bytes = new Uint8Array(one.bytes);
          bytes[at] = (bytes[at] ?? 0) ^ mask;
          return { ...one, bytes };
        });
        expect(() => open(altered)).toThrow(DomainError);
      }),
      { numRuns: 300 },
    );
  });

  it.each(entries.map(({ name }) => name))('is refused without %s', (name) => {
    expect(() => open(entries.filter((entry) => entry.name !== name))).toThrow(DomainError);
  });

  it('is refused with a file of another signed package in place of its own', () => {
    const volumes = Buffer.from('institution_id,region_id,variety_id,product_id,quantity\nH1,R1,V1,,900\n');
    expect(() =>
      open(entries.map((entry) => (entry.name === 'volumes.csv' ? { ...entry, bytes: volumes } : entry))),
    ).toThrow('the file volumes.csv is not the one that was signed');
  });
});

describe('keys of members', () => {
  it('read in every form, to the same key', () => {
    const spki = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
    expect(readMemberKey(spki)).toEqual(key);
    expect(readMemberKey(key.publicKey)).toEqual(key);
    const { publicKey: other } = generateKeyPairSync('x25519');
    expect(readMemberKey(other.export({ type: 'spki', format: 'pem' }).toString())).toBeUndefined();
    expect(readMemberKey('no key')).toBeUndefined();
  });

  it('have a fingerprint that can be spoken and typed', () => {
    const spoken = spokenFingerprint(key.fingerprint);
    expect(isSameFingerprint(spoken.toUpperCase(), key.fingerprint)).toBe(true);
    expect(isSameFingerprint(spoken.slice(1), key.fingerprint)).toBe(false);
  });
});
