import fc from 'fast-check';

import { Money, Quantity, UnitPrice } from '#kernel';

import { canonical, digestOf, type CanonicalValue } from './canonical.js';
import { documentOf, lineAmount, sumOf, type AgreementFacts } from './document.js';
import { contractYears, yearOf } from './term.js';

const day = fc
  .integer({ min: 0, max: 9_000 })
  .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));
const after = (from: string, days: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

describe('contract years', () => {
  it('divide a term that ends on a fixed day', () => {
    expect(contractYears('2026-03-01', '2028-12-31')).toEqual([
      { n: 1, from: '2026-03-01', to: '2027-02-28' },
      { n: 2, from: '2027-03-01', to: '2028-02-29' },
      { n: 3, from: '2028-03-01', to: '2028-12-31' },
    ]);
    expect(contractYears('2024-02-29', '2025-12-31').map(({ from }) => from)).toEqual([
      '2024-02-29',
      '2025-03-01',
    ]);
  });

  it('cover the term without gap or overlap', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 4_000 }), (from, days) => {
        const to = after(from, days);
        const years = contractYears(from, to);
        expect(years[0]?.from).toBe(from);
        expect(years.at(-1)?.to).toBe(to);
        for (const [i, year] of years.entries()) {
          expect(year.from <= year.to).toBe(true);
          if (i > 0) expect(year.from).toBe(after(years[i - 1]?.to ?? '', 1));
        }
      }),
    );
  });

  it('give the year of a day, the first one before the term and the last one after it', () => {
    const years = contractYears('2026-03-01', '2027-12-31');
    expect(
      ['2020-01-01', '2027-02-28', '2027-03-01', '2030-01-01'].map((on) => yearOf(years, on)?.n),
    ).toEqual([1, 1, 2, 2]);
  });
});

describe('amounts', () => {
  it('round each line once, as money does everywhere, and the other way round when it is taken away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), fc.integer({ min: 1, max: 9_999_999 }), (p, n) => {
        const price = `${Math.floor(p / 10_000)}.${String(p % 10_000).padStart(4, '0')}`;
        const money = Money.ofLine(UnitPrice.parse(price), Quantity.parse(String(n))).toString();
        expect(lineAmount(price, String(n))).toBe(money);
        expect(sumOf([money, lineAmount(price, `-${n}`)])).toBe('0.00');
      }),
    );
    expect(lineAmount('0.0050', '1')).toBe('0.01');
    expect(lineAmount('0.0050', '-1')).toBe('-0.01');
  });
});

const value: fc.Arbitrary<CanonicalValue> = fc.letrec<{ value: CanonicalValue }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.string({ maxLength: 4 }), tie('value'), { maxKeys: 4 }),
  ),
})).value;

describe('the canonical text', () => {
  it('says what the value says, in one form whatever the order of its keys', () => {
    fc.assert(
      fc.property(value, (content) => {
        const text = canonical(content);
        expect(canonical(JSON.parse(text) as CanonicalValue)).toBe(text);
      }),
    );
    expect(canonical({ b: 1, a: ['中', { d: null, c: true }] })).toBe(
      '{"a":["中",{"c":true,"d":null}],"b":1}',
    );
    expect(canonical({ a: 1, b: 2 })).toBe(canonical({ b: 2, a: 1 }));
    expect(() => canonical(0.5)).toThrow('whole numbers');
  });

  it('has a digest that any change of the agreement changes', () => {
    const terms = { paymentDays: 30, deliveryHours: 48, urgentHours: 24 };
    const digest = (over: Partial<AgreementFacts> = {}): string =>
      digestOf(canonical(documentOf({ ...FACTS, ...over }, terms) as unknown as CanonicalValue));
    const [line] = FACTS.lines;
    if (!line) throw new Error('no line');
    const digests = [
      digest(),
      digest({ endsOn: '2027-12-30' }),
      digest({ lines: [{ ...line, quantity: '101' }] }),
      digest({ amends: 'XY-1-000001' }),
    ];
    expect(new Set(digests).size).toBe(4);
  });
});

const FACTS: AgreementFacts = {
  number: 'XY-R-000001',
  amends: null,
  round: { no: 'R', title: '示范轮次', purpose: 'demonstration' },
  parties: {
    institution: { name: '示范医院', uscc: '' },
    manufacturer: { name: '示范药厂', uscc: '' },
    distributor: { name: '示范配送', uscc: '' },
  },
  startsOn: '2026-01-01',
  endsOn: '2027-12-31',
  dueAt: '2026-02-01T00:00:00.000Z',
  lines: [
    {
      varietyId: 'V1',
      variety: '品种',
      productId: 'P1',
      product: '产品',
      region: '示范市',
      unitPrice: '1.2300',
      quantity: '100',
      amount: '123.00',
    },
  ],
};
