import { below, choicesOf, narrowed, within } from './scope.js';

const region = (code: string, parent: string | null = null) => ({ code, parent });
const REGIONS = [
  region('990000'),
  region('990100', '990000'),
  region('990101', '990100'),
  region('990200', '990000'),
];
const codes = (regions: readonly { code: string }[]) => regions.map(({ code }) => code);
const person = (scope: string, regionCode: string) => ({ scope, org: { regionCode } });

describe('the region switch', () => {
  it('knows what lies below a division', () => {
    expect(within(REGIONS, '990101', '990000')).toBe(true);
    expect(within(REGIONS, '990100', '990101')).toBe(false);
    expect(codes(below(REGIONS, '990100'))).toEqual(['990100', '990101']);
  });

  it('offers the divisions of a scope, and nothing where there is but one', () => {
    expect(codes(choicesOf(REGIONS, person('region', '990100')))).toEqual(['990100', '990101']);
    expect(codes(choicesOf(REGIONS, person('all', '990100')))).toEqual(codes(REGIONS));
    expect(choicesOf(REGIONS, person('region', '990200'))).toEqual([]);
    expect(choicesOf(REGIONS, person('own', '990000'))).toEqual([]);
  });

  it('only narrows: a condition outside the chosen region gives way to it', () => {
    expect(narrowed(REGIONS, undefined, '990200')).toBe('990200');
    expect(narrowed(REGIONS, '990100', undefined)).toBe('990100');
    expect(narrowed(REGIONS, '990100', '990101')).toBe('990101');
    expect(narrowed(REGIONS, '990100', '990200')).toBe('990100');
    expect(narrowed(REGIONS, '990100', '990000')).toBe('990100');
  });
});
