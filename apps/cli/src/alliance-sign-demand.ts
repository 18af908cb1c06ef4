import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sign } from 'node:crypto';

import {
  DEMAND_FORMAT,
  type DemandManifest,
  readMemberKey,
  signedEntries,
  spokenFingerprint,
} from '#alliance';
import { readKeyFile } from '#audit';
import { zipFolder } from '#platform';
import { DEMAND_FILES, memorySource, readMemberDemand, violationLine } from '#rounds/package';

import { readBytes, refusing, UnusableFile, writeNew } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

export interface SignDemandOptions {
  readonly round: string;
  readonly member: string;
  readonly name: string;
  readonly edition: string;
  readonly key: string;
  readonly out: string;
}

/**
 * `jicai alliance sign-demand <folder> …`: every violation that needs no knowledge of the round is named first, one per line; then the
 * files are signed as they are.
 */
export const allianceSignDemand = (
  folder: string,
  { round, member, name, edition, key, out }: SignDemandOptions,
  streams: Streams,
): Promise<number> =>
  refusing('no package made', streams, async () => {
    if (!/^\d{6}$/.test(member)) throw new UnusableFile(`--member ${member} is no region code of 6 digits`);
    if (!/^[1-9]\d{0,4}$/.test(edition)) throw new UnusableFile(`--edition ${edition} is no number from 1`);
    const files = filesOf(folder);
    const reading = await readMemberDemand(memorySource(files), null);
    if (!reading.ok) {
      for (const violation of reading.violations) streams.err(`${violationLine(violation)}\n`);
      return EXIT.refused;
    }
    const { privateKey, publicKey } = readKeyFile(key);
    const head: Omit<DemandManifest, 'files'> = {
      format: DEMAND_FORMAT,
      round,
      member,
      memberName: name,
      edition: Number(edition),
      at: new Date().toISOString(),
      lines: reading.demand.volumes.length,
      units: String(reading.demand.units),
    };
    const entries = signedEntries<DemandManifest>(
      head,
      files,
      (bytes) => new Uint8Array(sign(null, bytes, privateKey)),
    );
    writeNew(out, zipFolder(entries));
    streams.out(
      `round ${round}, member ${member}, edition ${edition}: ${head.lines} lines, ${head.units} units\n`,
    );
    streams.err(`signed with key ${spokenFingerprint(readMemberKey(publicKey)?.fingerprint ?? '')}\n`);
    return EXIT.done;
  });

function filesOf(folder: string): Record<string, Uint8Array> {
  if (!existsSync(folder)) throw new UnusableFile(`${folder} does not exist`);
  return Object.fromEntries(
    DEMAND_FILES.flatMap((file) => {
      const path = join(folder, file);
      return existsSync(path) ? [[file, readBytes(path)] as const] : [];
    }),
  );
}
