import { Zip, ZipDeflate } from 'fflate';

/** A file on its way into an archive: its bytes come when they are asked for. */
export interface StreamedFile {
  /** Relative path with forward slashes. */
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

/** Sizes of the format are 32 bits wide: an archive that would pass them ends here rather than damaged. */
const ARCHIVE_BYTES_MAX = 0xffff_ffff - 64 * 1024 * 1024;
const EPOCH = new Date(1980, 0, 1);

/**
 * Packs files into a zip as they come (流式打包): memory holds one piece of one file, and the directory. Equal files give equal
 * bytes, as with `zipFolder`. Two files of one name are a mistake of the program.
 */
export async function* zipStream(files: AsyncIterable<StreamedFile>): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  let packed = 0;
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    packed += bytes.length;
    ready.push(bytes);
  });
  const names = new Set<string>();
  for await (const { name, content } of files) {
    if (names.has(name)) throw new Error(`Two files of the archive are called ${name}`);
    names.add(name);
    const entry = new ZipDeflate(name, { level: 6 });
    entry.mtime = EPOCH;
    zip.add(entry);
    for await (const piece of content) {
      entry.push(piece);
      yield* ready.splice(0);
      if (packed > ARCHIVE_BYTES_MAX) throw new Error('the archive is larger than a zip can be');
    }
    entry.push(new Uint8Array(), true);
    yield* ready.splice(0);
  }
  zip.end();
  yield* ready.splice(0);
}
