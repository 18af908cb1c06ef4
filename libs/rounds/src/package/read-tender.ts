import { usccFault } from '#kernel';

import type { RoundInput } from '../domain/index.js';
import { readBids } from './read-entrants.js';
import { type BidsReader, readRoundFiles } from './read-package.js';
import {
  checkReference,
  KnownIds,
  openFile,
  type Reading,
  readFile,
  registerKey,
  reporter,
} from './reading.js';
import { type PackageSource, TENDER_FILES } from './source.js';
import { ORGANISATIONS, REFERENCE_PRICES } from './tables.js';
import { quoted, type Violation, ViolationLog } from './violation.js';
import { say } from './say.js';

/** A round before its bids (招标轮次): what decides it, the organisation behind each bidder, prices to compare with. */
export interface TenderInput {
  readonly round: RoundInput;
  /** Bidder → unified social credit code (统一社会信用代码). */
  readonly organisations: ReadonlyMap<string, BidderOrganisation>;
  /** Product → reference price of one pack in yuan. */
  readonly referencePrices: ReadonlyMap<string, string>;
}

/** `line`: where organisations.csv says it, for what only the platform can find wrong. */
export interface BidderOrganisation {
  readonly uscc: string;
  readonly line: number;
}

/** A tender's package that was read: either the tender, or everything that is wrong with it. */
export type TenderReading =
  | { readonly ok: true; readonly input: TenderInput }
  | { readonly ok: false; readonly violations: readonly Violation[]; readonly count: number };

/** What experts give after the round is announced (专家评审): a package may leave it blank. */
const FROM_EXPERTS = ['technical_score'];

/** Reads a tender's package: a round package whose bids are still to come, and organisations.csv. */
export async function readTender(source: PackageSource): Promise<TenderReading> {
  const reading: Reading = { source, log: new ViolationLog() };
  const { input, products } = await readRoundFiles(reading, null, noBids, FROM_EXPERTS);
  const organisations = await readOrganisations(reading, new Set(input?.products.map((p) => p.bidderId)));
  const referencePrices = await readReferencePrices(reading, products.ids);
  if (input) checkNames(input, reading.log);
  const { log } = reading;
  return log.count > 0 || !input
    ? { ok: false, violations: log.sorted(TENDER_FILES), count: log.count }
    : { ok: true, input: { round: input, organisations, referencePrices } };
}

/** bids.csv may be left out or hold its header; a price in it would be one that somebody knows before the opening. */
const noBids: BidsReader = async (reading, varieties, products) => {
  if (!(await openFile(reading, 'bids.csv', false))) return [];
  const bids = await readBids(reading, varieties, products);
  if (bids.length > 0)
    reading.log.add('bids.csv', 2, 'product_id', 'bids-not-yet', say('bids-not-yet', { count: bids.length }));
  return [];
};

async function readOrganisations(
  reading: Reading,
  bidders: ReadonlySet<string>,
): Promise<ReadonlyMap<string, BidderOrganisation>> {
  const organisations = new Map<string, BidderOrganisation>();
  const [ids, codes] = [new KnownIds(), new KnownIds()];
  const report = reporter(reading, ORGANISATIONS);
  await readFile(reading, ORGANISATIONS, true, (row) => {
    const [bidder = '', uscc = ''] = row.fields;
    const isNew = registerKey(row, 0, ids, report) && registerKey(row, 1, codes, report);
    if (row.anyFault || !isNew) return;
    if (usccFault(uscc)) report(row, 1, 'bad-uscc', say('not-a-uscc', { text: quoted(uscc) }));
    else if (!bidders.has(bidder))
      report(row, 0, 'unknown-reference', say('bidder-without-product', { id: quoted(bidder) }));
    else organisations.set(bidder, { uscc, line: row.line });
  });
  for (const bidder of bidders)
    if (ids.lineOf(bidder) === 0)
      reading.log.add(
        'organisations.csv',
        1,
        'bidder_id',
        'organisation-missing',
        say('bidder-without-organisation', { id: quoted(bidder) }),
      );
  return organisations;
}

async function readReferencePrices(
  reading: Reading,
  products: KnownIds,
): Promise<ReadonlyMap<string, string>> {
  const prices = new Map<string, string>();
  const seen = new KnownIds();
  const report = reporter(reading, REFERENCE_PRICES);
  await readFile(reading, REFERENCE_PRICES, false, (row) => {
    const isNew = registerKey(row, 0, seen, report);
    checkReference(row, 0, products, report);
    if (isNew && !row.anyFault) prices.set(row.fields[0] ?? '', row.fields[1] ?? '');
  });
  return prices;
}

/** A line of organisations.csv whose credit code the platform does not know. */
export const organisationViolation = (uscc: string, line: number): Violation => ({
  file: ORGANISATIONS.file,
  line,
  column: 'uscc',
  code: 'organisation-unknown',
  message: say('organisation-unknown', { uscc: quoted(uscc) }),
});

/** Ids that stand in envelopes are compared by eye and by machines: printable, in one normal form, at most 200 characters. */
function checkNames({ round, products }: RoundInput, log: ViolationLog): void {
  if (!isPlain(round.id))
    log.add('round.json', 1, 'id', 'bad-id', say('id-not-plain', { id: quoted(round.id) }));
  const ids = new Set(products.flatMap(({ id, bidderId }) => [id, bidderId]));
  for (const id of ids)
    if (!isPlain(id))
      log.add('products.csv', 1, 'product_id', 'bad-id', say('id-not-plain', { id: quoted(id) }));
}

const isPlain = (id: string): boolean =>
  /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u.test(id) && id.trim() === id && id.normalize('NFC') === id;
