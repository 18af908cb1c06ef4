/**
 * What of a round's prices the public may see once it is published (价格公开范围): national batch 11 was the first whose
 * winning prices were not published, so it is decided round by round.
 */
export const PRICE_VISIBILITY = {
  all: { zh: '公开全部报价', en: 'All bids are public' },
  winning: { zh: '只公开中选价', en: 'Only award prices are public' },
  none: { zh: '价格不公开', en: 'Prices are not public' },
} as const;
export type PriceVisibility = keyof typeof PRICE_VISIBILITY;

/** How sure a round's figures are (可信程度). */
export const SOURCE_CONFIDENCE = {
  published: { zh: '据公开结果录入', en: 'Taken from the published result' },
  recalled: { zh: '据记忆录入，待核对', en: 'Recalled, to be checked' },
  'made-up': { zh: '示范数据', en: 'Demonstration data' },
} as const;
export type SourceConfidence = keyof typeof SOURCE_CONFIDENCE;
