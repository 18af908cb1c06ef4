import type { BidPart } from './types.js';

/** The room of one part of a round (开标室): prices without further words. */
export const roomPath = (id: string, part: BidPart): string =>
  part === 'price' ? `/opening/${id}` : `/opening/${id}?part=${part}`;

/** Name of the signed closing of a part as a file. */
export const closingFile = (roundNo: string, part: BidPart): string =>
  part === 'price' ? `${roundNo}-closing.json` : `${roundNo}-${part}-closing.json`;
