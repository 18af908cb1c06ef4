import { Database, runAsSystem } from '#platform';

import { seal } from '../../libs/audit/src/adapters/sealer.js';
import type { SigningPair } from '../../libs/audit/src/adapters/signing-key.js';
import { KeepSeats } from '../../libs/experts/src/application/keep-seats.js';
import { newSigningPair } from './audit-log.js';
import { announced, type DraftOver, type MadeTender, passDeadline, closeDue, submit } from './tenders.js';
import { type Answer, POSITIONS, type Somebody, type World } from './world.js';

export const reviewOffice = (world: World): Somebody => world.person('procurement-officer');
export const reviewSecond = (world: World): Somebody => world.person('procurement-reviewer');
export const reviewUrl = (id: string, rest = ''): string => `/api/v1/tenders/${id}/expert-review${rest}`;
export const ownUrl = (seat: string, rest = ''): string => `/api/v1/expert-reviews/${seat}${rest}`;

export const SPECIALTIES = ['心血管内科', '药学'] as const;
let number = 0;

export const expertBody = (over: object = {}) => ({
  name: `专家 ${++number}`,
  employer: `示范医院 ${number}`,
  specialties: [SPECIALTIES[number % 2]],
  ...over,
});

const known = new WeakMap<World, Map<string, Somebody>>();
/** Everybody with the role whom a draw may name, by their accounts. */
function peopleOf(world: World): Map<string, Somebody> {
  const people = known.get(world) ?? new Map<string, Somebody>();
  known.set(world, people);
  return people;
}

/** Somebody with the role, not in the library yet. */
export async function unlisted(world: World): Promise<Somebody> {
  const person = await world.newPerson({ role: 'expert', kind: 'hospital' });
  peopleOf(world).set(person.id, person);
  return person;
}

/** Somebody of the library. */
export async function listedExpert(
  world: World,
  over: object = {},
  who?: Somebody,
): Promise<{ readonly id: string; readonly person: Somebody }> {
  const person = who ?? (await unlisted(world));
  const { id } = await world.made(reviewOffice(world), {
    method: 'POST',
    url: '/api/v1/experts',
    body: expertBody({ username: person.username, ...over }),
  });
  return { id, person };
}

const libraries = new WeakMap<World, Promise<Map<string, Somebody>>>();

/** The library with eight people at least, the experts of the world among them; made once. */
export function experts(world: World): Promise<Map<string, Somebody>> {
  const made = libraries.get(world) ?? enterExperts(world);
  libraries.set(world, made);
  return made;
}

async function enterExperts(world: World): Promise<Map<string, Somebody>> {
  const first = POSITIONS.map((position) => world.person('expert', position));
  for (const person of first) peopleOf(world).set(person.id, person);
  for (let i = 0; i < 8; i++) await listedExpert(world, {}, first[i]);
  return peopleOf(world);
}

const pairs = new WeakMap<World, SigningPair>();

/** Seals what the audit log has so far, as the sealer does every second. */
export async function sealLog(world: World): Promise<void> {
  const pair = pairs.get(world) ?? newSigningPair();
  pairs.set(world, pair);
  await runAsSystem('seal', () => seal(world.test.app.get(Database), pair));
}

/** Runs the job that lapses and replaces. */
export const keepSeats = (world: World): Promise<{ lapsed: number; invited: number }> =>
  runAsSystem('test', () => world.test.app.get(KeepSeats, { strict: false }).execute());

export const planBody = (over: object = {}) => ({
  size: 3,
  reserve: 1,
  quotas: [{ specialty: '药学', seats: 1 }],
  exclusions: [{ employer: '示范药学会', reason: '参与编制采购文件' }],
  criteria: [
    { name: '质量标准', weight: '60', max: '10' },
    { name: '供应保障', guidance: '产能与配送', weight: '40', max: '40' },
  ],
  ...over,
});

export interface MadeReview extends MadeTender {
  readonly people: ReadonlyMap<string, Somebody>;
}
export type ReviewOver = DraftOver & {
  readonly plan?: object;
  /** Announces the tender; another one has a stage of eligibility before. */
  readonly announce?: (world: World, over: DraftOver) => Promise<MadeTender>;
};

/** An announced round under a rule set that needs technical scores, with the plan of its review. */
export async function planned(
  world: World,
  { plan, announce = announced, ...over }: ReviewOver = {},
): Promise<MadeReview> {
  const people = await experts(world);
  const made = await announce(world, { ruleset: 'alliance-composite', ...over });
  await world.made(reviewOffice(world), { method: 'PUT', url: reviewUrl(made.id), body: planBody(plan) });
  return { ...made, people };
}

export async function prepared(world: World, over: ReviewOver = {}): Promise<MadeReview> {
  const made = await planned(world, over);
  await world.made(reviewOffice(world), { method: 'POST', url: reviewUrl(made.id, '/preparation') });
  await sealLog(world);
  return made;
}

export async function drawn(world: World, over: ReviewOver = {}): Promise<MadeReview> {
  const made = await prepared(world, over);
  await world.made(reviewSecond(world), {
    method: 'POST',
    url: reviewUrl(made.id, '/draw'),
    body: { opinion: '名单已核对' },
  });
  return made;
}

export interface SeatRow {
  readonly id: string;
  readonly n: number;
  readonly state: string;
  readonly personId: string;
  readonly accountId: string;
}
export const seatsOf = (world: World, tenderId: string): Promise<SeatRow[]> =>
  world.test.database.query<SeatRow>(
    `select s.id, s.n, s.state, s.person_id as "personId", s.account_id as "accountId" from expert.seat s
     join expert.review r on r.id = s.review_id where r.tender_id = $1 and r.state <> 'void' order by s.n, s.invited_at, s.id`,
    [tenderId],
  );

/** The seats that are held, each with the person who signs in for it. */
export async function heldSeats(
  world: World,
  { id, people }: MadeReview,
): Promise<{ readonly seat: SeatRow; readonly person: Somebody }[]> {
  const seats = await seatsOf(world, id);
  return seats
    .filter(({ state }) => ['invited', 'accepted', 'submitted'].includes(state))
    .map((seat) => {
      const person = people.get(seat.accountId);
      if (!person) throw new Error('an expert of another library was drawn');
      return { seat, person };
    });
}

export async function acceptedAll(world: World, over: ReviewOver = {}): Promise<MadeReview> {
  const made = await drawn(world, over);
  for (const { seat, person } of await heldSeats(world, made))
    await world.made(person, { method: 'POST', url: ownUrl(seat.id, '/acceptance') });
  return made;
}

export interface Sheet {
  readonly digest: string;
  readonly criteria: readonly { readonly n: number; readonly max: string }[];
  readonly products: readonly {
    readonly productId: string;
    readonly productName: string;
    readonly bidder: string;
  }[];
}
export const sheetOf = (world: World, person: Somebody, seat: string): Promise<Sheet> =>
  world.made<Sheet>(person, { method: 'GET', url: ownUrl(seat) });

/** A full sheet: each criterion at the same share of its maximum, lower for later products; no reason is needed between 60 and 90 %. */
export const fullSheet = ({ criteria, products }: Sheet, percent = 80) => ({
  scores: products.flatMap(({ productId }, i) =>
    criteria.map(({ n, max }) => ({
      productId,
      criterion: n,
      points: ((Number(max) * (percent - 2 * i)) / 100).toFixed(2),
    })),
  ),
});

/** Fills a sheet in and signs it off. */
export async function signSheet(world: World, person: Somebody, seat: string, percent = 80): Promise<Answer> {
  const { digest } = await world.made<{ digest: string }>(person, {
    method: 'PUT',
    url: ownUrl(seat, '/scores'),
    body: fullSheet(await sheetOf(world, person, seat), percent),
  });
  return world.send(person, { method: 'POST', url: ownUrl(seat, '/sign-off'), body: { digest } });
}

export async function scoredAll(world: World, over: ReviewOver = {}): Promise<MadeReview> {
  const made = await acceptedAll(world, over);
  for (const [i, { seat, person }] of (await heldSeats(world, made)).entries())
    await signSheet(world, person, seat.id, 72 + 8 * (i % 3));
  return made;
}

export interface OfficeReview {
  readonly productsWithoutScore: number;
  readonly review: {
    readonly state: string;
    readonly scoresHash: string | null;
    readonly seats: readonly { readonly n: number; readonly name: string; readonly state: string }[];
    readonly products: readonly { readonly productId: string; readonly technicalScore: string | null }[];
    readonly draw: {
      readonly candidates: number;
      readonly leftOut: readonly { readonly reason: string }[];
    } | null;
  } | null;
}
export const officeReview = (world: World, id: string): Promise<OfficeReview> =>
  world.made<OfficeReview>(reviewOffice(world), { method: 'GET', url: reviewUrl(id) });

export const scoresHashOf = async (world: World, id: string): Promise<string> =>
  (await officeReview(world, id)).review?.scoresHash ?? '';

export async function freezeProposed(world: World, over: ReviewOver = {}): Promise<MadeReview> {
  const made = await scoredAll(world, over);
  await world.made(reviewOffice(world), {
    method: 'POST',
    url: reviewUrl(made.id, '/freeze-proposal'),
    body: { scoresHash: await scoresHashOf(world, made.id) },
  });
  return made;
}

export const freezeBody = async (world: World, id: string, decision: 'freeze' | 'return' = 'freeze') => ({
  decision,
  opinion: '评分齐全',
  scoresHash: await scoresHashOf(world, id),
});

export async function frozen(world: World, over: ReviewOver = {}): Promise<MadeReview> {
  const made = await freezeProposed(world, over);
  await world.made(reviewSecond(world), {
    method: 'POST',
    url: reviewUrl(made.id, '/freeze'),
    body: await freezeBody(world, made.id),
  });
  return made;
}

/** The round is closed with a bid of each of so many bidders. */
export async function closeWithBids(world: World, made: MadeTender, bids: number): Promise<void> {
  for (const company of [...made.bidders.values()].slice(0, bids)) await submit(world, company, made.id);
  await passDeadline(world, made.id);
  await closeDue(world);
}

/** Moves the time to answer of who has not answered into the past, as only the owner of the database can. */
export async function passAnswer(
  world: World,
  id: string,
  over = `platform.now() - interval '1 second'`,
): Promise<void> {
  await world.test.database.query('alter table expert.seat disable trigger guard_seat');
  await world.test.database.query(
    `update expert.seat s set due_at = ${over} from expert.review r
     where r.id = s.review_id and r.tender_id = $1 and s.state = 'invited'`,
    [id],
  );
  await world.test.database.query('alter table expert.seat enable always trigger guard_seat');
}
