import fc from 'fast-check';

import { csvRows } from './csv.js';

const rows = (bytes: Uint8Array | string): (readonly (string | undefined)[])[] =>
  [...csvRows(Buffer.from(bytes))].map(({ values }) => values);

/** 产品,价格 ⏎ 头孢,1.50 in GB18030. */
const GB18030 = Buffer.from('b2facdb72cbcdbb8f10d0acdb7e6df2c312e35300d0a', 'hex');

describe('reading CSV', () => {
  it('reads UTF-8 with and without a mark, UTF-16 with a mark, and GB18030', () => {
    const text = '产品,价格\r\n头孢,1.50\r\n';
    const expected = [
      ['产品', '价格'],
      ['头孢', '1.50'],
    ];
    expect(rows(text)).toEqual(expected);
    expect(rows(`\ufeff${text}`)).toEqual(expected);
    expect(rows(Buffer.from(`\ufeff${text}`, 'utf16le'))).toEqual(expected);
    expect(rows(GB18030)[1]?.[1]).toBe('1.50');
    expect(rows(GB18030)[1]?.[0]).toHaveLength(2);
  });

  it.each([
    [
      'quoted separators and line breaks',
      '"a,b","c\nd"\n1,2',
      [
        ['a,b', 'c\nd'],
        ['1', '2'],
      ],
    ],
    ['doubled quotes', '"a ""b"" c",""\n', [['a "b" c', '']]],
    [
      'an empty last field',
      'a,\n,b',
      [
        ['a', ''],
        ['', 'b'],
      ],
    ],
    [
      'old line ends',
      'a,b\rc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['tabs', 'a\tb,c\n'.replace(',', '，'), [['a', 'b，c']]],
    [
      'semicolons',
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'guarded zeros',
      'code,n\n="00123",1',
      [
        ['code', 'n'],
        ['00123', '1'],
      ],
    ],
  ])('reads %s', (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });

  it('numbers records from one, empty lines included', () => {
    expect([...csvRows(Buffer.from('a\n\nb\n'))].map(({ row }) => row)).toEqual([1, 2, 3]);
  });

  it.each([
    ['a quote that does not end', 'a,b\n"c,d', 'Line 2'],
    ['text behind a closing quote', 'a\n"b"c\n', 'Line 2'],
    ['bytes that are no text', Buffer.from([0x00, 0x01, 0xff, 0xfe, 0x00]), '.xlsx'],
    ['bytes of no Chinese encoding', Buffer.from([0x61, 0xff, 0xff]), '.xlsx'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => rows(bytes)).toThrow(expect.objectContaining({ code: 'file-unreadable' }) as Error);
    expect(() => rows(bytes)).toThrow(message);
  });

  it('reads back whatever was quoted properly', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '产', ',', '"', '\n', '\r', ' ', ';', '1') });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(table, (records) => {
        const text = records.map((record) => record.map(quote).join(',')).join('\r\n');
        expect(rows(`h,h\r\n${text}`).slice(1)).toEqual(records);
      }),
      { numRuns: process.env['JICAI_FULL'] ? 5_000 : 500 },
    );
  });
});

const quote = (field: string): string => `"${field.replaceAll('"', '""')}"`;
