import {
  type AnyPackage,
  type Content,
  type Envelope,
  placeOf,
  type QualificationPackage,
  readQualificationPackage,
  type ReadPackage,
  readReceipt,
  readSealingPackage,
  seal,
} from '#sealing';

import { answered, api } from '../../../api/client.js';
import type { BidPart, SignedReceiptView } from '../types.js';

/** Parts that hold prices: the bid itself, and a second quote. */
export type PricedPart = Exclude<BidPart, 'qualification'>;

/** The sealing package of the own entries, or of those on offer, checked here against the key that the notice prints. */
export async function openPackage(id: string, part: PricedPart, platformKey: string): Promise<ReadPackage> {
  const signed = await answered(
    api.GET('/api/v1/tenders/{id}/sealing-package', { params: { path: { id }, query: { part } } }),
  );
  return readSealingPackage(JSON.stringify(signed), platformKey);
}

/** The sealing package of the qualification part: what the round asks to be declared. */
export async function openQualificationPackage(
  id: string,
  platformKey: string,
): Promise<ReadPackage<QualificationPackage>> {
  const signed = await answered(
    api.GET('/api/v1/tenders/{id}/sealing-package', {
      params: { path: { id }, query: { part: 'qualification' } },
    }),
  );
  return readQualificationPackage(JSON.stringify(signed), platformKey);
}

/** How long one step took, for the person who watches it. */
export async function timed<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly value: T; readonly ms: number }> {
  const start = performance.now();
  const value = await work();
  return { value, ms: performance.now() - start };
}

export const sealContent = ({ contents }: ReadPackage<AnyPackage>, content: Content): Promise<Envelope> =>
  seal(placeOf(contents), content, contents.ceremony.record);

/** Whether the receipt is the platform's and names this envelope (核对回执). */
export const receiptNames = (receipt: SignedReceiptView, envelope: Envelope, platformKey: string): boolean =>
  readReceipt(JSON.stringify(receipt), platformKey).record.hash === envelope.hash;
