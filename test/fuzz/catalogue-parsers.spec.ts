import {
  checkCode,
  CODE_SYSTEMS,
  guessSystems,
  readCatalogueRow,
  readCodeTableRow,
  readDay,
  readInstant,
  readSpec,
  PRODUCT_COLUMNS,
  type CodeSystem,
} from '../../libs/catalogue/src/domain/index.js';
import { dice } from '../support/dice.js';

const CASES = process.env['JICAI_FULL'] === '1' ? 100_000 : 2_000;
const SYSTEMS = Object.keys(CODE_SYSTEMS) as CodeSystem[];

/** Pieces that codes and specifications are made of, and pieces that break parsers. */
const PIECES = [
  'X',
  'Z',
  'T',
  'C',
  'A10BF',
  'A065',
  '0',
  '1',
  '9',
  '0101',
  '国药准字',
  'H',
  'HJ',
  '械注',
  '械备',
  '国',
  '沪',
  '准',
  '进',
  '869',
  '(01)',
  '(17)',
  '01',
  '06901234567892',
  '\u001d',
  ']C1',
  'MA.',
  'mg',
  'g',
  'ml',
  '万U',
  '×',
  '*',
  'x',
  '/',
  ':',
  '+',
  '%',
  '片',
  '盒',
  '.',
  '-',
  ' ',
  '（',
  '）',
  '\t',
  '\n',
  '\u0000',
  '\ud800',
  '😀',
  '\u202e',
  '９',
  'Ｘ',
  'é',
  'ß',
  'ı',
  "'",
  '"',
  '\\',
  '$&',
  '{max}',
  '__proto__',
  '2026',
  '年',
  '月',
  '日',
  'e308',
  'NaN',
  '٣',
] as const;

describe(`parsers of the catalogue on ${CASES} texts`, () => {
  const chance = dice(20_261_123);
  const piece = (): string => chance.one(PIECES);
  const text = (): string => {
    const long = chance.below(50) === 0;
    return Array.from({ length: long ? 400 : chance.below(14) }, piece).join('');
  };

  it('answers every text at once: no crash, no hang, nothing of its own kept for a good code', () => {
    const started = performance.now();
    let slowest = 0;
    for (let n = 0; n < CASES; n++) {
      const input = text();
      const before = performance.now();
      for (const system of SYSTEMS) {
        const check = checkCode(system, input);
        expect(check.reasons.length > 0).toBe(check.verdict === 'refused');
        if (check.verdict === 'good')
          expect(checkCode(system, check.code)).toMatchObject({ verdict: 'good', code: check.code });
      }
      guessSystems(input);
      readSpec(input);
      readDay(input);
      readInstant(input);
      slowest = Math.max(slowest, performance.now() - before);
    }
    expect(slowest).toBeLessThan(1_000);
    expect((performance.now() - started) / CASES).toBeLessThan(20);
  }, 600_000);

  it('gives a record or a problem for every row, never both and never neither', () => {
    for (let n = 0; n < CASES; n++) {
      const cells = Object.fromEntries(
        PRODUCT_COLUMNS.map(({ key, example }) => [key, chance.below(4) === 0 ? text() : example]),
      );
      const cell = (key: string): string => cells[key] ?? '';
      for (const read of [readCatalogueRow(cell), readCodeTableRow(cell)])
        expect(read.record === null).toBe(read.problems.length > 0);
    }
  }, 600_000);

  it('does not grow slower than the text', () => {
    for (const repeated of ['9', 'X', '1mg×', '（', 'a/', '国药准字', '\u001d', '.'])
      for (const length of [1_000, 100_000]) {
        const input = repeated.repeat(length);
        const before = performance.now();
        for (const system of SYSTEMS) checkCode(system, input);
        readSpec(input);
        readDay(input);
        readInstant(input);
        readCatalogueRow(() => input);
        expect(performance.now() - before).toBeLessThan(2_000);
      }
  });
});
