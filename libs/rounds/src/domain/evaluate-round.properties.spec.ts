import fc from 'fast-check';

import { compareCodePoints, exact, compareExact, fraction, over, priceText, toPrice } from '#kernel';
import {
  type Award,
  BLANK,
  evaluateRound,
  type RoundInput,
  type RoundResult,
  RULESETS,
} from '#rounds/evaluator';
import { resultFiles, textOf } from '#rounds/package';

import { CASES, randomRound, shuffled } from '../../../../test/support/random-rounds.js';

/** Everything that would be written, as one text. */
const written = (input: RoundInput): string =>
  Object.values(resultFiles(evaluateRound(input), input.volumes))
    .map((pieces) => textOf(pieces()))
    .join('\u0000');

const holds = (
  check: (input: RoundInput, result: RoundResult) => void,
  rulesets?: readonly string[],
): void => {
  fc.assert(
    fc.property(randomRound(rulesets), (input) => check(input, evaluateRound(input))),
    CASES,
  );
};

const isWinner = ({ status }: Award): boolean => status === 'won' || status.startsWith('revived-');
const above = (a: string, b: string): boolean => compareExact(exact(a), exact(b)) > 0;
const price = (text: string | null): string => text ?? 'none';
const byVariety = ({ awards, varieties }: RoundResult) =>
  varieties.map((line) => ({ line, awards: awards.filter(({ varietyId }) => varietyId === line.varietyId) }));
const productOf = (input: RoundInput, id: string) => input.products.find((product) => product.id === id);
const bidOf = (input: RoundInput, id: string) => input.bids.find(({ productId }) => productId === id);
const entityOf = (input: RoundInput, id: string): string => {
  const product = productOf(input, id);
  return product?.entityId ?? product?.bidderId ?? '';
};

describe('every round under every rule set', () => {
  it('gives the same bytes whatever the order of its rows', () => {
    fc.assert(
      fc.property(
        randomRound().chain((input) => fc.tuple(fc.constant(input), shuffled(input))),
        ([input, other]) => expect(written(other)).toBe(written(input)),
      ),
      CASES,
    );
  });

  it('gives every product one award line and every variety one line, in order of id', () =>
    holds((input, { awards, varieties, explanations }) => {
      const key = ({ varietyId, productId }: { varietyId: string; productId: string }) => [
        varietyId,
        productId,
      ];
      const sorted = [...input.products]
        .sort((a, b) => compareCodePoints(a.varietyId, b.varietyId) || compareCodePoints(a.id, b.id))
        .map(({ varietyId, id }) => [varietyId, id]);
      expect(awards.map(key)).toEqual(sorted);
      expect([...explanations].map(key)).toEqual(sorted);
      expect(varieties.map(({ varietyId }) => varietyId)).toEqual(input.varieties.map(({ id }) => id).sort());
    }));

  it('lets no bid above its ceiling win', () =>
    holds((input, { awards }) => {
      for (const award of awards.filter(isWinner)) {
        const ceiling = productOf(input, award.productId)?.ceilingPrice;
        if (ceiling) expect(above(price(award.unitPrice), ceiling)).toBe(false);
      }
    }));

  it('calls a bid invalid exactly when its unit price is above its ceiling', () =>
    holds((input, { awards }) => {
      for (const { productId, unitPrice, status } of awards) {
        const ceiling = productOf(input, productId)?.ceilingPrice ?? null;
        const over = unitPrice !== null && ceiling !== null && above(unitPrice, ceiling);
        expect(status === 'invalid').toBe(over);
      }
    }));

  it('calls a product abstained exactly when it has no price above zero', () =>
    holds((input, { awards }) => {
      for (const { productId, status, unitPrice } of awards) {
        const offered = /[1-9]/.test(bidOf(input, productId)?.packPrice ?? '');
        expect([status === 'abstained', unitPrice === null]).toEqual([!offered, !offered]);
      }
    }));

  it('never raises a price by revival, and leaves the price of other winners alone', () =>
    holds((_, { awards }) => {
      for (const award of awards.filter(isWinner)) {
        expect(above(price(award.awardComparablePrice), price(award.comparablePrice))).toBe(false);
        if (award.status === 'won')
          expect([award.awardComparablePrice, award.awardUnitPrice]).toEqual([
            award.comparablePrice,
            award.unitPrice,
          ]);
      }
    }));

  it('revives only those that accept', () =>
    holds((input, { awards }) => {
      for (const { status, productId } of awards)
        if (status.startsWith('revived-')) expect(bidOf(input, productId)?.acceptsRevival).toBe(true);
    }));

  it('awards a revival at what was quoted a second time, where something was', () =>
    holds((input, { awards }) => {
      for (const { status, productId, awardUnitPrice } of awards) {
        const quoted = bidOf(input, productId)?.secondQuote ?? null;
        const product = productOf(input, productId);
        if (status.startsWith('revived-') && quoted !== null && product)
          expect(awardUnitPrice).toBe(
            priceText(toPrice(over(exact(quoted), fraction(BigInt(product.unitsPerPack), 1n)))),
          );
      }
    }));

  it('fills award prices for winners alone', () =>
    holds((_, { awards }) => {
      for (const award of awards) {
        expect(award.awardComparablePrice !== null).toBe(isWinner(award));
        expect(award.awardUnitPrice !== null).toBe(isWinner(award));
      }
    }));

  it('counts winners, valid bids and eligible entities as the awards show them', () =>
    holds((input, result) => {
      for (const { line, awards } of byVariety(result)) {
        expect(line.winners).toBe(awards.filter(isWinner).length);
        expect(line.valid).toBe(
          awards.filter(({ status }) => status !== 'invalid' && status !== 'abstained').length,
        );
        expect(line.eligible).toBe(new Set(awards.map(({ productId }) => entityOf(input, productId))).size);
      }
    }));

  it('gives every rank once, except that tied bids share one', () =>
    holds((_, result) => {
      for (const { awards } of byVariety(result)) {
        const untied = awards
          .filter(({ rank, status }) => rank !== null && status !== 'tie')
          .map(({ rank }) => rank);
        expect(new Set(untied).size).toBe(untied.length);
        for (const { status, rank } of awards) if (status === 'tie') expect(untied).not.toContain(rank);
      }
    }));

  it('has a rank for the ranked and for nobody else', () =>
    holds((_, { ruleset, awards }) => {
      for (const { rank, status, reason } of awards) {
        const unranked = ['invalid', 'abstained'].includes(status) || reason === 'related-party';
        const out = ruleset === 'alliance-composite' && reason === 'spread';
        expect(rank === null).toBe(unranked || out);
      }
    }));

  it('publishes nothing that follows from the winners while a tie is open', () =>
    holds((_, result) => {
      for (const { line, awards } of byVariety(result)) {
        if (!awards.some(({ status }) => status === 'tie')) continue;
        expect([line.agreedRatio, line.cycleYears]).toEqual([null, null]);
        expect(result.areas.some(({ varietyId }) => varietyId === line.varietyId)).toBe(false);
      }
    }));

  it('has ties of two and more', () =>
    holds((_, result) => {
      for (const { awards } of byVariety(result))
        expect(awards.filter(({ status }) => status === 'tie')).not.toHaveLength(1);
    }));

  it('has an agreed ratio and a cycle exactly when there are winners and no tie', () =>
    holds((_, result) => {
      for (const { line, awards } of byVariety(result)) {
        const settled = line.winners > 0 && !awards.some(({ status }) => status === 'tie');
        expect([line.agreedRatio !== null, line.cycleYears !== null]).toEqual([settled, settled]);
      }
    }));

  it('prints every price with four decimals', () =>
    holds((_, { awards, varieties }) => {
      const prices = [
        ...awards.flatMap((a) => [a.unitPrice, a.comparablePrice, a.awardComparablePrice, a.awardUnitPrice]),
        ...varieties.flatMap(({ anchor, line }) => [anchor, line]),
      ];
      for (const text of prices) if (text !== null) expect(text).toMatch(/^\d+\.\d{4}$/);
    }));

  it('lets at most one bid of an entity be ranked, where entities are ranked', () =>
    holds(
      (input, result) => {
        for (const { awards } of byVariety(result)) {
          const ranked = awards.filter(
            ({ comparablePrice, status, reason }) =>
              comparablePrice !== null && status !== 'invalid' && reason !== 'related-party',
          );
          const entities = ranked.map(({ productId }) => entityOf(input, productId));
          expect(new Set(entities).size).toBe(entities.length);
        }
      },
      RULESETS.filter(({ ranks }) => ranks === 'entities').map(({ id }) => id),
    ));

  it('lets a related party lose only to a bid of its entity that is not dearer', () =>
    holds((input, { awards }) => {
      for (const lost of awards.filter(({ reason }) => reason === 'related-party'))
        expect(
          awards.some(
            (other) =>
              other.varietyId === lost.varietyId &&
              other.reason !== 'related-party' &&
              !['invalid', 'abstained'].includes(other.status) &&
              entityOf(input, other.productId) === entityOf(input, lost.productId) &&
              !above(price(other.comparablePrice), price(lost.comparablePrice)),
          ),
        ).toBe(true);
    }));

  it('is not changed by products of another variety', () =>
    holds((input, result) => {
      const [first] = input.varieties;
      const alone = evaluateRound({
        ...input,
        volumes: null,
        products: input.products.filter(({ varietyId }) => varietyId === first?.id),
      });
      const of = ({ awards }: RoundResult) => awards.filter(({ varietyId }) => varietyId === first?.id);
      expect(of(alone)).toEqual(of(result));
    }));

  it('is not changed by writing numbers with more zeros or times with another offset', () =>
    holds((input, result) => {
      const longer = (text: string | null): string | null =>
        text === null ? null : `0${text}${text.includes('.') ? '00' : '.00'}`;
      const same = evaluateRound({
        ...input,
        products: input.products.map((product) => ({
          ...product,
          ceilingPrice: longer(product.ceilingPrice),
          strength: longer(product.strength),
        })),
        bids: input.bids.map((bid) => ({
          ...bid,
          packPrice: longer(bid.packPrice),
          submittedAt:
            bid.submittedAt === '2025-10-27T01:00:00Z' ? '2025-10-27T09:00:00.000+08:00' : bid.submittedAt,
        })),
      });
      expect(same.awards).toEqual(result.awards);
      expect(same.varieties).toEqual(result.varieties);
    }));
});

describe('supply areas', () => {
  const chosen = (check: (input: RoundInput, result: RoundResult) => void): void =>
    holds((input, result) => {
      if (input.regions !== null) check(input, result);
    });
  const choosers = (awards: readonly Award[]) =>
    awards.filter((award) => isWinner(award) && award.status !== 'revived-non-shortlisted');

  it('give every region one primary, when there is a winner to choose', () =>
    chosen((input, result) => {
      for (const { line, awards } of byVariety(result)) {
        const areas = result.areas.filter(({ varietyId }) => varietyId === line.varietyId);
        const settled = choosers(awards).length > 0 && line.agreedRatio !== null;
        expect(areas.map(({ regionId }) => regionId)).toEqual(
          settled ? input.regions?.map(({ id }) => id).sort() : [],
        );
      }
    }));

  it('are supplied by winners that may choose, and by nobody else', () =>
    chosen((_, result) => {
      for (const { varietyId, primaryProductId, backupProductId } of result.areas) {
        const able = choosers(result.awards.filter((award) => award.varietyId === varietyId)).map(
          (a) => a.productId,
        );
        expect(able).toContain(primaryProductId);
        if (backupProductId !== null) expect(able).toContain(backupProductId);
      }
    }));

  it('never have a backup of the primary entity', () =>
    chosen((input, { areas }) => {
      for (const { primaryProductId, backupProductId } of areas)
        if (backupProductId !== null)
          expect(entityOf(input, backupProductId)).not.toBe(entityOf(input, primaryProductId));
    }));

  it('are shared so that nobody has two more turns than another, the priority pick aside', () =>
    chosen((_, result) => {
      for (const { line, awards } of byVariety(result)) {
        const areas = result.areas.filter(({ varietyId }) => varietyId === line.varietyId);
        const counts = choosers(awards)
          .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
          .map(
            ({ productId }, index) =>
              areas.filter((area) => area.primaryProductId === productId).length - (index === 0 ? 1 : 0),
          );
        if (areas.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    }));
});

describe('allocation', () => {
  const allocated = (
    check: (input: RoundInput, result: RoundResult, rows: readonly Row[]) => void,
    rulesets?: readonly string[],
  ): void => holds((input, result) => check(input, result, rowsOf(input, result)), rulesets);
  interface Row {
    readonly varietyId: string;
    readonly reported: string | undefined;
    readonly supplier: string | undefined;
    readonly quantity: bigint;
    readonly agreed: bigint;
  }
  const rowsOf = ({ volumes }: RoundInput, { allocations }: RoundResult): readonly Row[] =>
    Array.from({ length: allocations?.length ?? 0 }, (_, line) => {
      const row = allocations?.row[line] ?? BLANK;
      return {
        varietyId: volumes?.varieties[volumes.variety[row] ?? BLANK] ?? '',
        reported: volumes?.products[volumes.product[row] ?? BLANK],
        supplier: allocations?.products[allocations.product[line] ?? BLANK],
        quantity: BigInt(volumes?.quantity.get(row) ?? 0),
        agreed: BigInt(allocations?.agreed.get(line) ?? 0),
      };
    });
  const plain = RULESETS.filter(({ sharing }) => sharing === 'by-winners').map(({ id }) => id);

  it('conserves volume: every row of a settled variety once, none of another', () =>
    allocated((input, { varieties }, rows) => {
      for (const { varietyId, agreedRatio } of varieties) {
        const reported = Array.from({ length: input.volumes?.length ?? 0 }, (_, row) => row).filter(
          (row) => input.volumes?.varieties[input.volumes.variety[row] ?? BLANK] === varietyId,
        );
        const total = reported.reduce((sum, row) => sum + BigInt(input.volumes?.quantity.get(row) ?? 0), 0n);
        const kept = rows.filter((row) => row.varietyId === varietyId);
        expect(kept).toHaveLength(agreedRatio === null ? 0 : reported.length);
        expect(kept.reduce((sum, { quantity }) => sum + quantity, 0n)).toBe(
          agreedRatio === null ? 0n : total,
        );
      }
    }));

  it('agrees each row at the ratio, rounded by itself, never above what was reported', () =>
    allocated((input, { varieties }, rows) => {
      const up = input.round.parameters.quantityRounding === 'up';
      for (const { varietyId, quantity, agreed } of rows) {
        const percent = BigInt(
          varieties.find((line) => line.varietyId === varietyId)?.agreedRatio?.replace('.', '') ?? '0',
        );
        expect(agreed).toBe((quantity * percent + (up ? 99n : 50n)) / 100n);
        expect(agreed <= quantity).toBe(true);
      }
    }, plain));

  it('supplies from winners only', () =>
    allocated((_, { awards }, rows) => {
      const winners = new Set(awards.filter(isWinner).map(({ productId }) => productId));
      for (const { supplier } of rows) if (supplier !== undefined) expect(winners).toContain(supplier);
    }));

  it('leaves what was reported for a winner with that winner', () =>
    allocated(
      (_, { awards }, rows) => {
        const winners = new Set(awards.filter(isWinner).map(({ productId }) => productId));
        for (const { reported, supplier } of rows)
          if (reported !== undefined && winners.has(reported)) expect(supplier).toBe(reported);
      },
      RULESETS.filter(({ sharing }) => sharing !== 'cascade').map(({ id }) => id),
    ));

  it('gives those revived from outside the shortlist what was reported for them and nothing else', () =>
    allocated(
      (_, { awards }, rows) => {
        const outside = new Set(
          awards.filter(({ status }) => status === 'revived-non-shortlisted').map((a) => a.productId),
        );
        for (const { reported, supplier } of rows)
          if (supplier !== undefined && outside.has(supplier)) expect(reported).toBe(supplier);
      },
      ['national-drug-11'],
    ));

  it('counts unassigned rows as the rows show them', () =>
    allocated((_, { summary }, rows) => {
      const open = rows.filter(({ supplier }) => supplier === undefined);
      expect(summary.unassignedRows).toBe(open.length);
      expect(summary.unassignedQuantity).toBe(open.reduce((sum, { quantity }) => sum + quantity, 0n));
      expect(summary.unassignedAgreedQuantity).toBe(open.reduce((sum, { agreed }) => sum + agreed, 0n));
    }));

  it('keeps every supplier of a cascade within one row of its share', () =>
    allocated(
      (_, { awards }, rows) => {
        for (const varietyId of new Set(rows.map((row) => row.varietyId))) {
          const of = rows.filter((row) => row.varietyId === varietyId);
          const total = of.reduce((sum, { agreed }) => sum + agreed, 0n);
          const largest = of.reduce((most, { agreed }) => (agreed > most ? agreed : most), 0n);
          const winners = awards
            .filter((a) => a.varietyId === varietyId && isWinner(a))
            .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
          if (winners.length !== 2) continue;
          const first = of.reduce(
            (sum, row) => (row.supplier === winners[0]?.productId ? sum + row.agreed : sum),
            0n,
          );
          const off = first * 10n - total * 6n;
          expect((off < 0n ? -off : off) <= largest * 10n).toBe(true);
        }
      },
      ['consumable-iol-2020'],
    ));
});
