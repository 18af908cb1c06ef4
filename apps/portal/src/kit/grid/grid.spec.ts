import fc from 'fast-check';

import { faultOf, sumOf, tidy } from './number-cell.js';
import { blockOf, paste } from './paste.js';

const WHOLE = { kind: 'whole' } as const;
const PRICE = { kind: 'decimal', places: 4, required: true } as const;

describe('a cell of the grid', () => {
  it.each([
    [' 1,200 ', WHOLE, '1200'],
    ['１２０', WHOLE, '120'],
    ['12.00', WHOLE, '12'],
    ['12.50', WHOLE, '12.5'],
    ['007', WHOLE, '7'],
    ['0', WHOLE, '0'],
    ['1.2300', PRICE, '1.2300'],
    ['1,20', PRICE, '1,20'],
    ['-5', WHOLE, '-5'],
    [' 甲 ', { kind: 'text' } as const, '甲'],
  ])('keeps %j by %j as %j', (typed, rule, kept) => {
    expect(tidy(typed, rule)).toBe(kept);
  });

  it.each([
    ['', WHOLE, undefined],
    ['', PRICE, 'required'],
    ['12.5', WHOLE, 'whole'],
    ['-5', WHOLE, 'whole'],
    ['1e3', PRICE, 'decimal'],
    ['0.18075', PRICE, 'places'],
    ['0.1807', PRICE, undefined],
    ['9'.repeat(19), WHOLE, 'long'],
  ])('finds in %j by %j: %s', (text, rule, fault) => {
    expect(faultOf(text, rule)).toBe(fault);
  });

  it('adds exactly, where floating point would not', () => {
    expect(sumOf(['0.1', '0.2', 'x', ''])).toBe('0.3');
    expect(sumOf(['9007199254740993', '0.01'])).toBe('9007199254740993.01');
    expect(sumOf([])).toBe('0');
  });

  it('is tidy once tidied, whatever was typed', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.constantFrom(WHOLE, PRICE),
        (text, rule) => tidy(tidy(text, rule), rule) === tidy(text, rule),
      ),
    );
  });
});

describe('a block from a spreadsheet', () => {
  it('is read with its quotes, blanks and last line end', () => {
    expect(blockOf('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(blockOf('"a\nb"\t"say ""x"""')).toEqual([['a\nb', 'say "x"']]);
    expect(blockOf('5" tube\t1')).toEqual([['5" tube', '1']]);
    expect(blockOf('')).toEqual([['']]);
  });

  it('comes back as it was laid out', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '1', '中', ' ', '"', '\n', '\t'), maxLength: 5 });
    const grid = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    const quoted = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(grid, (rows) => {
        expect(blockOf(`${rows.map((row) => row.map(quoted).join('\t')).join('\r\n')}\r\n`)).toEqual(rows);
      }),
    );
  });

  it('fills what can be written and counts what cannot', () => {
    const columns = [
      { key: 'name', kind: 'text', readOnly: true },
      { key: 'quantity', ...WHOLE },
    ] as const;
    const before = { a: { quantity: '1' }, b: { quantity: '2' } };
    const block = [
      ['x', '1,000', 'y'],
      ['x', 'abc'],
      ['x', '3'],
    ];
    const pasted = paste(before, ['a', 'b'], columns, { row: 0, column: 0 }, block);
    expect(pasted).toEqual({
      values: { a: { quantity: '1000' }, b: { quantity: 'abc' } },
      written: 2,
      readOnly: 2,
      outside: 3,
    });
    expect(before).toEqual({ a: { quantity: '1' }, b: { quantity: '2' } });
  });
});
