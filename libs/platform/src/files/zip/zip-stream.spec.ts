import fc from 'fast-check';

import { unzip } from './unzip.js';
import { type StreamedFile, zipStream } from './zip-stream.js';

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
async function* comingUp(files: readonly StreamedFile[]): AsyncGenerator<StreamedFile> {
  for (const file of files) yield await Promise.resolve(file);
}
async function packed(files: readonly StreamedFile[]): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipStream(comingUp(files))) pieces.push(piece);
  return Buffer.concat(pieces);
}

describe('streamed archives', () => {
  it('hold the files in order, with Chinese names and empty files', async () => {
    const archive = await packed([
      { name: '附件/说明.txt', content: [bytesOf('甲'), bytesOf('乙')] },
      { name: 'empty', content: [] },
    ]);
    expect(unzip(archive).map(({ name, bytes }) => [name, Buffer.from(bytes).toString()])).toEqual([
      ['附件/说明.txt', '甲乙'],
      ['empty', ''],
    ]);
  });

  it('refuse two files of one name', async () => {
    const file = { name: 'a', content: [] };
    await expect(packed([file, file])).rejects.toThrow('called a');
  });

  it('give back any bytes in any pieces, and the same archive each time', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 2_000 }), { maxLength: 8 }), async (content) => {
        const archive = await packed([{ name: 'a', content }]);
        expect(Buffer.from(unzip(archive)[0]?.bytes ?? []).equals(Buffer.concat(content))).toBe(true);
        expect(archive.equals(await packed([{ name: 'a', content }]))).toBe(true);
      }),
    );
  });
});
