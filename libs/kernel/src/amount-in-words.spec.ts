import fc from 'fast-check';

import { amountInWords } from './amount-in-words.js';

describe('amount in words', () => {
  it.each([
    ['80500.00', '捌万零伍佰元整'],
    ['0', '零元整'],
    ['0.00', '零元整'],
    ['0.04', '肆分'],
    ['0.40', '肆角整'],
    ['0.45', '肆角伍分'],
    ['10', '壹拾元整'],
    ['105', '壹佰零伍元整'],
    ['1005', '壹仟零伍元整'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['1284630.50', '壹佰贰拾捌万肆仟陆佰叁拾元伍角整'],
    ['100000000', '壹亿元整'],
    ['100000001', '壹亿零壹元整'],
    ['100010000', '壹亿零壹万元整'],
    ['1000000000000', '壹万亿元整'],
    ['1000020003000400.00', '壹仟万零贰佰亿零叁佰万零肆佰元整'],
    ['-5000.00', '负伍仟元整'],
    ['\u22125000.01', '负伍仟元零壹分'],
    ['007', '柒元整'],
  ])('writes %s as %s', (amount, words) => {
    expect(amountInWords(amount)).toBe(words);
  });

  it.each(['', '1,000', '1.234', '1e3', '一', '.5', '12345678901234567'])('refuses %p', (amount) => {
    expect(() => amountInWords(amount)).toThrow(
      expect.objectContaining({ code: 'malformed-decimal' }) as Error,
    );
  });

  it('reads back to the same fen for every amount', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 18n - 1n), (fen) => {
        expect(readBack(amountInWords(yuan(fen)))).toBe(fen);
      }),
      { numRuns: process.env['JICAI_FULL'] ? 20_000 : 1_000 },
    );
  });

  it('never writes two 零 in a row, nor one before a unit', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 18n - 1n), (fen) => {
        expect(amountInWords(yuan(fen))).not.toMatch(/零[零元万亿仟佰拾角分整]|零$/);
      }),
    );
  });
});

const yuan = (fen: bigint): string => {
  const digits = fen.toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

const UNITS: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n };

/** Reads Chinese numerals the way a person does: digit, unit, then the larger units close what stands before them. */
function readBack(words: string): bigint {
  const [whole = '', rest = ''] = words.includes('元') ? words.split('元') : ['', words];
  let [billions, tenThousands, group, digit] = [0n, 0n, 0n, 0n];
  for (const sign of whole) {
    const value = '零壹贰叁肆伍陆柒捌玖'.indexOf(sign);
    if (value >= 0) digit = BigInt(value);
    else if (sign === '万') [tenThousands, group, digit] = [(group + digit) * 10_000n, 0n, 0n];
    else if (sign === '亿')
      [billions, tenThousands, group, digit] = [tenThousands + group + digit, 0n, 0n, 0n];
    else [group, digit] = [group + digit * (UNITS[sign] ?? 0n), 0n];
  }
  const jiao = BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(/(.)角/.exec(rest)?.[1] ?? '零')));
  const fen = BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(/(.)分/.exec(rest)?.[1] ?? '零')));
  return (billions * 100_000_000n + tenThousands + group + digit) * 100n + jiao * 10n + fen;
}
