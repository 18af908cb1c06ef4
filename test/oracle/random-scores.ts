import type { Dice } from './dice.js';
import { bestPerEntity, fieldOf, type Bid, type Field } from './field.js';
import { comparables } from './judgement.js';
import { cell, type PackageRows } from './package-rows.js';
import {
  compare,
  decimal,
  halfUp,
  least,
  minus,
  over,
  plus,
  rational,
  times,
  type Rational,
} from './rational.js';
import { settingsOf } from './settings.js';

const HUNDRED = rational(100n);

/**
 * Sets some technical scores so that dearer bids make up for their price score: composites then meet, or miss each other
 * by the last decimal.
 */
export const withLevelScores = (pack: PackageRows, dice: Dice): PackageRows => {
  const settings = settingsOf('alliance-composite', pack.round.parameters ?? {});
  const weight = settings.priceWeight;
  if (compare(weight, rational(1n)) === 0) return pack;
  const scores = new Map(
    pack.varieties.flatMap((variety) => levelScores(fieldOf(pack, variety, settings), weight, dice)),
  );
  const products = pack.products.map((row) => {
    const score = scores.get(cell(row, 'product_id'));
    return score === undefined ? row : { ...row, technical_score: score };
  });
  return { ...pack, products };
};

const levelScores = (field: Field, weight: Rational, dice: Dice): [string, string][] => {
  const bids = bestPerEntity(field);
  const lowest = least(comparables(bids));
  const aim = decimal(dice.pick(['40', '50.5', '60.0005', '70', '75.00015']));
  if (lowest === null || dice.chance(40)) return [];
  return bids.flatMap((bid) => {
    const score = makingUp(bid, lowest, weight, aim, dice);
    return score === null || dice.chance(25) ? [] : [[bid.productId, score] as [string, string]];
  });
};

/** The technical score from 0 to 100 that brings a bid to a composite, if there is one; sometimes a hair beside it. */
const makingUp = (bid: Bid, lowest: Rational, weight: Rational, aim: Rational, dice: Dice): string | null => {
  const priceScore = over(times(HUNDRED, lowest), bid.offer.comparable);
  const missing = minus(aim, times(weight, priceScore));
  const exact = over(missing, minus(rational(1n), weight));
  const score = plus(exact, rational(BigInt(dice.between(-10, 10)), 100_000n));
  if (compare(score, rational(0n)) < 0 || compare(score, HUNDRED) > 0) return null;
  const digits = halfUp(score, 7);
  const count = ((digits.n * 10_000_000n) / digits.d).toString().padStart(8, '0');
  return `${count.slice(0, -7)}.${count.slice(-7)}`;
};
