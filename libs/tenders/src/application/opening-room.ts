import type { TenderPart } from '../domain/words.js';

/** Page of the portal where officers act on a part of a round (开标室). */
export const openingRoom = (tenderId: string, part: TenderPart = 'price'): string =>
  part === 'price' ? `/opening/${tenderId}` : `/opening/${tenderId}?part=${part}`;
