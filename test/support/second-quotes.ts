import { base64url, type Place, placeOf, readSealingPackage, seal, type SealingPackage } from '#sealing';

import {
  type BidBody,
  closeDue,
  commit,
  giveShares,
  inMinutes,
  type MadeTender,
  office,
  revivable,
} from './tenders.js';
import type { Somebody, World } from './world.js';

/** The first two bidders are over the line of 1.9499 that the third leaves: each may quote so many whole fen at most. */
export const CAP = '1.94';
const PRICES = ['3.00', '2.50', '1.00'];

type Over = Parameters<typeof revivable>[1];

/** An opened tender that may ask for second quotes. */
export const quotable = (world: World, over: Over = {}): Promise<MadeTender> =>
  revivable(world, { prices: PRICES, secondQuote: true, ...over });

/** The same with its offers out, to be answered by second quotes. */
export async function quotesAsked(
  world: World,
  { dueAt = inMinutes(30), ...over }: Over & { readonly dueAt?: string } = {},
): Promise<MadeTender> {
  const made = await quotable(world, over);
  await world.made(office(world), {
    method: 'POST',
    url: `/api/v1/tenders/${made.id}/offers`,
    body: { dueAt, answer: 'second-quote' },
  });
  return made;
}

export async function quotePackage(world: World, by: Somebody, id: string): Promise<SealingPackage> {
  const url = `/api/v1/tenders/${id}/sealing-package?part=second-quote`;
  return (await readSealingPackage(JSON.stringify(await world.made<object>(by, { method: 'GET', url }))))
    .contents;
}

/** A second quote as a company's client sends it: one price for everything that it has on offer. */
export async function quoteBody(
  world: World,
  by: Somebody,
  id: string,
  price: string | null,
  { place = {}, products }: { readonly place?: Partial<Place>; readonly products?: readonly string[] } = {},
): Promise<BidBody> {
  await commit(world, by);
  const contents = await quotePackage(world, by, id);
  const at = { ...placeOf(contents), ...place };
  const items = (products ?? contents.items.map((item) => item.id)).map((product) => ({
    product,
    packPrice: price,
  }));
  const envelope = await seal(at, { part: 'second-quote', items }, contents.ceremony.record);
  return {
    lot: contents.lot,
    part: 'second-quote',
    version: at.version,
    header: envelope.headerText,
    sealed: base64url(envelope.sealed),
  };
}

export interface HandedIn {
  readonly id: string;
  readonly receipt: {
    readonly record: { readonly hash: string; readonly at: string; readonly part: string };
  };
}

export const submitQuote = async (
  world: World,
  by: Somebody,
  id: string,
  ...quote: [price: string | null, over?: Parameters<typeof quoteBody>[4]]
): Promise<HandedIn> =>
  world.made<HandedIn>(by, {
    method: 'POST',
    url: `/api/v1/tenders/${id}/bids`,
    body: await quoteBody(world, by, id, ...quote),
  });

/** Moves the due time of second quotes into the past, as only the owner of the database can. */
export async function passQuotesDue(world: World, id: string): Promise<void> {
  const { database } = world.test;
  await database.query('alter table tender.tender disable trigger guard_second_quotes');
  await database.query('alter table tender.offer_wave disable trigger guard_offer_wave');
  await database.query(
    `update tender.tender set second_quote_due_at = platform.now() - interval '1 second' where id = $1`,
    [id],
  );
  await database.query(
    `update tender.offer_wave set issued_at = platform.now() - interval '2 hours', due_at = platform.now() - interval '1 second'
     where tender_id = $1 and answer = 'second-quote'`,
    [id],
  );
  await database.query('alter table tender.tender enable always trigger guard_second_quotes');
  await database.query('alter table tender.offer_wave enable always trigger guard_offer_wave');
}

/** Second quotes of the first `quotes` bidders, closed. */
export async function quotesClosed(world: World, over: Over & { quotes?: number } = {}): Promise<MadeTender> {
  const { quotes = 2, ...rest } = over;
  const made = await quotesAsked(world, rest);
  for (const company of [...made.bidders.values()].slice(0, quotes))
    await submitQuote(world, company, made.id, '1.50');
  await passQuotesDue(world, made.id);
  await closeDue(world);
  return made;
}

export async function quotesShared(
  world: World,
  over: Parameters<typeof quotesClosed>[1] = {},
): Promise<MadeTender> {
  const made = await quotesClosed(world, over);
  if (over.quotes !== 0) await giveShares(world, made, 3, 'second-quote');
  return made;
}

export async function quotesOpened(
  world: World,
  over: Parameters<typeof quotesClosed>[1] = {},
): Promise<MadeTender> {
  const made = await quotesShared(world, over);
  await world.made(made.officers[0], {
    method: 'POST',
    url: `/api/v1/tenders/${made.id}/second-quotes/opening`,
  });
  return made;
}
