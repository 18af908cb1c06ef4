import type { TreeHash } from './hash.js';

/** A complete subtree over the next `width` entries of a log. */
export interface CompleteSubtree {
  readonly width: number;
  readonly root: Buffer;
}

/**
 * A stretch out of the middle of a log (日志片段) as its largest complete subtrees, which need nothing of what lies before it but the
 * number of entries there: at most two for each power of two within its length.
 */
export class Stretch {
  private readonly stack: CompleteSubtree[] = [];
  private count: number;

  /** `start` entries of the log lie before the stretch. */
  constructor(
    private readonly tree: TreeHash,
    start: number,
  ) {
    this.count = start;
  }

  append(leaf: Buffer): void {
    let root = leaf;
    let width = 1;
    this.count += 1;
    // The left half of a subtree that begins before the stretch is not here: such a subtree stays open.
    for (
      let left = this.stack.at(-1);
      left?.width === width && this.count % (2 * width) === 0;
      left = this.stack.at(-1)
    ) {
      this.stack.pop();
      root = this.tree.node(left.root, root);
      width *= 2;
    }
    this.stack.push({ width, root });
  }

  /** The subtrees so far, in order. The next entry begins a stretch of its own. */
  take(): CompleteSubtree[] {
    return this.stack.splice(0);
  }
}
