import { existsSync } from 'node:fs';

import { readMemberKey, spokenFingerprint } from '#alliance';
import { writeKeyFile } from '#audit';

import { refusing, UnusableFile } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

/** `jicai alliance keygen --out <file>`: the private key stays in the file; public key and fingerprint are what the leading office gets. */
export const allianceKeygen = (file: string, streams: Streams): Promise<number> =>
  refusing('no key made', streams, () => {
    if (existsSync(file)) throw new UnusableFile(`${file} exists; a key is never overwritten`);
    const key = readMemberKey(writeKeyFile(file).publicKey);
    if (!key) throw new Error('a fresh key does not read');
    streams.out(`${JSON.stringify(key)}\n`);
    streams.err(`fingerprint (公钥指纹): ${spokenFingerprint(key.fingerprint)}\n`);
    streams.err('Give it to the leading office by another way than the key itself.\n');
    return EXIT.done;
  });
