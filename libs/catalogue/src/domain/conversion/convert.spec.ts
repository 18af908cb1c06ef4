import fc from 'fast-check';

import { exact, times } from '#kernel';

import { convert, type Conversion, type Presentation } from './convert.js';
import { powerOfRatio, showExact } from './power.js';
import type { ConversionRules, Dated } from './rules.js';

const dated = <T>(key: string, value: T): Dated<T> => ({
  value,
  from: {
    key,
    edition: '2011',
    regionCode: '000000',
    validFrom: '2012-01-01',
    legalBasis: '发改价格〔2011〕2452号',
    confidence: 'high',
  },
});
const RULES: ConversionRules = {
  strengthBase: dated('conversion.strength', '1.7'),
  fillBase: dated('conversion.fill', '1.9'),
  countBase: dated('conversion.count', '1.95'),
  forms: dated('conversion.form', [{ from: '片剂', to: '分散片', k: '1.1' }]),
  materials: dated('conversion.material', [
    { material: '玻璃瓶', yuan: '0' },
    { material: '塑料瓶', yuan: '1' },
    { material: '软袋', yuan: '4' },
  ]),
  injectionFill: dated('conversion.injection-fill', { freeUpToMl: '10', stepMl: '10', yuanPerStep: null }),
  order: dated('conversion.order', ['form', 'strength', 'fill', 'count']),
  injectionOrder: dated('conversion.injection-order', ['strength', 'form', 'fill', 'count']),
};
const tablets = (strength: string, count: string, over: Partial<Presentation> = {}): Presentation => ({
  form: '片剂',
  strength,
  fill: null,
  count,
  material: null,
  ...over,
});
const ratio = (price: string, from: Presentation, to: Presentation, rules = RULES): Conversion =>
  convert({ method: 'ratio', price, from, to }, rules);
const priceOf = (conversion: Conversion): string =>
  conversion.ok ? conversion.price : (conversion.reasons[0]?.code ?? '');

describe('price ratio conversion, worked by hand from 10.00 yuan for 0.25 g × 12', () => {
  const rep = tablets('0.25g', '12');
  it.each([
    ['0.5g', '12', '17.0000'],
    ['0.25g', '24', '19.5000'],
    ['0.5g', '24', '33.1500'],
    ['0.125g', '12', '5.8824'],
    ['0.25g', '36', '28.8200'],
  ])('gives %s × %s the price %s', (strength, count, expected) => {
    expect(priceOf(ratio('10.00', rep, tablets(strength, count)))).toBe(expected);
  });

  it('goes back to the representative product: 40.00 for 0.5 g × 24 is 12.0664', () => {
    expect(priceOf(ratio('40.00', tablets('0.5g', '24'), rep))).toBe('12.0664');
  });

  it('agrees with published awards: pemetrexed 810 at 100 mg is 2776.97 at 500 mg to the fen', () => {
    expect(priceOf(ratio('810', tablets('100mg', '1'), tablets('500mg', '1')))).toBe('2776.9678');
  });

  it('converts mirtazapine 2.42 at 30 mg to 1.4235 at 15 mg', () => {
    expect(priceOf(ratio('2.42', tablets('30mg', '1'), tablets('15mg', '1')))).toBe('1.4235');
  });

  it('explains each step with its arithmetic and its rule', () => {
    const conversion = ratio('10.00', rep, tablets('0.5g', '24'));
    if (!conversion.ok) throw new Error('refused');
    expect(conversion.steps.map((step) => [step.kind, step.factor, step.priceAfter])).toEqual([
      ['strength', '1.7', '17'],
      ['count', '1.95', '33.15'],
    ]);
    expect(conversion.steps[0]?.arithmetic).toBe('1.7 ^ log2(0.5g ÷ 0.25g) = 1.7 ^ log2(2) = 1.7');
    expect(conversion.steps[0]?.rule?.legalBasis).toContain('2452');
  });

  it('rounds once, at the end, half up: 0.00005 becomes 0.0001', () => {
    expect(
      priceOf(
        convert(
          { method: 'linear', price: '0.0001', from: tablets('2mg', '1'), to: tablets('1mg', '1') },
          RULES,
        ),
      ),
    ).toBe('0.0001');
    expect(
      priceOf(
        convert(
          { method: 'linear', price: '0.0001', from: tablets('3mg', '1'), to: tablets('1mg', '1') },
          RULES,
        ),
      ),
    ).toBe('0.0000');
  });
});

describe('the other parts of the rule', () => {
  it('uses the table of dosage forms forwards and backwards, and refuses a pair it does not hold', () => {
    const dispersible = tablets('0.25g', '12', { form: '分散片' });
    expect(priceOf(ratio('10', tablets('0.25g', '12'), dispersible))).toBe('11.0000');
    expect(priceOf(ratio('11', dispersible, tablets('0.25g', '12')))).toBe('10.0000');
    expect(priceOf(ratio('10', tablets('0.25g', '12'), tablets('0.25g', '12', { form: '缓释片' })))).toBe(
      'form-factor-missing',
    );
  });

  it('takes the fill volume of liquids by 1.9', () => {
    const syrup = (fill: string) => tablets('10%', '1', { form: '糖浆剂', fill });
    expect(priceOf(ratio('10', syrup('100ml'), syrup('200ml')))).toBe('19.0000');
  });

  it('leaves the price of an injection up to 10 ml alone and asks for the step beyond', () => {
    const injection = (text: string) => tablets(text, '1', { form: '注射剂' });
    expect(priceOf(ratio('10', injection('2ml:50mg'), injection('10ml:50mg')))).toBe('10.0000');
    expect(priceOf(ratio('10', injection('2ml:50mg'), injection('20ml:50mg')))).toBe('coefficient-missing');
    const stepped = {
      ...RULES,
      injectionFill: dated('conversion.injection-fill', {
        freeUpToMl: '10',
        stepMl: '10',
        yuanPerStep: '0.3',
      }),
    };
    expect(priceOf(ratio('10', injection('2ml:50mg'), injection('25ml:50mg'), stepped))).toBe('10.6000');
    expect(priceOf(ratio('10.6', injection('25ml:50mg'), injection('2ml:50mg'), stepped))).toBe('10.0000');
  });

  it('adds at most the material add-on and takes it off again on the way back', () => {
    const bottle = (material: string) => tablets('100ml:5g', '1', { form: '大容量注射液', material });
    expect(priceOf(ratio('6', bottle('玻璃瓶'), bottle('软袋')))).toBe('10.0000');
    expect(priceOf(ratio('10', bottle('软袋'), bottle('塑料瓶')))).toBe('7.0000');
    expect(priceOf(ratio('3', bottle('软袋'), bottle('玻璃瓶')))).toBe('price-too-low');
    expect(priceOf(ratio('3', bottle('玻璃瓶'), bottle('纸')))).toBe('material-unknown');
  });

  it('puts strength before form between injections of different make, and after it on the way back', () => {
    const rules = {
      ...RULES,
      forms: dated('conversion.form', [{ from: '小容量注射液', to: '注射用冻干粉针', k: '1.2' }]),
    };
    const plain = tablets('50mg', '1', { form: '小容量注射液' });
    const dried = tablets('100mg', '1', { form: '注射用冻干粉针' });
    const kinds = (c: Conversion) => (c.ok ? c.steps.map((step) => step.kind) : c.reasons);
    expect(kinds(ratio('10', plain, dried, rules))).toEqual(['strength', 'form']);
    expect(kinds(ratio('10', dried, plain, rules))).toEqual(['form', 'strength']);
  });

  it('refuses what it cannot compare, with the reason', () => {
    expect(priceOf(ratio('10', tablets('0.25g', '1'), tablets('100U', '1')))).toBe('units-differ');
    expect(priceOf(ratio('10', tablets('一片', '1'), tablets('0.5g', '1')))).toBe('strength-unreadable');
    expect(priceOf(ratio('10', tablets('0.5g', '0'), tablets('0.5g', '1')))).toBe('count-missing');
    expect(priceOf(ratio('10', tablets('80mg/12.5mg', '1'), tablets('160mg/12.5mg', '1')))).toBe(
      'units-differ',
    );
    expect(
      priceOf(
        ratio('10', tablets('0.25g', '1'), tablets('0.5g', '1'), { ...RULES, strengthBase: undefined }),
      ),
    ).toBe('coefficient-missing');
  });
});

describe('K = base ^ log2(X)', () => {
  const size = fc.integer({ min: 1, max: 100_000 });
  const near = (a: ReturnType<typeof exact>, b: ReturnType<typeof exact>) =>
    expect(showExact(a, 20)).toBe(showExact(b, 20));
  const x = (n: number, d: number) => ({ n: BigInt(n), d: BigInt(d) });

  it.each([
    ['1.7', '3', '2.3187'],
    ['1.7', '5', '3.4284'],
    ['1.7', '1.5', '1.364'],
    ['1.9', '10', '8.4333'],
    ['1.95', '5', '4.7145'],
    ['1.95', '0.25', '0.263'],
  ])('%s ^ log2(%s) = %s', (base, ratioText, expected) => {
    expect(showExact(powerOfRatio(base, exact(ratioText)), 4)).toBe(expected);
  });

  it('is 1 for equal contents and exact for powers of two', () => {
    expect(powerOfRatio('1.7', x(7, 7))).toEqual({ n: 1n, d: 1n });
    expect(showExact(powerOfRatio('1.7', x(1, 4)), 6)).toBe('0.346021');
    expect(showExact(powerOfRatio('1.7', x(8, 1)), 6)).toBe('4.913');
  });

  it('multiplies: K(a·b) = K(a)·K(b), and turns round: K(1/X) = 1/K(X)', () => {
    fc.assert(
      fc.property(size, size, size, (a, b, c) => {
        near(
          powerOfRatio('1.7', x(a * b, c)),
          times(powerOfRatio('1.7', x(a, c)), powerOfRatio('1.7', x(b, 1))),
        );
        near(times(powerOfRatio('1.95', x(a, b)), powerOfRatio('1.95', x(b, a))), x(1, 1));
      }),
      { numRuns: 60 },
    );
  });
});
