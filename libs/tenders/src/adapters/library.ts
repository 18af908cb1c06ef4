import { DomainError, beijingDay } from '#kernel';
import type { EvaluateAnew, ImportRound, PreparedAnew, QuotableRevival } from '#rounds';
import { type BidInput, pricesOf, type RoundInput, strengthFactors } from '#rounds/evaluator';
import { leaveOut, memorySource, readTender } from '#rounds/package';

import type { FrozenEntries } from '../application/eligibility-ports.js';
import {
  type EvaluatedOpening,
  type OfferRecord,
  OffersLibrary,
  type OfferWave,
  RoundsLibrary,
  type TenderFiles,
  type TenderRecord,
} from '../application/ports.js';
import type { TechnicalScores } from '../application/technical-scores.js';
import type { OpenedPrice, Remark } from '../domain/opened-bids.js';
import { say } from '../domain/say.js';

/** The rounds library over the tender's own package: the files as they were uploaded, with the bids that came out of the seals. */
export class LibraryOfOpenings extends RoundsLibrary {
  constructor(private readonly importRound: ImportRound) {
    super();
  }

  async evaluated(
    tender: TenderRecord,
    files: TenderFiles,
    prices: readonly OpenedPrice[],
    openedOn: string,
    scores: TechnicalScores,
    frozen: FrozenEntries | undefined,
  ): Promise<EvaluatedOpening> {
    const reading = await readTender(memorySource(files));
    if (!reading.ok)
      throw new DomainError('import-has-errors', say('package-in-error', { count: reading.count }));
    const package_ = asFrozen(reading.input.round, frozen);
    const input = withScores({ ...package_, round: { ...package_.round, title: tender.title } }, scores);
    const { bids, remarks } = bidsOf(input, prices);
    const round = await this.importRound.evaluated({
      input: { ...input, bids },
      source: {
        text: `本平台开标：${tender.roundNo}`,
        url: null,
        confidence: tender.purpose === 'live' ? 'published' : 'made-up',
        openedOn: beijingDay(openedOn),
        announcedOn: null,
      },
      visibility: tender.visibility,
      regionCode: tender.regionCode,
      orgId: tender.orgId,
      asHistory: false,
      issuer: tender.issuer,
    });
    return { round, remarks };
  }
}

/** A round as its list of eligible companies froze it: without refused products, every other one with the entity that it counts for. */
function asFrozen(input: RoundInput, frozen: FrozenEntries | undefined): RoundInput {
  if (!frozen) return input;
  const refused = new Set(
    input.products.flatMap(({ id }) => (frozen.get(id)?.decision === 'passed' ? [] : [id])),
  );
  const rest = leaveOut(input, refused);
  return {
    ...rest,
    products: rest.products.map((product) => ({
      ...product,
      entityId: frozen.get(product.id)?.entityId ?? product.entityId,
    })),
  };
}

/** Revival offers over the library's evaluator. */
export class LibraryOfOffers extends OffersLibrary {
  constructor(private readonly anew: EvaluateAnew) {
    super();
  }

  candidates(roundId: string, offered: ReadonlySet<string>): Promise<readonly QuotableRevival[]> {
    return this.anew.candidates(roundId, offered);
  }

  withAnswers(
    roundId: string,
    { wave, dueAt, answer: form }: OfferWave,
    offers: readonly OfferRecord[],
  ): Promise<PreparedAnew> {
    return this.anew.prepare(roundId, {
      kind: 'revival',
      minutes:
        form === 'accept'
          ? { wave, dueAt, unanswered: offers.filter(({ answer }) => answer === null).length }
          : { wave, dueAt, form, unanswered: offers.filter(({ quote }) => quote === null).length },
      bids: offers.map(({ productId, answer, quote }) => ({
        productId,
        draw: null,
        acceptsRevival: answer === 'accepted',
        secondQuote: answer === 'accepted' ? quote : null,
      })),
    });
  }
}

/** The package with the technical scores that experts gave (products.csv technical_score). */
const withScores = (input: RoundInput, { byProduct }: TechnicalScores): RoundInput => ({
  ...input,
  products: input.products.map((product) => ({
    ...product,
    technicalScore: byProduct.get(product.id) ?? product.technicalScore,
  })),
});

/** Bids as the evaluator takes them. A price that vanishes in rounding no rule could rank: it counts as none, and is noted. */
function bidsOf(
  { products, varieties }: RoundInput,
  prices: readonly OpenedPrice[],
): { bids: BidInput[]; remarks: Remark[] } {
  const strengths = new Map(varieties.map(({ id, representativeStrength }) => [id, representativeStrength]));
  const byId = new Map(products.map((product) => [product.id, product]));
  const factorOf = strengthFactors();
  const remarks: Remark[] = [];
  const bids = prices.flatMap(
    ({ product: productId, packPrice, acceptsRevival, submittedAt }): BidInput[] => {
      const product = byId.get(productId);
      if (!product) return [];
      const factor = factorOf(product.strength, strengths.get(product.varietyId) ?? null);
      const vanishes =
        packPrice !== null &&
        /[1-9]/.test(packPrice) &&
        Object.values(pricesOf(packPrice, product, factor)).includes(0n);
      if (vanishes) remarks.push({ code: 'price-vanishes', bidder: product.bidderId, detail: productId });
      const price = vanishes ? null : packPrice;
      return [{ productId, packPrice: price, submittedAt, acceptsRevival, draw: null }];
    },
  );
  return { bids, remarks };
}
