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
    const wrong: string[] = [];
    let slowest = 0;
    for (let n = 0; n < CASES; n++) {
      const input = text();
      const before = performance.now();
      wrong.push(
        ...SYSTEMS.filter((system) => !soundAnswer(system, input)).map((system) => `${system} ${input}`),
      );
      guessSystems(input);
      readSpec(input);
      readDay(input);
      readInstant(input);
      slowest = Math.max(slowest, performance.now() - before);
    }
    expect(wrong).toEqual([]);
    expect(slowest).toBeLessThan(1_000);
  }, 600_000);

  /** A refusal has reasons, a good code has none and is read again to itself. */
  const soundAnswer = (system: CodeSystem, input: string): boolean => {
    const { verdict, reasons, code } = checkCode(system, input);
    if (verdict === 'refused') return reasons.length > 0;
    const again = checkCode(system, code);
    return reasons.length === 0 && again.verdict === 'good' && again.code === code;
  };

  it('gives a record or a problem for every row, never both and never neither', () => {
    const wrong: unknown[] = [];
    for (let n = 0; n < CASES; n++) {
      const cells = Object.fromEntries(
        PRODUCT_COLUMNS.map(({ key, example }) => [key, chance.below(4) === 0 ? text() : example]),
      );
      const cell = (key: string): string => cells[key] ?? '';
      for (const read of [readCatalogueRow(cell), readCodeTableRow(cell)])
        if ((read.record === null) !== read.problems.length > 0) wrong.push(cells);
    }
    expect(wrong).toEqual([]);
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
