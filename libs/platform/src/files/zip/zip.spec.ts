import fc from 'fast-check';

import { unzip } from './unzip.js';
import { zipFolder } from './zip-folder.js';
import { ZIP_LIMITS } from './zip-limits.js';

const file = (name: string, text = 'x') => ({ name, bytes: Buffer.from(text) });
const texts = (archive: Uint8Array) =>
  unzip(archive).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]);
const refusal = (key = ''): Error =>
  expect.objectContaining({
    code: 'file-unreadable',
    detail: expect.objectContaining({ key: expect.stringContaining(key) as unknown }) as unknown,
  }) as Error;

/** Overwrites a 32-bit field of the only entry's central record. */
function patched(archive: Buffer, offset: number, value: number): Buffer {
  const copy = Buffer.from(archive);
  const record = copy.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  copy.writeUInt32LE(value, record + offset);
  return copy;
}

describe('zip folders', () => {
  it('gives back the files in order, with Chinese names and sub-folders', () => {
    const files = [file('品种.csv', '甲'), file('附件/说明.txt', ''), file('a.bin', 'z'.repeat(9_999))];
    expect(texts(zipFolder(files))).toEqual(files.map(({ name, bytes }) => [name, bytes.toString()]));
  });

  it('packs equal files into equal bytes', () => {
    expect(zipFolder([file('a'), file('b')]).equals(zipFolder([file('a'), file('b')]))).toBe(true);
  });

  it('does not pack two files of one name', () => {
    expect(() => zipFolder([file('a'), file('a')])).toThrow('same name');
  });

  it('gives back any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5_000 }), (bytes) => {
        expect(Buffer.from(unzip(zipFolder([{ name: 'a', bytes }]))[0]?.bytes ?? []).equals(bytes)).toBe(
          true,
        );
      }),
    );
  });
});

describe('archives from outside', () => {
  it.each(['../a', 'a/../../b', '/etc/passwd', 'C:\\a', '..\\a', 'a//b', 'a/./b', 'a\u0000b', 'a\nb'])(
    'refuses the file name %p',
    (name) => {
      expect(() => unzip(zipFolder([file(name)]))).toThrow(refusal('archive-name-unsafe'));
    },
  );

  it('reads names that Chinese Windows wrote', () => {
    const archive = Buffer.from(
      zipFolder([file('aaaa.csv')])
        .toString('latin1')
        .replaceAll('aaaa', '\xc6\xb7\xd6\xd6'),
      'latin1',
    );
    expect(unzip(archive)[0]?.name).toBe('品种.csv');
  });

  it('refuses too many files, too large files and too large sums', () => {
    const three = zipFolder([file('a', 'x'.repeat(100)), file('b'), file('c')]);
    expect(() => unzip(three, { ...ZIP_LIMITS, maxEntries: 2 })).toThrow(refusal('archive-too-many-files'));
    expect(() => unzip(three, { ...ZIP_LIMITS, maxFileBytes: 99 })).toThrow(
      refusal('archive-entry-too-large'),
    );
    expect(() => unzip(three, { ...ZIP_LIMITS, maxTotalBytes: 101 })).toThrow(
      refusal('archive-entry-too-large'),
    );
    expect(
      unzip(three, { ...ZIP_LIMITS, maxEntries: 3, maxFileBytes: 100, maxTotalBytes: 102 }),
    ).toHaveLength(3);
  });

  it('refuses a bomb by its ratio', () => {
    expect(() => unzip(zipFolder([file('a', '0'.repeat(8_000_000))]))).toThrow(
      refusal('archive-entry-ratio'),
    );
  });

  it('refuses a bomb that understates its size, without unpacking more than it stated', () => {
    const bomb = zipFolder([file('a', '0'.repeat(8_000_000))]);
    expect(() => unzip(patched(bomb, 24, 1_000))).toThrow(refusal('archive-entry-damaged'));
  });

  it('refuses what was changed, cut short or protected by a password', () => {
    const archive = zipFolder([file('a', 'hello hello hello')]);
    const broken = Buffer.from(archive);
    broken[40] = (broken[40] ?? 0) ^ 0xff;
    expect(() => unzip(broken)).toThrow(refusal());
    expect(() => unzip(archive.subarray(0, -30))).toThrow(refusal('archive-incomplete'));
    expect(() => unzip(patched(archive, 42, archive.length * 2))).toThrow(refusal('archive-damaged'));
    const record = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    const flags = archive.readUInt32LE(record + 6);
    expect(() => unzip(patched(archive, 6, flags | 0x10000))).toThrow(refusal('file-encrypted'));
  });

  it('answers every damaged byte with a refusal, never with a crash or other content', () => {
    const archive = zipFolder([file('a.csv', 'product,price\n甲,1.00\n')]);
    for (let at = 0; at < archive.length; at++) {
      const copy = Buffer.from(archive);
      copy[at] = (copy[at] ?? 0) ^ 0x41;
      try {
        for (const { bytes } of unzip(copy))
          expect(Buffer.from(bytes).toString()).toBe('product,price\n甲,1.00\n');
      } catch (error) {
        expect(error).toEqual(refusal());
      }
    }
  });
});
