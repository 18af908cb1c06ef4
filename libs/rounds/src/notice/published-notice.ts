import { groupBy } from '../library/group-by.js';
import type { PublishedAward, RoundSource } from '../library/source.js';
import type { Notice, NoticeWinner } from './notice.js';

interface PublishedRound {
  readonly roundNo: string;
  readonly title: string;
  readonly category: 'drug' | 'consumable';
  readonly ruleset: string;
  readonly rulesetTitle: { readonly zh: string; readonly en: string };
  readonly source: RoundSource;
  readonly issuer: string;
  readonly awards: readonly PublishedAward[];
}

/** The notice of a round whose published winners are all that is known: no ranks, no ratios, no reasons. */
export function publishedNotice(roundId: string, round: PublishedRound): Notice {
  const varieties = groupBy(round.awards, (award) => award.variety);
  const bidders = new Set(round.awards.map((award) => award.bidder)).size;
  const { text, url, confidence, openedOn, announcedOn } = round.source;
  return {
    roundId,
    roundNo: round.roundNo,
    noticeNo: `GG-${round.roundNo}-01`,
    edition: 1,
    origin: 'history',
    title: round.title,
    category: round.category,
    ruleset: round.ruleset,
    rulesetTitle: round.rulesetTitle,
    visibility: 'winning',
    source: { text, url, confidence },
    openedOn,
    announcedOn,
    issuer: round.issuer,
    counts: {
      varieties: varieties.size,
      bidders,
      products: round.awards.length,
      winners: round.awards.length,
      winningBidders: bidders,
    },
    varieties: [...varieties].map(([name, awards]) => ({
      id: name,
      name,
      agreedRatio: null,
      cycleYears: null,
      winners: awards.map(winnerOf),
    })),
  };
}

const winnerOf = (award: PublishedAward): NoticeWinner => ({
  rank: null,
  bidder: award.bidder,
  product: `${award.strength} × ${award.pack}`,
  productId: '',
  status: 'won',
  reason: 'published',
  unitPrice: award.unitPrice,
  ratioToLowest: null,
  regions: [],
});
