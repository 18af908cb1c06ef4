import type { Explanation } from '../domain/types.js';
import { type TextColumn, textsOf } from './text-column.js';

/**
 * Explanations (评审说明) as they are stored, one JSON text each in the order of the awards. A national round has fifty
 * thousand: as bytes in large blocks they pass between threads and to the database without being made again.
 */
export class StoredExplanations implements Iterable<Explanation> {
  constructor(readonly texts: TextColumn) {}

  *[Symbol.iterator](): Generator<Explanation> {
    const decoder = new TextDecoder();
    for (const block of this.texts.blocks())
      for (const bytes of textsOf(block)) yield JSON.parse(decoder.decode(bytes)) as Explanation;
  }
}
