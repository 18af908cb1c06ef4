import { conversionOf, dividedByK, type Conversion } from './conversion.js';
import { byCodePoint, cell, type PackageRows, type Row } from './package-rows.js';
import { atMost, compare, decimal, halfUp, over, plus, rational, type Rational } from './rational.js';
import type { Settings, TieBreakKey } from './settings.js';

/** One product (申报产品) of a variety with the facts that the rules look at. */
export interface Entrant {
  readonly productId: string;
  readonly bidderId: string;
  readonly entity: string;
  readonly conversion: Conversion;
  readonly ceiling: Rational | null;
  readonly reportedVolume: Rational;
  readonly evaluationPassedOn: string;
  readonly citiesCovered: Rational;
  readonly salesVolume: Rational;
  readonly technicalScore: Rational;
  readonly offer: Offer | null;
}

/** A price above zero (报价); a product without one abstained. */
interface Offer {
  readonly unitPrice: Rational;
  readonly comparable: Rational;
  readonly submittedAt: Rational;
  readonly acceptsRevival: boolean;
  readonly draw: Rational | null;
  readonly second: { readonly unitPrice: Rational; readonly comparable: Rational } | null;
}

/** An entrant that bid. */
export type Bid = Entrant & { readonly offer: Offer };
/** Below zero when the first bid stands before the second; zero when only product_id tells them apart. */
export type Order = (a: Bid, b: Bid) => number;

/** A variety (品种) with its entrants, before any rule set looks at it. */
export interface Field {
  readonly variety: Row;
  readonly entrants: readonly Entrant[];
  readonly valid: readonly Bid[];
  readonly eligible: number;
  readonly order: Order;
}

const count = (text: string): Rational => decimal(text === '' ? '0' : text);

/** Seconds since 1970 of an RFC 3339 time, with every digit of its fraction. */
const instant = (text: string): Rational => {
  const parts = /^(\d{4}-\d\d-\d\d)[Tt](\d\d:\d\d:\d\d)(?:\.(\d+))?(?:[Zz]|([+-])(\d\d):(\d\d))$/.exec(text);
  if (!parts) throw new Error(`not a time: ${text}`);
  const [, date = '', time = '', digits = '0', sign = '+', hours = '0', minutes = '0'] = parts;
  const local = BigInt(Date.parse(`${date}T${time}Z`)) / 1000n;
  const offset = (sign === '-' ? -1n : 1n) * (BigInt(hours) * 3600n + BigInt(minutes) * 60n);
  return plus(rational(local - offset), decimal(`0.${digits}`));
};

const offerOf = (product: Row, bid: Row | undefined, conversion: Conversion): Offer | null => {
  const pack = bid ? count(cell(bid, 'pack_price')) : rational(0n);
  if (!bid || pack.n === 0n) return null;
  const exactUnitPrice = over(pack, decimal(cell(product, 'units_per_pack')));
  const draw = cell(bid, 'draw');
  const quoted = cell(bid, 'second_quote');
  const pricesFrom = (exact: Rational) => ({
    unitPrice: halfUp(exact, 4),
    comparable: dividedByK(exact, conversion),
  });
  return {
    ...pricesFrom(exactUnitPrice),
    submittedAt: instant(cell(bid, 'submitted_at')),
    acceptsRevival: cell(bid, 'accepts_revival') === 'Y',
    draw: draw === '' ? null : decimal(draw),
    second:
      quoted === '' ? null : pricesFrom(over(decimal(quoted), decimal(cell(product, 'units_per_pack')))),
  };
};

const entrantOf = (product: Row, variety: Row, bid: Row | undefined): Entrant => {
  const conversion = conversionOf(cell(product, 'strength'), cell(variety, 'representative_strength'));
  const ceiling = cell(product, 'ceiling_price');
  return {
    productId: cell(product, 'product_id'),
    bidderId: cell(product, 'bidder_id'),
    entity: cell(product, 'entity_id') || cell(product, 'bidder_id'),
    conversion,
    ceiling: ceiling === '' ? null : decimal(ceiling),
    reportedVolume: count(cell(product, 'reported_volume')),
    evaluationPassedOn: cell(product, 'evaluation_passed_on'),
    citiesCovered: count(cell(product, 'cities_covered')),
    salesVolume: count(cell(product, 'sales_volume')),
    technicalScore: count(cell(product, 'technical_score')),
    offer: offerOf(product, bid, conversion),
  };
};

export const isBid = (entrant: Entrant): entrant is Bid => entrant.offer !== null;
export const withinCeiling = (bid: Bid): boolean =>
  bid.ceiling === null || atMost(bid.offer.unitPrice, bid.ceiling);

const blankLast = <T>(a: T | null, b: T | null, order: (a: T, b: T) => number): number =>
  a === null ? (b === null ? 0 : 1) : b === null ? -1 : order(a, b);

const KEYS: Record<TieBreakKey, Order> = {
  reported_volume: (a, b) => compare(b.reportedVolume, a.reportedVolume),
  evaluation_passed_on: (a, b) =>
    blankLast(a.evaluationPassedOn || null, b.evaluationPassedOn || null, byCodePoint),
  submitted_at: (a, b) => compare(a.offer.submittedAt, b.offer.submittedAt),
  cities_covered: (a, b) => compare(b.citiesCovered, a.citiesCovered),
  sales_volume: (a, b) => compare(b.salesVolume, a.salesVolume),
};

/** The first of some orders that tells two bids apart. */
export const firstOf =
  (...orders: readonly Order[]): Order =>
  (a, b) =>
    orders.map((order) => order(a, b)).find((difference) => difference !== 0) ?? 0;

const generalOrder = (tieBreak: readonly TieBreakKey[]): Order =>
  firstOf(
    (a, b) => compare(a.offer.comparable, b.offer.comparable),
    ...tieBreak.map((key) => KEYS[key]),
    (a, b) => blankLast(a.offer.draw, b.offer.draw, compare),
  );

/** Gathers what a package says about one variety. */
export const fieldOf = (pack: PackageRows, variety: Row, settings: Settings): Field => {
  const entrants = pack.products
    .filter((product) => cell(product, 'variety_id') === cell(variety, 'variety_id'))
    .map((product) => {
      const bid = pack.bids.find((row) => cell(row, 'product_id') === cell(product, 'product_id'));
      return entrantOf(product, variety, bid);
    });
  return {
    variety,
    entrants,
    valid: entrants.filter(isBid).filter(withinCeiling),
    eligible: new Set(entrants.map((entrant) => entrant.entity)).size,
    order: generalOrder(settings.tieBreak),
  };
};

/** How many of the bids stand before this one, product_id included. */
export const before = (bid: Bid, bids: readonly Bid[], order: Order): number =>
  bids.filter((other) => (order(other, bid) || byCodePoint(other.productId, bid.productId)) < 0).length;

/** One bid per entity: the one that no other valid bid of the entity stands before. */
export const bestPerEntity = (field: Field): Bid[] =>
  field.valid.filter((bid) => {
    const siblings = field.valid.filter((other) => other.entity === bid.entity);
    return before(bid, siblings, field.order) === 0;
  });

/** Bids split at a boundary (入围线) that people, not the engine, settle among equals. */
export interface Split {
  readonly inside: readonly Bid[];
  readonly tied: readonly Bid[];
  readonly outside: readonly Bid[];
}

/** Splits bids at a number of places; a group of equals across the boundary is tied as a whole. */
export const splitAt = (places: number, bids: readonly Bid[], order: Order): Split => {
  const side = (bid: Bid): keyof Split => {
    const ahead = bids.filter((other) => order(other, bid) < 0).length;
    const level = bids.filter((other) => order(other, bid) === 0).length;
    return ahead + level <= places ? 'inside' : ahead >= places ? 'outside' : 'tied';
  };
  const on = (wanted: keyof Split): Bid[] => bids.filter((bid) => side(bid) === wanted);
  return { inside: on('inside'), tied: on('tied'), outside: on('outside') };
};
