import { basename } from 'node:path';

import { readSheet } from '#platform';
import {
  type AnyPackage,
  checkPrices,
  checkStatements,
  documentOf,
  findingLine,
  placeOf,
  PRICE_COLUMNS,
  PRICE_FINDINGS,
  type PriceCheck,
  type PriceRow,
  type QualificationDocument,
  readQualificationPackage,
  type ReadPackage,
  readSealingPackage,
  seal,
  STATEMENT_FINDINGS,
  type StatementCheck,
  statementFindingLine,
  statementRowsOfCsv,
  writeEnvelope,
} from '#sealing';

import { packageFile, readBytes, readText, refusing, UnusableFile, writeNew } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

/** What `jicai bid seal` was asked to do. */
export interface BidSealOptions {
  readonly package: string;
  readonly prices?: string;
  readonly statements?: string;
  /** Documents that go with the statements; their digests are sealed. */
  readonly document?: readonly string[];
  readonly out: string;
  readonly ceremony?: string;
  readonly platformKey?: string;
  readonly acceptWarnings?: true;
}

/**
 * `jicai bid seal --package … --prices|--statements … --out …`: checks prices, or the statements of the qualification part,
 * against a sealing package and seals them, all on this machine. Errors and unaccepted warnings stop it; then nothing is written.
 */
export const bidSeal = (options: BidSealOptions, streams: Streams): Promise<number> =>
  refusing('not sealed', streams, () => {
    const { prices, statements } = options;
    if (prices !== undefined && statements === undefined && options.document === undefined)
      return sealPrices({ ...options, prices }, streams);
    if (statements !== undefined && prices === undefined)
      return sealStatements({ ...options, statements }, streams);
    throw new UnusableFile('give --prices, or --statements with the --document files of the qualification');
  });

async function sealPrices(
  options: BidSealOptions & { readonly prices: string },
  streams: Streams,
): Promise<number> {
  const read = await readSealingPackage(readText(packageFile(options.package)), options.platformKey);
  sayPackage(read, streams.err);
  refuseOtherCeremony(read, options);
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
}

/** The qualification part (资格审查材料): statements from a table, and the digests of documents that travel outside of the seal. */
async function sealStatements(
  options: BidSealOptions & { readonly statements: string },
  streams: Streams,
): Promise<number> {
  const read = await readQualificationPackage(readText(packageFile(options.package)), options.platformKey);
  sayPackage(read, streams.err);
  refuseOtherCeremony(read, options);
  const table = statementRowsOfCsv(readBytes(options.statements));
  const documents = (options.document ?? []).map((file) => documentOf(basename(file), readBytes(file)));
  const check = checkStatements(read.contents, table.rows, documents);
  const findings = table.findings.length > 0 ? table.findings : check.findings;
  sayStatements({ ...check, findings }, documents, streams.err);
  if (!check.content || table.findings.length > 0) return refuse(streams, 'the statements have errors');
  if (findings.length > 0 && !options.acceptWarnings)
    return refuse(streams, 'look at the warnings; --accept-warnings seals in spite of them');
  const { contents } = read;
  const envelope = await seal(placeOf(contents), check.content, contents.ceremony.record);
  writeNew(options.out, writeEnvelope(envelope));
  streams.out(
    `${JSON.stringify({
      hash: envelope.hash,
      ceremony: read.ceremonyHash,
      statements: check.content.statements.length,
      documents: documents.length,
    })}\n`,
  );
  return EXIT.done;
}

function refuseOtherCeremony({ ceremonyHash }: ReadPackage<AnyPackage>, { ceremony }: BidSealOptions): void {
  if (ceremony !== undefined && ceremony.toLowerCase() !== ceremonyHash)
    throw new UnusableFile('the ceremony hash of the package is not the one given: do not seal for it');
}

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

function sayStatements(
  { lines, findings }: StatementCheck,
  documents: readonly QualificationDocument[],
  say: (text: string) => void,
): void {
  const asked = lines.map(({ statement }) => statement);
  for (const { statement, value } of lines)
    if (value !== '') say(`${statement.key} ${statement.zh}: ${value}\n`);
  for (const { name, sha256, bytes } of documents) say(`${name}: ${bytes} bytes, sha256 ${sha256}\n`);
  for (const finding of findings)
    say(
      `${STATEMENT_FINDINGS[finding.code].level}: ${statementFindingLine(finding, 'en', asked)} (${STATEMENT_FINDINGS[finding.code].zh})\n`,
    );
}

function sayPackage(
  { contents, ceremonyHash, platformKey }: ReadPackage<AnyPackage>,
  say: (text: string) => void,
): void {
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
