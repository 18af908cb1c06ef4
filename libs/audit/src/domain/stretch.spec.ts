import fc from 'fast-check';

import { Frontier, frontierOf } from './frontier.js';
import { treeHash } from './hash.js';
import { Stretch } from './stretch.js';

const tree = treeHash('sha256');
const leavesOf = (count: number): Buffer[] =>
  Array.from({ length: count }, (_, i) => tree.leaf(Buffer.from(`entry ${i}`)));

describe('a stretch out of the middle of a log', () => {
  it('stands for its entries, wherever a log is divided', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(70), { maxLength: 6 }), (lengths) => {
        const leaves = leavesOf(lengths.reduce((sum, length) => sum + length, 0));
        const frontier = Frontier.empty(tree);
        let start = 0;
        for (const length of lengths) {
          const stretch = new Stretch(tree, start);
          for (const leaf of leaves.slice(start, start + length)) stretch.append(leaf);
          for (const { root, width } of stretch.take()) frontier.appendSubtree(root, width);
          start += length;
          expect(frontier.size).toBe(start);
          expect(frontier.encode()).toEqual(frontierOf(tree, leaves.slice(0, start)).encode());
        }
      }),
    );
  });

  it('has at most two subtrees for each power of two, and goes on where it was taken', () => {
    const leaves = leavesOf(1_000);
    const stretch = new Stretch(tree, 1);
    for (const leaf of leaves.slice(1, 500)) stretch.append(leaf);
    const first = stretch.take();
    for (const leaf of leaves.slice(500)) stretch.append(leaf);
    expect(first.length).toBeLessThanOrEqual(18);
    const frontier = frontierOf(tree, leaves.slice(0, 1));
    for (const { root, width } of [...first, ...stretch.take()]) frontier.appendSubtree(root, width);
    expect(frontier.root()).toEqual(frontierOf(tree, leaves).root());
  });
});
