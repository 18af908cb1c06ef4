import type { Remark } from '../domain/opened-bids.js';
import type { EntryRight, TenderRecord } from './ports.js';

/** Who is not eligible on the day of an opening is opened like everyone and does not count (开标之日不具备资格). */
export async function withoutIneligible<T extends { readonly orgId: string; readonly bidderId: string }>(
  rights: EntryRight,
  { regionCode }: Pick<TenderRecord, 'regionCode'>,
  bids: readonly T[],
): Promise<{ readonly bids: readonly T[]; readonly remarks: readonly Remark[] }> {
  const counted: T[] = [];
  const remarks: Remark[] = [];
  for (const bid of bids) {
    const reasons = await rights.reasonsAgainst(bid.orgId, regionCode);
    if (reasons.length === 0) counted.push(bid);
    else
      remarks.push({
        code: 'not-eligible',
        bidder: bid.bidderId,
        detail: reasons.map(({ zh }) => zh).join('；'),
      });
  }
  return { bids: counted, remarks };
}
