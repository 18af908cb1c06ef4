import { Decimal } from 'decimal.js';

import { DomainError } from './domain-error.js';
import { sayKernel } from './kernel-messages.js';

const Exact = Decimal.clone({ precision: 60 });

const exactly = (text: string, places: number): Decimal => {
  if (!/^\d{1,14}(\.\d+)?$/.test(text))
    throw new DomainError('malformed-decimal', sayKernel('not-a-decimal', { text }));
  const value = new Exact(text);
  if (value.decimalPlaces() > places)
    throw new DomainError('malformed-decimal', sayKernel('too-many-decimals', { text, places }));
  return value;
};

/** Number of smallest counting units (数量), a whole number. Text in JSON, bigint in PostgreSQL. */
export class Quantity {
  private constructor(readonly units: bigint) {}

  static parse(text: string): Quantity {
    if (!/^\d{1,18}$/.test(text))
      throw new DomainError('malformed-decimal', sayKernel('not-a-quantity', { text }));
    return new Quantity(BigInt(text));
  }

  toString = (): string => this.units.toString();
}

/** Price of one unit or pack in yuan, four decimals (单价). Text in JSON, numeric(18,4) in PostgreSQL. */
export class UnitPrice {
  private constructor(readonly yuan: Decimal) {}
  static parse = (text: string): UnitPrice => new UnitPrice(exactly(text, 4));
  toString = (): string => this.yuan.toFixed(4);
}

/** Amount in yuan, exact to the fen (金额). Text in JSON, numeric(18,2) in PostgreSQL. */
export class Money {
  static readonly ZERO = new Money(new Exact(0));
  private constructor(readonly yuan: Decimal) {}
  static parse = (text: string): Money => new Money(exactly(text, 2));

  /** Line amounts round half up to the fen, once, here (四舍五入到分). */
  static ofLine = (price: UnitPrice, quantity: Quantity): Money =>
    new Money(price.yuan.times(quantity.toString()).toDecimalPlaces(2, Decimal.ROUND_HALF_UP));

  plus = (other: Money): Money => new Money(this.yuan.plus(other.yuan));
  equals = (other: Money): boolean => this.yuan.equals(other.yuan);
  toString = (): string => this.yuan.toFixed(2);
}
