import { readFileSync } from 'node:fs';

import { type DrawFault, drawFaults, type DrawRecord, readDrawRecord } from '#experts';
import type { Wording } from '#kernel';

import { EXIT, type Streams } from './streams.js';

export interface PanelVerifyOptions {
  readonly root?: string;
}

const FAULTS: Readonly<Record<DrawFault | 'root', Wording>> = {
  commitment: { zh: '承诺值不是该名单的', en: 'the commitment is not that of the list' },
  'beacon-earlier': { zh: '检查点早于承诺', en: 'the checkpoint is earlier than the commitment' },
  seed: { zh: '种子不是由承诺值和检查点得出', en: 'the seed does not follow from commitment and checkpoint' },
  order: { zh: '顺序不是由种子得出', en: 'the order does not follow from the seed' },
  panel: { zh: '专家组不是按顺序产生', en: 'the panel does not follow from the order' },
  root: { zh: '检查点与所持审计记录不一致', en: 'the checkpoint is not that of your copy of the log' },
};

/** `jicai panel verify <record> [--root …]`: repeats the draw; status 0 nothing wrong, 1 wrong, 2 not verifiable. */
export function panelVerify(file: string, { root }: PanelVerifyOptions, streams: Streams): number {
  const record = readRecord(file);
  if (!record) {
    streams.err(`${file}: not a record of a draw (不是抽取记录)\n`);
    return EXIT.refused;
  }
  const { beacon, candidates, leftOut, panel } = record;
  const faults: (DrawFault | 'root')[] = drawFaults(record);
  if (root !== undefined && root.toLowerCase() !== beacon.root) faults.push('root');
  streams.out(`round ${record.round}: ${candidates.length} candidates, ${leftOut.length} left out\n`);
  for (const { seat, specialty, id } of panel)
    streams.out(`seat ${seat}${specialty === null ? '' : ` (${specialty})`}: ${id}\n`);
  for (const fault of faults) streams.out(`WRONG ${FAULTS[fault].en} (${FAULTS[fault].zh}) [${fault}]\n`);
  if (root === undefined)
    streams.out(
      `seed from checkpoint ${beacon.n}, root ${beacon.root}: compare it with your copy of the log\n`,
    );
  if (faults.length === 0) streams.out('the draw was repeated from the record; nothing is wrong\n');
  return faults.length > 0 ? EXIT.failed : EXIT.done;
}

function readRecord(file: string): DrawRecord | undefined {
  try {
    return readDrawRecord(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
