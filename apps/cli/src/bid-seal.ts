import { readSheet } from '#platform';
import {
  checkPrices,
  findingLine,
  placeOf,
  PRICE_COLUMNS,
  PRICE_FINDINGS,
  type PriceCheck,
  type PriceRow,
  type ReadPackage,
  readSealingPackage,
  seal,
  writeEnvelope,
} from '#sealing';

import { packageFile, readBytes, readText, refusing, UnusableFile, writeNew } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

/** What `jicai bid seal` was asked to do. */
export interface BidSealOptions {
  readonly package: string;
  readonly prices: string;
  readonly out: string;
  readonly ceremony?: string;
  readonly platformKey?: string;
  readonly acceptWarnings?: true;
}

/**
 * `jicai bid seal --package … --prices … --out …`: checks a price table against a sealing package and seals it, all on this
 * machine. Errors and unaccepted warnings stop it; then nothing is written.
 */
export const bidSeal = (options: BidSealOptions, streams: Streams): Promise<number> =>
  refusing('not sealed', streams, async () => {
    const read = await readSealingPackage(readText(packageFile(options.package)), options.platformKey);
    sayPackage(read, streams.err);
    if (options.ceremony !== undefined && options.ceremony.toLowerCase() !== read.ceremonyHash)
      throw new UnusableFile('the ceremony hash of the package is not the one given: do not seal for it');
    const check = checkPrices(read.contents, await priceTable(options.prices));
    sayCheck(check, streams.err);
    if (!check.content) return refuse(streams, 'the price table has errors');
    if (check.findings.length > 0 && !options.acceptWarnings)
      return refuse(streams, 'look at the warnings; --accept-warnings seals in spite of them');
    const { contents } = read;
    const envelope = await seal(placeOf(contents), check.content, contents.ceremony.record);
    writeNew(options.out, writeEnvelope(envelope));
    streams.out(
      `${JSON.stringify({ hash: envelope.hash, ceremony: read.ceremonyHash, items: check.lines.length })}\n`,
    );
    return EXIT.done;
  });

const refuse = (streams: Streams, reason: string): number => {
  streams.err(`not sealed: ${reason}\n`);
  return EXIT.refused;
};

const ROWS_MAX = 20_000;

async function priceTable(file: string): Promise<PriceRow[]> {
  const columns = PRICE_COLUMNS.map(({ key, headers, required }) => ({
    key,
    headers: [headers[0], ...headers.slice(1)] as [string, ...string[]],
    required,
  }));
  const rows: PriceRow[] = [];
  const sheet = readSheet(readBytes(file), { columns, maxRows: ROWS_MAX, ignoreUnknownColumns: true });
  for await (const { row, cells } of sheet)
    rows.push({
      row,
      product: cells['product'] ?? '',
      price: cells['price'] ?? '',
      revival: cells['revival'] ?? '',
    });
  return rows;
}

function sayPackage({ contents, ceremonyHash, platformKey }: ReadPackage, say: (text: string) => void): void {
  const { round, roundName, lot, lotName, bidder, bidderName, version, deadline, ceremony } = contents;
  const { officers, k } = ceremony.record;
  say(`round ${round} ${roundName}, lot ${lot} ${lotName}\n`);
  say(`bidder ${bidder} ${bidderName}, version ${version}, deadline ${deadline}\n`);
  say(
    `opened by ${k} of ${officers.length}: ${officers.map(({ id, kind }) => `${id} (${kind})`).join(', ')}\n`,
  );
  say(`ceremony ${ceremonyHash}  compare with the notice (请与公告核对)\n`);
  say(`platform key ${platformKey}\n`);
}

function sayCheck({ lines, findings }: PriceCheck, say: (text: string) => void): void {
  for (const { item, price, words, acceptsRevival } of lines)
    say(
      price === null
        ? `${item.id} ${item.name}: 放弃报价\n`
        : `${item.id} ${item.name}: ${price} ${words}${acceptsRevival ? '，接受复活' : ''}\n`,
    );
  for (const finding of findings)
    say(
      `${PRICE_FINDINGS[finding.code].level}: ${findingLine(finding, 'en')} (${PRICE_FINDINGS[finding.code].zh})\n`,
    );
}
