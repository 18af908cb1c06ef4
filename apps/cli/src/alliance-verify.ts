import { existsSync } from 'node:fs';

import { formatOfPackage, openPackage, readMemberKey } from '#alliance';
import { unzip } from '#platform';

import { readBytes, readText, refusing, UnusableFile } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

/** `jicai alliance verify <package> --key …`: status 0 when the signature and every digest hold, 2 with the reason when not. */
export const allianceVerify = (
  file: string,
  { key: given }: { key: string },
  streams: Streams,
): Promise<number> =>
  refusing('could not be verified', streams, () => {
    const key = readMemberKey(existsSync(given) ? readText(given) : given);
    if (!key) throw new UnusableFile('--key is no Ed25519 public key');
    const entries = unzip(Buffer.from(readBytes(file)));
    const { manifest } = openPackage(entries, formatOfPackage(entries), key);
    const { format, round, member, memberName, edition, at, files } = manifest;
    streams.out(`${format}: round ${round}, member ${member} ${memberName}, edition ${edition}, ${at}\n`);
    if ('units' in manifest) streams.out(`${manifest.lines} lines, ${manifest.units} units\n`);
    for (const [name, digest] of Object.entries(files)) streams.out(`${digest}  ${name}\n`);
    return EXIT.done;
  });
