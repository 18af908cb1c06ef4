import { readEnvelope, readReceipt } from '#sealing';

import { readBytes, readText, refusing } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

export interface ReceiptVerifyOptions {
  readonly envelope?: string;
  readonly platformKey?: string;
}

/** `jicai receipt verify <receipt> [--envelope …] [--platform-key …]`: status 0 right, 1 for another envelope, 2 no receipt. */
export const receiptVerify = (
  file: string,
  { envelope, platformKey }: ReceiptVerifyOptions,
  streams: Streams,
): Promise<number> =>
  refusing('could not be verified', streams, () => {
    const { record, key } = readReceipt(readText(file), platformKey);
    const { round, bidder, part, version, hash, at, seq } = record;
    streams.out(
      `round ${round}, bidder ${bidder}, ${part}, version ${version}: received ${at} as entry ${seq}\n`,
    );
    streams.out(`bid ${hash}\nceremony ${record.ceremony}\n`);
    if (platformKey === undefined)
      streams.out(`signed with key ${key}: compare it with the notice, or give --platform-key\n`);
    if (envelope === undefined) return EXIT.done;
    const { hash: found, header } = readEnvelope(readBytes(envelope));
    const isSame =
      found === hash && header.version === version && header.part === part && header.bidder === bidder;
    streams.out(isSame ? 'it is the receipt of this envelope\n' : `WRONG: the envelope is ${found}\n`);
    return isSame ? EXIT.done : EXIT.failed;
  });
