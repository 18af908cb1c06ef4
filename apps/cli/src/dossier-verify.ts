import { type DossierVerdict, verifyDossier } from '#dossier';

import { readBytes, refusing } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

export interface DossierVerifyOptions {
  readonly platformKey?: string;
  readonly json?: true;
}

/** `jicai dossier verify <file>`: part by part whether it holds; the first file that differs is named first. */
export const dossierVerify = (
  file: string,
  { platformKey, json }: DossierVerifyOptions,
  streams: Streams,
): Promise<number> =>
  refusing('could not be verified', streams, async () => {
    const verdict = await verifyDossier(Buffer.from(readBytes(file)), platformKey);
    if (json) streams.out(`${JSON.stringify(verdict)}\n`);
    else sayVerdict(verdict, platformKey !== undefined, streams.out);
    return verdict.faults.length > 0 ? EXIT.failed : EXIT.done;
  });

function sayVerdict(
  { dossier, parts, faults }: DossierVerdict,
  isKeyGiven: boolean,
  say: (text: string) => void,
): void {
  if (dossier) {
    const { roundNo, title, edition, readership, madeAt, key } = dossier;
    say(`round ${roundNo} ${title}: edition ${edition} (${readership}), made ${madeAt}\n`);
    if (!isKeyGiven) say(`signed with key ${key}: compare it with the notice, or give --platform-key\n`);
  }
  for (const { path, what } of faults) say(`WRONG ${path}: ${what}\n`);
  for (const { name, title, files, holds, says, leftOut } of parts) {
    say(`${holds ? 'holds' : 'WRONG'}: ${name} (${title.zh}), ${files} files\n`);
    for (const line of says) say(`  ${line}\n`);
    for (const gap of leftOut) say(`  left out: ${gap.leftOut.en} (${gap.because.en})\n`);
  }
  say(faults.length === 0 ? 'the dossier holds\n' : 'the dossier does not hold\n');
}
