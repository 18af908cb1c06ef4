import fc from 'fast-check';

import {
  consistencyProof,
  inclusionProof,
  isConsistent,
  rangesAfter,
  rangesOf,
  rootFromInclusion,
  treeRoot,
} from '#kernel';

import { Frontier, frontierOf } from './frontier.js';
import { leafOfText, treeHash, type HashName } from './hash.js';

const RUNS = process.env['JICAI_FULL'] ? 1000 : 100;
const sha = treeHash('sha256');
const hex = (buffers: readonly Buffer[]): string[] => buffers.map((b) => b.toString('hex'));

// The reference tree of the Certificate Transparency project (RFC 6962): its entries, roots and paths.
const ENTRIES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const vector = ENTRIES.map((entry) => sha.leaf(Buffer.from(entry, 'hex')));

describe('the RFC 6962 reference tree', () => {
  it.each(ROOTS.map((root, size) => ({ root, size })))(
    'has the published root at size $size',
    ({ root, size }) => {
      expect(treeRoot(sha, vector.slice(0, size)).toString('hex')).toBe(root);
      expect(frontierOf(sha, vector.slice(0, size)).root().toString('hex')).toBe(root);
    },
  );

  it.each([
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('gives the published audit path of entry %i in %i', (index, size, path) => {
    expect(hex(inclusionProof(rangesOf(sha, vector.slice(0, size)), index, size))).toEqual(path);
  });

  it.each([
    [1, 1, []],
    [
      1,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ])('gives the published consistency proof of %i within %i', (earlier, size, path) => {
    expect(hex(consistencyProof(rangesOf(sha, vector.slice(0, size)), earlier, size))).toEqual(path);
  });
});

describe('the digests', () => {
  it('knows the published SM3 digest of GB/T 32905', () => {
    const abc = treeHash('sm3').empty.toString('hex');
    expect(abc).toBe('1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b');
  });

  it('keeps leaves and nodes apart, and grows for long entries', () => {
    const long = Buffer.alloc(100_000, 7);
    expect(sha.leaf(long)).not.toEqual(sha.node(long.subarray(0, 32), long.subarray(32, 64)));
    expect(sha.leaf(Buffer.from('a'))).toEqual(leafOfText(sha, 'a'));
  });
});

const leavesOf = (hash: HashName, count: number): Buffer[] =>
  Array.from({ length: count }, (_, i) => leafOfText(treeHash(hash), `entry ${i}`));
const size = fc.integer({ min: 1, max: 200 });
const hash = fc.constantFrom<HashName>('sha256', 'sm3');

describe('properties of the log', () => {
  const check = <T>(arbitrary: fc.Arbitrary<T>, holds: (value: T) => void): void =>
    fc.assert(fc.property(arbitrary, holds), { numRuns: RUNS });

  it('builds the same root in one go, entry by entry, or from a stored frontier', () => {
    check(fc.record({ hash, size, cut: fc.nat(200) }), ({ hash, size, cut }) => {
      const tree = treeHash(hash);
      const leaves = leavesOf(hash, size);
      const first = frontierOf(tree, leaves.slice(0, cut));
      const resumed = Frontier.decode(tree, first.size, first.encode());
      for (const leaf of leaves.slice(cut)) resumed.append(leaf);
      expect(resumed.root()).toEqual(treeRoot(tree, leaves));
    });
  });

  it('proves every entry, and nothing else in its place', () => {
    check(fc.record({ size, index: fc.nat(199), other: fc.nat(199) }), ({ size, index, other }) => {
      fc.pre(index < size && other !== index && other < size);
      const leaves = leavesOf('sha256', size);
      const proof = inclusionProof(rangesOf(sha, leaves), index, size);
      const root = treeRoot(sha, leaves);
      const lead = (leaf: Buffer | undefined, at: number): Buffer | undefined =>
        leaf && rootFromInclusion(sha, leaf, at, size, proof);
      expect(lead(leaves[index], index)).toEqual(root);
      expect(lead(leaves[other], index)).not.toEqual(root);
      expect(lead(leaves[index], other)).not.toEqual(root);
    });
  });

  it('proves an entry from the earlier frontier and its own batch alone', () => {
    check(fc.record({ size, cut: fc.nat(199), index: fc.nat(199) }), ({ size, cut, index }) => {
      fc.pre(cut <= index && index < size);
      const leaves = leavesOf('sha256', size);
      const before = frontierOf(sha, leaves.slice(0, cut)).subtrees;
      const ranges = rangesAfter(sha, before, leaves.slice(cut));
      expect(hex(inclusionProof(ranges, index, size))).toEqual(
        hex(inclusionProof(rangesOf(sha, leaves), index, size)),
      );
    });
  });

  it('proves that a log only grew, and refuses a rewritten past', () => {
    check(fc.record({ size, earlier: size, edited: fc.nat(199) }), ({ size, earlier, edited }) => {
      fc.pre(earlier <= size && edited < earlier);
      const leaves = leavesOf('sha256', size);
      const rewritten = leaves.map((leaf, i) => (i === edited ? sha.leaf(leaf) : leaf));
      const headOf = (list: Buffer[], n: number) => ({ size: n, root: treeRoot(sha, list.slice(0, n)) });
      const proof = consistencyProof(rangesOf(sha, leaves), earlier, size);
      expect(isConsistent(sha, headOf(leaves, earlier), headOf(leaves, size), proof)).toBe(true);
      const forged = consistencyProof(rangesOf(sha, rewritten), earlier, size);
      expect(isConsistent(sha, headOf(leaves, earlier), headOf(rewritten, size), forged)).toBe(false);
      expect(isConsistent(sha, headOf(leaves, earlier), headOf(leaves, size), [...proof, sha.empty])).toBe(
        false,
      );
    });
  });

  it('refuses a stored frontier that does not fit its size', () => {
    check(fc.record({ size, lost: fc.integer({ min: 1, max: 31 }) }), ({ size, lost }) => {
      const bytes = frontierOf(sha, leavesOf('sha256', size)).encode();
      expect(() => Frontier.decode(sha, size, bytes.subarray(lost))).toThrow(RangeError);
    });
  });
});
