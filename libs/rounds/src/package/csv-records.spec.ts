import fc from 'fast-check';

import { CASES } from '../../../../test/support/random-rounds.js';
import { readRecords } from './csv-records.js';
import type { FieldFault } from './csv-syntax.js';
import { csvLine } from './csv-writer.js';

type Seen = [line: number, fields: readonly string[], faults: readonly FieldFault[]];

async function read(text: string | Uint8Array, chunk = 1_000_000): Promise<Seen[]> {
  const bytes = Buffer.from(text);
  const seen: Seen[] = [];
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunk)
      yield await Promise.resolve(bytes.subarray(at, at + chunk));
  }
  await readRecords(chunks(), {
    record: (fields, line, faults) => seen.push([line, fields, faults]),
    tooLong: (line) => seen.push([line, ['too long'], []]),
  });
  return seen;
}

const fields = async (text: string): Promise<(readonly string[])[]> =>
  (await read(text)).map(([, found]) => found);

describe('CSV records', () => {
  it('are read with LF, CRLF, quotes, doubled quotes, line breaks in quotes, and blanks kept', async () => {
    expect(await fields('\ufeffa, b \r\n"c,""d""","e\r\nf"\n\n\r\n,\n')).toEqual([
      ['a', ' b '],
      ['c,"d"', 'e\r\nf'],
      ['', ''],
    ]);
  });

  it('take a last line without its end', async () => {
    expect(await fields('a,b\n1,2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  it('know the line on which each of them starts', async () => {
    expect((await read('a\n\n"x\ny\n"\r\nb\n')).map(([line]) => line)).toEqual([1, 3, 6]);
  });

  it('are the same in chunks of any size, broken or not', async () => {
    const piece = fc.constantFrom(
      'a',
      '中',
      '𠀀',
      '"',
      '""',
      ',',
      '\n',
      '\r\n',
      '\r',
      '\ufeff',
      '"x,\n"',
      '\u00ff',
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 25 }),
        fc.integer({ min: 1, max: 9 }),
        async (pieces, size) => {
          const text = pieces.join('');
          expect(await read(text, size)).toEqual(await read(text));
        },
      ),
      CASES,
    );
  });

  it('read back what the writer wrote, whatever the text', async () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 8 });
    const cell = fc.oneof(text, fc.constantFrom('a,b', 'a"b', '\r\n', '\ufeff', ' '));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constant('x'), cell, cell), { minLength: 1, maxLength: 6 }),
        async (rows) => {
          expect(await fields(rows.map(csvLine).join(''))).toEqual(rows);
        },
      ),
      CASES,
    );
  });
});
