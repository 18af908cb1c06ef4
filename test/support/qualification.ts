import {
  base64url,
  checkStatements,
  type Place,
  placeOf,
  type QualificationContent,
  readQualificationPackage,
  type QualificationPackage,
  seal,
} from '#sealing';

import { announced, type BidBody, closeDue, commit, giveShares, type MadeTender } from './tenders.js';
import type { Somebody, World } from './world.js';

/** A timetable in stages, all of it to come. */
export const STAGED = {
  qualificationDeadline: '2098-01-01T09:00:00.000Z',
  qualificationOpeningFrom: '2098-01-02T09:00:00.000Z',
  priceOpensAt: '2098-06-01T09:00:00.000Z',
};

/** What a company declares: something for every statement that is asked of it. */
export function statementsFor(
  contents: QualificationPackage,
  value: (key: string) => string = (key) => `${contents.bidder} ${key}`,
): QualificationContent {
  const rows = contents.statements.map(({ key }) => ({ key, value: value(key) }));
  const documents = [{ name: '生产许可证.pdf', sha256: 'a'.repeat(64), bytes: 4096 }];
  const { content } = checkStatements(contents, rows, documents);
  if (!content) throw new Error('the statements have errors');
  return content;
}

export const qualificationPackage = async (
  world: World,
  by: Somebody,
  id: string,
): Promise<QualificationPackage> => {
  const text = JSON.stringify(
    await world.made<object>(by, {
      method: 'GET',
      url: `/api/v1/tenders/${id}/sealing-package?part=qualification`,
    }),
  );
  return (await readQualificationPackage(text)).contents;
};

/** The qualification part as a company's client sends it. */
export async function qualificationBody(
  world: World,
  by: Somebody,
  id: string,
  { place = {}, value }: { place?: Partial<Place>; value?: (key: string) => string } = {},
): Promise<BidBody> {
  await commit(world, by);
  const contents = await qualificationPackage(world, by, id);
  const at = { ...placeOf(contents), ...place };
  const envelope = await seal(at, statementsFor(contents, value), contents.ceremony.record);
  const { lot, part } = contents;
  return {
    lot,
    part,
    version: at.version,
    header: envelope.headerText,
    sealed: base64url(envelope.sealed),
  };
}

export interface Submitted {
  readonly id: string;
  readonly receipt: {
    readonly record: { readonly hash: string; readonly at: string; readonly part: string };
  };
}

export const submitQualification = async (
  world: World,
  by: Somebody,
  id: string,
  over: Parameters<typeof qualificationBody>[3] = {},
): Promise<Submitted> =>
  world.made<Submitted>(by, {
    method: 'POST',
    url: `/api/v1/tenders/${id}/bids`,
    body: await qualificationBody(world, by, id, over),
  });

/** Moves both instants of the qualification into the past and opens the window of prices, as only the owner of the database can. */
export async function passQualificationDeadline(world: World, id: string): Promise<void> {
  const { database } = world.test;
  await database.query('alter table tender.tender disable trigger guard_tender');
  await database.query('alter table tender.tender disable trigger guard_stages');
  await database.query(
    `update tender.tender set qualification_deadline = platform.now() - interval '3 seconds',
       qualification_opening_from = platform.now() - interval '3 seconds', price_opens_at = platform.now() - interval '2 seconds'
     where id = $1`,
    [id],
  );
  await database.query('alter table tender.tender enable trigger guard_tender');
  await database.query('alter table tender.tender enable always trigger guard_stages');
}

type Over = Parameters<typeof announced>[1] & { readonly bids?: number };

/** A round in stages whose qualification is closed, with that of each of the first `bids` bidders. */
export async function qualificationClosed(world: World, over: Over = {}): Promise<MadeTender> {
  const { bids = 2, ...rest } = over;
  const made = await announced(world, { ...rest, times: { ...STAGED, ...rest.times } });
  for (const company of [...made.bidders.values()].slice(0, bids))
    await submitQualification(world, company, made.id);
  await passQualificationDeadline(world, made.id);
  await closeDue(world);
  return made;
}

export async function qualificationShared(world: World, over: Over = {}): Promise<MadeTender> {
  const made = await qualificationClosed(world, over);
  await giveShares(world, made, 3, 'qualification');
  return made;
}

export async function qualificationOpened(world: World, over: Over = {}): Promise<MadeTender> {
  const made = await qualificationShared(world, over);
  await world.made(made.officers[0], {
    method: 'POST',
    url: `/api/v1/tenders/${made.id}/qualification/opening`,
  });
  return made;
}
