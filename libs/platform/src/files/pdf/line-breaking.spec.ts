import fc from 'fast-check';

import { breakLines, spacedRuns } from './line-breaking.js';

/** Wide characters count two, others one. */
const measure = (text: string): number =>
  Array.from(text).reduce<number>((sum, sign) => sum + (sign > '\u2000' ? 2 : 1), 0);
const lines = (text: string, width: number, first = 0): string[] => breakLines(text, width, measure, first);

describe('breaking lines', () => {
  it('fills lines and indents the first', () => {
    expect(lines('甲乙丙丁戊己庚辛', 8, 4)).toEqual(['甲乙', '丙丁戊己', '庚辛']);
  });

  it('never begins a line with closing punctuation', () => {
    expect(lines('甲乙丙丁，戊己', 8)).toEqual(['甲乙丙', '丁，戊己']);
    expect(lines('甲乙丙（丁）。戊', 10)).toEqual(['甲乙丙', '（丁）。戊']);
  });

  it('never ends a line with opening punctuation', () => {
    expect(lines('甲乙丙（丁戊', 8)).toEqual(['甲乙丙', '（丁戊']);
  });

  it('keeps words and figures whole', () => {
    expect(lines('共计 1,284,630.50 元', 14)).toEqual(['共计', '1,284,630.50', '元']);
    expect(lines('Resolute Integrity', 12)).toEqual(['Resolute', 'Integrity']);
  });

  it('cuts only what is wider than a whole line', () => {
    expect(lines('甲ABCDEFGHIJ', 4)).toEqual(['甲', 'ABCD', 'EFGH', 'IJ']);
  });

  it('keeps line breaks and turns tabs into spaces', () => {
    expect(lines('甲\r\n\n乙\t丙', 20)).toEqual(['甲', '', '乙 丙']);
  });

  it('gives one empty line for an empty text', () => {
    expect(lines('', 10)).toEqual(['']);
  });

  it('loses no character and keeps every line within the width', () => {
    const text = fc.string({
      unit: fc.constantFrom('甲', '乙', '，', '（', '）', 'a', '1', '.', ' ', '%', '“', '”'),
    });
    fc.assert(
      fc.property(text, fc.integer({ min: 4, max: 40 }), (content, width) => {
        const broken = lines(content, width);
        expect(broken.join('').replace(/\s/g, '')).toBe(content.replace(/\s/g, ''));
        for (const line of broken) expect(measure(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: process.env['JICAI_FULL'] ? 10_000 : 1_000 },
    );
  });
});

describe('the gap between Chinese and Latin', () => {
  it('stands at every boundary that has no space of its own', () => {
    expect(spacedRuns('最多4个产品，均价93%以下 x 元')).toEqual([
      '最多',
      '4',
      '个产品，均价',
      '93%',
      '以下 x 元',
    ]);
  });
});
