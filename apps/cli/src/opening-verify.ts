import { OPENING_FAULTS, type OpeningVerdict, readOpeningRecord, readReceipt, verifyOpening } from '#sealing';

import { readText, refusing } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

export interface OpeningVerifyOptions {
  readonly receipt?: string;
  readonly platformKey?: string;
  readonly json?: true;
}

/** `jicai opening verify <record> [--receipt …]`: repeats the opening; status 0 nothing wrong, 1 wrong, 2 not verifiable. */
export const openingVerify = (
  file: string,
  { receipt, platformKey, json }: OpeningVerifyOptions,
  streams: Streams,
): Promise<number> =>
  refusing('could not be verified', streams, async () => {
    const record = readOpeningRecord(readText(file), platformKey);
    const own = receipt === undefined ? undefined : readReceipt(readText(receipt), record.closing.key).record;
    const verdict = await verifyOpening(record, own);
    if (json) streams.out(`${JSON.stringify({ ...verdict, platformKey: record.closing.key })}\n`);
    else sayVerdict(verdict, streams.out);
    if (platformKey === undefined && !json)
      streams.out(`closing signed with key ${record.closing.key}: compare it with the notice\n`);
    return verdict.faults.length > 0 ? EXIT.failed : EXIT.done;
  });

function sayVerdict(
  { bids, plain, unreadable, refused, faults }: OpeningVerdict,
  say: (text: string) => void,
): void {
  say(`${bids} bids: ${plain} opened, ${unreadable.length} unreadable\n`);
  for (const { bid, reason } of unreadable) say(`unreadable ${bid}: ${reason}\n`);
  for (const { bid, officer, fault } of refused) say(`refused share of ${officer} for ${bid}: ${fault}\n`);
  for (const { code, where } of faults)
    say(`WRONG ${where}: ${OPENING_FAULTS[code].en} (${OPENING_FAULTS[code].zh}) [${code}]\n`);
  if (faults.length === 0) say('the opening was repeated from the record; nothing is wrong\n');
}
