import type { SourceConfidence } from './visibility.js';

/** Where a round's data came from (数据来源) and when the round really took place, `YYYY-MM-DD`. */
export interface RoundSource {
  readonly text: string;
  readonly url: string | null;
  readonly confidence: SourceConfidence;
  readonly openedOn: string | null;
  readonly announcedOn: string | null;
}

/** One published award of a round whose bids were never published (公布的中选结果). Prices in yuan, null where not published. */
export interface PublishedAward {
  readonly variety: string;
  readonly strength: string;
  readonly pack: string;
  readonly bidder: string;
  readonly packPrice: string | null;
  readonly unitPrice: string | null;
  /** How sure the figure is: read in the official result, or recalled. */
  readonly confidence: 'high' | 'medium' | 'low';
}
