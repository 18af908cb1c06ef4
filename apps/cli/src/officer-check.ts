import {
  ceremonyHash,
  checkCeremony,
  keyFingerprint,
  type KeyFile,
  readKeyFile,
  readSignedCeremony,
  rehearse,
  withOfficerKeys,
} from '#sealing';

import { readSecret } from './password-prompt.js';
import { readText, refusing } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

/** Where the opening code comes from. */
export type AskCode = (say: (text: string) => void) => Promise<string>;
const askCode: AskCode = (say) => readSecret('Opening code (开标码): ', say);

/** `jicai officer check <file> [--ceremony <file>]`: status 0 ready, 1 not in the ceremony, 2 code or file wrong. */
export const officerCheck = (
  file: string,
  { ceremony }: { readonly ceremony?: string },
  streams: Streams,
  ask: AskCode = askCode,
): Promise<number> =>
  refusing('not ready', streams, async () => {
    const keyFile = readKeyFile(readText(file));
    if (!(await withOfficerKeys(keyFile, await ask(streams.err), (keys) => rehearse(keys))))
      throw new Error('the keys do not open what was sealed to them');
    streams.out(
      `${keyFile.id} (${keyFile.kind}), round ${keyFile.round}: a dummy share was opened and signed\n`,
    );
    streams.out(`key fingerprint ${keyFingerprint(keyFile).replace(/(.{4})(?=.)/g, '$1 ')}\n`);
    return ceremony === undefined ? EXIT.done : await inCeremony(keyFile, ceremony, streams);
  });

async function inCeremony(keyFile: KeyFile, file: string, streams: Streams): Promise<number> {
  const signed = readSignedCeremony(readText(file));
  await checkCeremony(signed);
  const { record } = signed;
  streams.out(
    `ceremony ${ceremonyHash(record)}, ${record.k} of ${record.officers.length}, all signatures right\n`,
  );
  const own = record.officers.find(({ id }) => id === keyFile.id);
  if (record.round === keyFile.round && own?.pk === keyFile.pk && own.vk === keyFile.vk) return EXIT.done;
  streams.err(`WRONG: the ceremony does not have these keys for ${keyFile.id} in round ${keyFile.round}\n`);
  return EXIT.failed;
}
