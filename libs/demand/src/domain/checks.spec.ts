import fc from 'fast-check';

import { flagsOf, unexplained, type CheckRules, type ReportLine, type YearlyUse } from './checks.js';

const RULES: CheckRules = { leastPercent: 80, mostTimes: 3 };
const YEARS = ['2023', '2024'];
const line = (
  productId: string | null,
  quantity: number,
  explanation = '',
  varietyId = 'V1',
): ReportLine => ({
  varietyId,
  productId,
  quantity: BigInt(quantity),
  explanation,
});
const use = (productId: string | null, year: string, quantity: number, varietyId = 'V1'): YearlyUse => ({
  varietyId,
  productId,
  year,
  quantity: BigInt(quantity),
});
const codes = (lines: ReportLine[], history: YearlyUse[]): string[] =>
  flagsOf(lines, history, YEARS, RULES).map(({ code, productId }) =>
    productId === null ? code : `${code} ${productId}`,
  );

describe('checks of a report against history', () => {
  const history = [use('P1', '2023', 900), use('P1', '2024', 1_100)];

  it.each([
    [799, ['too-little']],
    [800, []],
    [3_000, []],
    [3_001, ['too-much']],
  ])('holds %i units against a mean use of 1,000', (quantity, expected) => {
    expect(codes([line('P1', quantity)], history)).toEqual(expected);
  });

  it('flags nothing where there is no history', () => {
    expect(codes([line('P1', 5)], [])).toEqual([]);
    expect(codes([line('P1', 5)], [use('P1', '2023', 0)])).toEqual([]);
    expect(codes([line('P1', 5)], [use('P1', '2020', 1_000)])).toEqual([]);
  });

  it('flags a used variety that is reported with zero, or not at all', () => {
    expect(codes([line('P1', 0)], history)).toEqual(['zero']);
    expect(codes([], history)).toEqual(['zero']);
  });

  it('flags a used brand that is missing, by its own name, and not the total that moved to another brand', () => {
    expect(codes([line('P2', 1_000)], history)).toEqual(['missing-brand P1']);
    expect(codes([line(null, 1_000)], history)).toEqual(['missing-brand P1']);
    expect(codes([line('P1', 0, '改用他牌'), line('P2', 1_000)], history)).toEqual(['missing-brand P1']);
  });

  it('counts a year only when the institution has history in it', () => {
    const opened = [use('P1', '2024', 1_000)];
    expect(codes([line('P1', 800)], opened)).toEqual([]);
    const older = [...opened, use('P9', '2023', 1, 'V2')];
    expect(codes([line('P1', 399), line('P9', 1, '', 'V2')], older)).toEqual(['too-little']);
    expect(codes([line('P1', 400), line('P9', 1, '', 'V2')], older)).toEqual([]);
  });

  it('takes an explanation of a variety from any of its lines, of a brand from its own', () => {
    const lines = [line('P1', 0), line('P2', 100, '新开科室')];
    const flags = flagsOf(lines, history, YEARS, RULES);
    expect(flags.map(({ code }) => code)).toEqual(['too-little', 'missing-brand']);
    expect(unexplained(flags, lines).map(({ code }) => code)).toEqual(['missing-brand']);
    expect(unexplained(flags, [line('P1', 0, '停用'), line('P2', 100, '新开科室')])).toEqual([]);
    expect(unexplained(flags, [line('P1', 0, ' '), line('P2', 100, '\n')])).toHaveLength(2);
  });

  const ids = fc.constantFrom('V1', 'V2');
  const products = fc.constantFrom('P1', 'P2', null);
  const units = fc.bigInt({ min: 0n, max: 10n ** 12n });
  const someLines = fc.uniqueArray(
    fc.record({ varietyId: ids, productId: products, quantity: units, explanation: fc.constant('') }),
    { selector: ({ varietyId, productId }) => `${varietyId} ${productId ?? ''}` },
  );
  const someHistory = fc.array(
    fc.record({
      varietyId: ids,
      productId: products,
      year: fc.constantFrom('2022', ...YEARS),
      quantity: units,
    }),
  );

  it('does not depend on the order of lines or of history', () => {
    fc.assert(
      fc.property(someLines, someHistory, (lines, history) => {
        expect(flagsOf([...lines].reverse(), [...history].reverse(), YEARS, RULES)).toEqual(
          flagsOf(lines, history, YEARS, RULES),
        );
      }),
    );
  });

  it('is the same for units and for packs of ten of them', () => {
    const tenfold = <T extends { quantity: bigint }>(rows: T[]): T[] =>
      rows.map((row) => ({ ...row, quantity: row.quantity * 10n }));
    const said = (lines: ReportLine[], history: YearlyUse[]) =>
      flagsOf(lines, history, YEARS, RULES).map(({ varietyId, productId, code }) => [
        varietyId,
        productId,
        code,
      ]);
    fc.assert(
      fc.property(someLines, someHistory, (lines, history) => {
        expect(said(tenfold(lines), tenfold(history))).toEqual(said(lines, history));
      }),
    );
  });

  it('gives a variety one flag at most, and never one without use', () => {
    fc.assert(
      fc.property(someLines, someHistory, (lines, history) => {
        const flags = flagsOf(lines, history, YEARS, RULES);
        const whole = flags.filter(({ productId }) => productId === null).map(({ varietyId }) => varietyId);
        expect(new Set(whole).size).toBe(whole.length);
        expect(flags.every(({ used, years }) => used > 0n && years > 0)).toBe(true);
      }),
    );
  });
});
