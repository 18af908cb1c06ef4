import type { OpenedQuote, QuoteOffer } from '../domain/second-quotes.js';

/** What the use cases of second quotes may touch (二次报价). */
export interface QuotesTx {
  /** The offers of the wave that is answered by second quotes; they never change. */
  offersToQuote(tenderId: string): Promise<readonly QuoteOffer[]>;
  addQuotes(tenderId: string, quotes: readonly OpenedQuote[]): Promise<void>;
  /** Answers the offers of that wave with what was quoted; gives how many accept. */
  answerByQuotes(tenderId: string): Promise<number>;
}
