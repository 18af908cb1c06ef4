import { keyFingerprint, newKeyFile } from '#sealing';

import { refusing, writeNew } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

export interface OfficerKeygenOptions {
  readonly round: string;
  readonly id: string;
  readonly supervisor?: true;
  readonly out: string;
}

/**
 * `jicai officer keygen --round … --id … --out <file>`: the public keys go to the output, for the ceremony record; the opening
 * code goes to the terminal, once, to be printed or written down and kept apart from the file.
 */
export const officerKeygen = (
  { round, id, supervisor, out }: OfficerKeygenOptions,
  streams: Streams,
): Promise<number> =>
  refusing('no keys made', streams, async () => {
    const place = { round, id, kind: supervisor ? 'supervisor' : 'officer' } as const;
    const { file, openingCode } = await newKeyFile(place);
    writeNew(out, `${JSON.stringify(file, null, 2)}\n`);
    streams.err(`opening code (开标码): ${openingCode}\n`);
    streams.err('It is shown once. Print it or write it down, and keep it apart from the file.\n');
    streams.err(`key fingerprint (公钥指纹): ${keyFingerprint(file).replace(/(.{4})(?=.)/g, '$1 ')}\n`);
    streams.out(`${JSON.stringify({ id, kind: file.kind, pk: file.pk, vk: file.vk })}\n`);
    return EXIT.done;
  });
