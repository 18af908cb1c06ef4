import { readdirSync, readFileSync } from 'node:fs';

import {
  base64url,
  type CeremonyRecord,
  ceremonyRecord,
  type Envelope,
  envelopeOf,
  fromBase64url,
  newOpeningCode,
  newSeed,
  officerKeys,
  type OfficerKeys,
  type Part,
  placeOf,
  type PriceContent,
  readSealingPackage,
  type Release,
  releaseShare,
  seal,
  signCeremony,
  wrapSeed,
} from '#sealing';

import type { Somebody, World } from './world.js';

/** The round whose package tenders of tests are made of: five bidders with one product each. */
export const FIXTURE = 'test/fixtures/rounds/worked-areas';
let number = 0;

/** The files of a tender's package: a round of the fixtures before its bids, each bidder an organisation of the world. */
export function tenderFiles(
  bidders: ReadonlyMap<string, string>,
  roundNo = `T-${++number}`,
): { name: string; content: string }[] {
  const files = readdirSync(FIXTURE)
    .filter((name) => /\.(json|csv)$/.test(name) && name !== 'bids.csv' && !name.startsWith('expected'))
    .map((name) => {
      const content = readFileSync(`${FIXTURE}/${name}`, 'utf8');
      return { name, content: name === 'round.json' ? content.replace('worked-areas', roundNo) : content };
    });
  const lines = [...bidders].map(([bidder, uscc]) => `${bidder},${uscc}`);
  return [...files, { name: 'organisations.csv', content: ['bidder_id,uscc', ...lines, ''].join('\n') }];
}

/** Ids of the fixture's bidders, in the order of its products. */
export const BIDDERS = [
  ...new Set(
    readFileSync(`${FIXTURE}/products.csv`, 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[2] ?? ''),
  ),
];

/** A manufacturer of the world behind each bidder of the fixture; the first is the own one, then the sibling, then new ones. */
export async function biddersOf(world: World): Promise<Map<string, Somebody>> {
  const people = new Map<string, Somebody>();
  for (const [i, bidder] of BIDDERS.entries())
    people.set(
      bidder,
      i === 0
        ? world.person('company-trader')
        : i === 1
          ? world.person('company-trader', 'sibling')
          : await newCompany(world),
    );
  return people;
}

async function newCompany(world: World): Promise<Somebody> {
  const { addOrganisation } = await import('./people.js');
  const orgId = await addOrganisation(world.test.database, {
    kind: 'manufacturer',
    regionCode: '990100',
    letter: true,
  });
  const person = await world.newPerson({ role: 'company-trader', kind: 'manufacturer' });
  await world.test.database.query('update identity.account set org_id = $2 where id = $1', [
    person.id,
    orgId,
  ]);
  return { ...person, orgId };
}

/** Five officers who open: two supervisors of the supervising authority, three officers of the office. */
export async function officersOf(world: World): Promise<Somebody[]> {
  const found = [];
  for (let i = 0; i < 5; i++)
    found.push(
      i < 2
        ? await world.newPerson({ role: 'supervisor', kind: 'supervision' })
        : await world.newPerson({ role: 'opening-officer', kind: 'centre' }),
    );
  return found;
}

export interface MadeTender {
  readonly id: string;
  readonly roundNo: string;
  readonly bidders: ReadonlyMap<string, Somebody>;
  readonly officers: readonly Somebody[];
  readonly keys: readonly OfficerKeys[];
  /** The code that opens each officer's key file. */
  readonly codes: readonly string[];
}

export const office = (world: World): Somebody => world.person('procurement-officer');
export const reviewer = (world: World): Somebody => world.person('procurement-reviewer');

const companies = new WeakMap<World, Promise<Map<string, Somebody>>>();
const openers = new WeakMap<World, Promise<Somebody[]>>();
const once = <T>(known: WeakMap<World, Promise<T>>, world: World, make: () => Promise<T>): Promise<T> => {
  const made = known.get(world) ?? make();
  known.set(world, made);
  return made;
};

export interface DraftOver {
  readonly visibility?: string;
  readonly purpose?: string;
  /** A package of one bidder, this company. */
  readonly bidder?: Somebody;
  /** Reported volumes in place of the fixture's (volumes.csv). */
  readonly volumes?: string;
  /** A package of so many companies of its own, with one product each. */
  readonly companies?: number;
  /** Another rule set for the fixture's package. */
  readonly ruleset?: string;
  /** Second quotes may be asked for. */
  readonly secondQuote?: boolean;
}

async function draftFiles(world: World, { bidder, companies: count, ruleset, volumes }: DraftOver) {
  if (count !== undefined) return crowd(world, count);
  const all = await once(companies, world, () => biddersOf(world));
  const bidders = bidder ? new Map([[BIDDERS[0] ?? '', bidder]]) : all;
  const codes = await world.test.database.query<{ id: string; uscc: string }>(
    'select id, uscc from identity.organisation',
  );
  const codeOf = new Map(codes.map(({ id, uscc }) => [id, uscc]));
  const roundNo = `T-${++number}`;
  const files = tenderFiles(
    new Map([...bidders].map(([name, { orgId }]) => [name, codeOf.get(orgId) ?? ''])),
    roundNo,
  );
  const reported = files.map((file) =>
    volumes && file.name === 'volumes.csv' ? { ...file, content: volumes } : file,
  );
  const kept = bidder ? ofOneBidder(files) : reported;
  return { bidders, roundNo, files: ruleset === undefined ? kept : kept.map(underRules(ruleset)) };
}

const underRules =
  (ruleset: string) =>
  ({ name, content }: { name: string; content: string }) => ({
    name,
    content: name === 'round.json' ? content.replace('national-drug-11', ruleset) : content,
  });

/** A package of many companies without reported volumes. */
async function crowd(world: World, count: number) {
  const bidders = new Map<string, Somebody>();
  for (let i = 0; i < count; i++) bidders.set(`C${i}`, await newCompany(world));
  const rows = await world.test.database.query<{ id: string; uscc: string }>(
    'select id, uscc from identity.organisation',
  );
  const codeOf = new Map(rows.map(({ id, uscc }) => [id, uscc]));
  const roundNo = `T-${++number}`;
  const organisations = [...bidders].map(([name, { orgId }]) => `${name},${codeOf.get(orgId) ?? ''}`);
  const products = [...bidders].map(([name], i) => `Q${i},v,${name},产品 ${i},1`);
  const round = { id: roundNo, title: '示范', category: 'drug', ruleset: 'national-drug-11', parameters: {} };
  const files = [
    { name: 'round.json', content: JSON.stringify(round) },
    { name: 'varieties.csv', content: 'variety_id,name\nv,示范品种\n' },
    {
      name: 'products.csv',
      content: `product_id,variety_id,bidder_id,name,units_per_pack\n${products.join('\n')}\n`,
    },
    { name: 'organisations.csv', content: `bidder_id,uscc\n${organisations.join('\n')}\n` },
  ];
  return { bidders, roundNo, files };
}

/** The package with the first bidder's product alone. */
const ofOneBidder = (files: ReturnType<typeof tenderFiles>): ReturnType<typeof tenderFiles> =>
  files
    .filter(({ name }) => !['volumes.csv', 'region_preferences.csv'].includes(name))
    .map(({ name, content }) =>
      name === 'products.csv'
        ? { name, content: content.split('\n').slice(0, 2).join('\n') }
        : { name, content },
    );

/** The upload of a package with a number of its own, made once and sent as often as asked. */
export async function tenderForm(world: World, over: DraftOver = {}): Promise<() => FormData> {
  return formOf((await draftFiles(world, over)).files, over);
}

/** The upload of another package for a draft: under the number, or under one of its own. */
export async function packageForm(world: World, roundNo?: string): Promise<() => FormData> {
  const made = await draftFiles(world, {});
  const files = made.files.map(({ name, content }) => ({
    name,
    content: roundNo && name === 'round.json' ? content.replace(made.roundNo, roundNo) : content,
  }));
  return () => multipart(files, { mode: 'confirm' });
}

const formOf =
  (files: ReturnType<typeof tenderFiles>, { visibility = 'all', purpose = 'rehearsal' }: DraftOver) =>
  (): FormData =>
    multipart(files, { mode: 'confirm', kind: 'drug', purpose, visibility });

function multipart(
  files: ReturnType<typeof tenderFiles>,
  fields: Readonly<Record<string, string>>,
): FormData {
  const data = new FormData();
  for (const { name, content } of files) data.append('file', new File([content], name));
  for (const [key, value] of Object.entries(fields)) data.append(key, value);
  return data;
}

/** A draft of the own office. */
export async function draft(
  world: World,
  over: DraftOver = {},
): Promise<Omit<MadeTender, 'officers' | 'keys' | 'codes'>> {
  const { bidders, roundNo, files } = await draftFiles(world, over);
  const { id } = await world.made(office(world), {
    method: 'POST',
    url: '/api/v1/tenders',
    form: formOf(files, over)(),
  });
  return { id, roundNo, bidders };
}

/** What the office states about a draft. */
export const draftBody = (over: Record<string, unknown> = {}) => ({
  title: '示范带量采购',
  kind: 'drug',
  purpose: 'rehearsal',
  visibility: 'all',
  priceOpensAt: '2026-01-01T00:00:00.000Z',
  priceDeadline: '2099-01-01T09:00:00.000Z',
  openingFrom: '2099-01-01T09:00:00.000Z',
  quorum: 3,
  ...over,
});

export const versionOf = async (world: World, id: string): Promise<string> => {
  const [row] = await world.test.database.query<{ version: number }>(
    'select version from tender.tender where id = $1',
    [id],
  );
  return `"${row?.version ?? 0}"`;
};

/** A draft with its timetable and officers named, before anyone enrolled a key. */
export async function drafted(
  world: World,
  over: DraftOver & { times?: Record<string, string> } = {},
): Promise<Omit<MadeTender, 'keys' | 'codes'>> {
  const { times, visibility = 'all', purpose = 'rehearsal', secondQuote = false } = over;
  const made = await draft(world, over);
  const officers = await once(openers, world, () => officersOf(world));
  await world.made(office(world), {
    method: 'PUT',
    url: `/api/v1/tenders/${made.id}`,
    headers: { 'if-match': await versionOf(world, made.id) },
    body: draftBody({ visibility, purpose, secondQuote, ...times }),
  });
  await world.made(office(world), {
    method: 'PUT',
    url: `/api/v1/tenders/${made.id}/officers`,
    body: {
      officers: officers.map(({ id }, i) => ({ accountId: id, kind: i < 2 ? 'supervisor' : 'officer' })),
    },
  });
  return { ...made, officers };
}

interface Ceremony {
  readonly own: { readonly label: string; readonly kind: 'officer' | 'supervisor' };
  readonly record: string;
}
export const ceremonyOf = (world: World, by: Somebody, id: string): Promise<Ceremony> =>
  world.made<Ceremony>(by, { method: 'GET', url: `/api/v1/tenders/${id}/ceremony` });

/** A fresh key of an officer as their client sends it. */
export async function keyBody(
  world: World,
  by: Somebody,
  { id, roundNo }: { id: string; roundNo: string },
): Promise<{ keys: OfficerKeys; code: string; body: { pk: string; vk: string; keyFile: string } }> {
  const { own } = await ceremonyOf(world, by, id);
  const [seed, code] = [newSeed(), newOpeningCode()];
  const file = await wrapSeed(seed, code, { round: roundNo, id: own.label, kind: own.kind });
  const { pk, vk } = file;
  return { keys: await officerKeys(seed), code, body: { pk, vk, keyFile: JSON.stringify(file) } };
}

/** Every officer has enrolled a key. */
export async function enrolled(world: World, over: Parameters<typeof drafted>[1] = {}): Promise<MadeTender> {
  return enrolAll(world, await drafted(world, over));
}

/** Every officer of a draft enrols a key. */
export async function enrolAll(world: World, made: Omit<MadeTender, 'keys' | 'codes'>): Promise<MadeTender> {
  const keys: OfficerKeys[] = [];
  const codes: string[] = [];
  for (const officer of made.officers) {
    const key = await keyBody(world, officer, made);
    keys.push(key.keys);
    codes.push(key.code);
    await world.made(officer, {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/ceremony/key`,
      body: key.body,
    });
  }
  return { ...made, keys, codes };
}

/** The signature of an officer over the record as the platform shows it. */
export async function ceremonySignature(
  world: World,
  by: Somebody,
  id: string,
  keys: OfficerKeys,
): Promise<string> {
  const { own, record } = await ceremonyOf(world, by, id);
  return (await signCeremony(ceremonyRecord(JSON.parse(record)), own.label, keys)).signature;
}

/** The ceremony is complete, so that the draft can be put forward. */
export async function signed(world: World, over: Parameters<typeof drafted>[1] = {}): Promise<MadeTender> {
  const made = await enrolled(world, over);
  await signAll(world, made);
  return made;
}

/** Every officer of a draft signs its ceremony record. */
export async function signAll(world: World, made: MadeTender): Promise<void> {
  for (const [i, officer] of made.officers.entries()) {
    const keys = made.keys[i];
    if (!keys) throw new Error('no keys');
    const signature = await ceremonySignature(world, officer, made.id, keys);
    await world.made(officer, {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/ceremony/signature`,
      body: { signature },
    });
  }
}

export async function proposed(world: World, over: Parameters<typeof drafted>[1] = {}): Promise<MadeTender> {
  const made = await signed(world, over);
  await putForward(world, made.id);
  return made;
}

const putForward = async (world: World, id: string): Promise<unknown> =>
  world.made(office(world), {
    method: 'POST',
    url: `/api/v1/tenders/${id}/proposal`,
    headers: { 'if-match': await versionOf(world, id) },
  });

const announce = (world: World, id: string): Promise<unknown> =>
  world.made(reviewer(world), {
    method: 'POST',
    url: `/api/v1/tenders/${id}/announcement`,
    body: { decision: 'announce', opinion: '核对无误，同意发布。' },
  });

/** Takes a draft with its officers named through the ceremony to its announcement. */
export async function announceDraft(
  world: World,
  made: Omit<MadeTender, 'keys' | 'codes'>,
): Promise<MadeTender> {
  const whole = await enrolAll(world, made);
  await signAll(world, whole);
  await putForward(world, made.id);
  await announce(world, made.id);
  return whole;
}

export async function announced(world: World, over: Parameters<typeof drafted>[1] = {}): Promise<MadeTender> {
  const made = await proposed(world, over);
  await announce(world, made.id);
  return made;
}

/** Prices of a bidder's own products. */
export const pricesFor = (
  products: readonly string[],
  price: (i: number) => string | null,
  revival: (i: number) => boolean,
): PriceContent => ({
  part: 'price',
  items: products.map((product, i) => ({ product, packPrice: price(i), acceptsRevival: revival(i) })),
});

export interface BidBody {
  readonly lot: string;
  readonly part: Part;
  readonly version: number;
  readonly header: string;
  readonly sealed: string;
}

/** A company that bids has a commitment letter; other tests take the own manufacturer's away. */
export async function commit(world: World, { orgId }: Somebody): Promise<void> {
  await world.test.database.query(
    `insert into identity.commitment_letter (id, org_id, edition, file_name, media_type, sha256, bytes, state, submitted_by, submitted_by_name)
     values (uuidv7(), $1, '2025', 'letter.pdf', 'application/pdf', repeat('b', 64), 4, 'approved', $1, 'owner')
     on conflict (org_id) where state = 'approved' do nothing`,
    [orgId],
  );
}

/** A bid sealed from the own sealing package, as a company's client sends it. */
export async function bidBody(
  world: World,
  by: Somebody,
  id: string,
  price: (i: number) => string | null = (i) => `1.${10 + i}`,
  revival: (i: number) => boolean = () => false,
): Promise<BidBody> {
  await commit(world, by);
  const text = JSON.stringify(
    await world.made<object>(by, { method: 'GET', url: `/api/v1/tenders/${id}/sealing-package` }),
  );
  const { contents } = await readSealingPackage(text);
  const products = contents.items.map((item) => item.id);
  const envelope = await seal(
    placeOf(contents),
    pricesFor(products, price, revival),
    contents.ceremony.record,
  );
  const { lot, version } = contents;
  return { lot, part: 'price', version, header: envelope.headerText, sealed: base64url(envelope.sealed) };
}

/** Sealed bids of the next `count` versions of a company, made before a race. */
export async function bidVersions(world: World, by: Somebody, id: string, count: number): Promise<BidBody[]> {
  await commit(world, by);
  const text = JSON.stringify(
    await world.made<object>(by, { method: 'GET', url: `/api/v1/tenders/${id}/sealing-package` }),
  );
  const { contents } = await readSealingPackage(text);
  const products = contents.items.map((item) => item.id);
  const content = pricesFor(
    products,
    () => '1.10',
    () => false,
  );
  const { lot } = contents;
  const made: BidBody[] = [];
  for (let version = contents.version; made.length < count; version++) {
    const { headerText, sealed } = await seal(
      { ...placeOf(contents), version },
      content,
      contents.ceremony.record,
    );
    made.push({ lot, part: 'price', version, header: headerText, sealed: base64url(sealed) });
  }
  return made;
}

export const submit = async (
  world: World,
  by: Somebody,
  id: string,
  price?: (i: number) => string | null,
  revival?: (i: number) => boolean,
): Promise<{ id: string; receipt: { record: { hash: string; at: string } } }> =>
  world.made(by, {
    method: 'POST',
    url: `/api/v1/tenders/${id}/bids`,
    body: await bidBody(world, by, id, price, revival),
  });

/** Moves the deadline of an announced tender into the past, as only the owner of the database can. */
export async function passDeadline(world: World, id: string): Promise<void> {
  await world.test.database.query('alter table tender.tender disable trigger guard_tender');
  await world.test.database.query(
    `update tender.tender set price_deadline = platform.now() - interval '1 second', opening_from = platform.now() - interval '1 second'
     where id = $1`,
    [id],
  );
  await world.test.database.query('alter table tender.tender enable trigger guard_tender');
}

/** Runs the closing job's work; answers how many parts it closed. */
export async function closeDue(world: World): Promise<number> {
  const { runAsSystem } = await import('#platform');
  const { CloseTenders } = await import('../../libs/tenders/src/application/close-tender.js');
  const close = world.test.app.get(CloseTenders, { strict: false });
  return (await runAsSystem('test', () => close.execute())).closed;
}

/** A closed tender with a bid of each of the first `bids` bidders. */
export async function closed(
  world: World,
  over: Parameters<typeof drafted>[1] & { bids?: number } = {},
): Promise<MadeTender> {
  const { bids = 1, ...rest } = over;
  const made = await announced(world, rest);
  for (const company of [...made.bidders.values()].slice(0, bids)) await submit(world, company, made.id);
  await passDeadline(world, made.id);
  await closeDue(world);
  return made;
}

interface EnvelopeItem {
  readonly header: string;
  readonly sealed: string;
}

/** What an officer's client makes of the envelopes: the own release of each live bid. */
export async function releasesOf(
  world: World,
  by: Somebody,
  id: string,
  keys: OfficerKeys,
  part: Part = 'price',
): Promise<Release[]> {
  const { record } = await ceremonyOf(world, by, id);
  const ceremony: CeremonyRecord = ceremonyRecord(JSON.parse(record));
  const items: EnvelopeItem[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: EnvelopeItem[]; nextCursor: string | null } = await world.made(by, {
      method: 'GET',
      url: `/api/v1/tenders/${id}/opening/envelopes?limit=100&part=${part}${cursor === '' ? '' : `&cursor=${cursor}`}`,
    });
    items.push(...page.items);
    cursor = page.nextCursor;
  }
  return Promise.all(items.map((item) => releaseShare(envelopeFrom(item), ceremony, keys)));
}

export const envelopeFrom = ({ header, sealed }: EnvelopeItem): Envelope =>
  envelopeOf(header, fromBase64url(sealed) ?? new Uint8Array());

/** The first `officers` have given their shares. */
export async function shared(
  world: World,
  over: Parameters<typeof closed>[1] & { officers?: number } = {},
): Promise<MadeTender> {
  const { officers = 3, ...rest } = over;
  const made = await closed(world, rest);
  await giveShares(world, made, officers);
  return made;
}

export async function giveShares(
  world: World,
  made: MadeTender,
  officers: number,
  part: Part = 'price',
): Promise<void> {
  for (const [i, officer] of made.officers.slice(0, officers).entries()) {
    const keys = made.keys[i];
    if (!keys) throw new Error('no keys');
    await world.made(officer, {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/shares`,
      body: { part, releases: await releasesOf(world, officer, made.id, keys, part) },
    });
  }
}

export async function opened(world: World, over: Parameters<typeof shared>[1] = {}): Promise<MadeTender> {
  const made = await shared(world, over);
  await world.made(made.officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
  return made;
}

type Bids = Parameters<typeof drafted>[1] & { readonly prices?: readonly string[] };

/** An opened tender in which, by default, the first bidder was too dear and can be revived at the price of the third. */
export async function revivable(
  world: World,
  { prices = ['3.00', '1.00', '1.10'], ...over }: Bids = {},
): Promise<MadeTender> {
  const made = await announced(world, over);
  for (const [i, company] of [...made.bidders.values()].slice(0, prices.length).entries())
    await submit(world, company, made.id, () => prices[i] ?? null);
  await passDeadline(world, made.id);
  await closeDue(world);
  await giveShares(world, made, 3);
  await world.made(made.officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
  return made;
}

export const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

/** The same with its offers out; `offers` are those of the first bidder. */
export async function offered(
  world: World,
  over: Parameters<typeof drafted>[1] = {},
): Promise<MadeTender & { readonly offers: readonly { readonly id: string; readonly unitPrice: string }[] }> {
  const made = await revivable(world, over);
  await world.made(office(world), {
    method: 'POST',
    url: `/api/v1/tenders/${made.id}/offers`,
    body: { dueAt: inMinutes(30) },
  });
  const { items } = await world.made<{ items: { id: string; unitPrice: string }[] }>(
    [...made.bidders.values()][0],
    { method: 'GET', url: `/api/v1/tenders/${made.id}/own-offers` },
  );
  return { ...made, offers: items };
}

/** Moves the deadline of the offers that are out into the past, as only the owner of the database can. */
export async function passOfferDeadline(world: World, id: string): Promise<void> {
  await world.test.database.query('alter table tender.offer_wave disable trigger guard_offer_wave');
  await world.test.database.query(
    `update tender.offer_wave set issued_at = platform.now() - interval '2 hours', due_at = platform.now() - interval '1 second'
     where tender_id = $1 and evaluated_at is null`,
    [id],
  );
  await world.test.database.query('alter table tender.offer_wave enable always trigger guard_offer_wave');
}
