import fc from 'fast-check';

import { organisationCheck, USCC_ALPHABET, usccCheck, usccFault } from './uscc.js';

const VALID = [
  '91350100M000100Y43',
  '914403001922038216',
  '9144030071526726XG',
  '91110000802100433B',
  '12510000450000120X',
];
const CHARACTERS = Array.from(USCC_ALPHABET);
const full = process.env['JICAI_FULL'] === '1';

const body = fc
  .record({
    head: fc.tuple(fc.constantFrom(...CHARACTERS), fc.constantFrom(...CHARACTERS)),
    area: fc.integer({ min: 0, max: 999_999 }),
    organisation: fc.array(fc.constantFrom(...CHARACTERS), { minLength: 8, maxLength: 8 }),
  })
  .map(({ head, area, organisation }) => ({
    start: head.join('') + area.toString().padStart(6, '0'),
    organisation: organisation.join(''),
  }));

/** A well-formed code around the given parts. */
const complete = ({ start, organisation }: { start: string; organisation: string }): string => {
  const seventeen = start + organisation + organisationCheck(organisation);
  return seventeen + usccCheck(seventeen);
};

describe('unified social credit code', () => {
  it.each(VALID)('accepts %s', (code) => {
    expect(usccFault(code)).toBeUndefined();
  });

  it('names the fault of a code', () => {
    expect(usccFault('91350100M000100Y44')).toBe('uscc-check');
    expect(usccFault('91350100M000100Y4')).toBe('uscc-length');
    expect(usccFault('9I350100M000100Y43')).toBe('uscc-characters');
    expect(usccFault('91350A00M000100Y43')).toBe('uscc-characters');
    expect(usccFault('91350100m000100Y43')).toBe('uscc-characters');
  });

  it('finds a wrong organisation code even when the last character agrees', () => {
    const seventeen = '91350100M000100Y5';
    expect(usccFault(seventeen + usccCheck(seventeen))).toBe('uscc-organisation-check');
  });

  it.each(VALID)('refuses every single-character change of %s', (code) => {
    for (let at = 0; at < code.length; at++)
      for (const character of USCC_ALPHABET)
        if (character !== code.charAt(at))
          expect(usccFault(code.slice(0, at) + character + code.slice(at + 1))).toBeDefined();
  });

  it('accepts every code completed by both check characters', () => {
    fc.assert(
      fc.property(body, (parts) => {
        expect(usccFault(complete(parts))).toBeUndefined();
      }),
      { numRuns: full ? 10_000 : 1_000 },
    );
  });

  it('refuses two different neighbours that changed places', () => {
    fc.assert(
      fc.property(body, fc.integer({ min: 8, max: 14 }), (parts, at) => {
        const code = complete(parts);
        const [left, right] = [code.charAt(at), code.charAt(at + 1)];
        fc.pre(left !== right);
        expect(usccFault(code.slice(0, at) + right + left + code.slice(at + 2))).toBeDefined();
      }),
      { numRuns: full ? 10_000 : 1_000 },
    );
  });
});
