import { awarded, awardOffice, type MadeCourse, publishedTender } from './awards.js';
import { addOrganisation } from './people.js';
import type { Answer, Position, Somebody, World } from './world.js';

export interface Agreement {
  readonly id: string;
  readonly number: string;
  readonly amends: string | null;
  readonly institution: string;
  readonly manufacturer: string;
  readonly distributor: string;
  readonly state: string;
  readonly amount: string;
  readonly digest: string | null;
  readonly dueAt: string | null;
  readonly effectiveAt: string | null;
  readonly signed: readonly string[];
  readonly ownParty: string | null;
}
export interface Drawn {
  readonly drawn: number;
  readonly kept: number;
  readonly voided: number;
  readonly recalled: number;
  readonly waiting: number;
}

export const agreementOffice = awardOffice;
const people = new WeakMap<World, Map<string, Promise<Somebody>>>();

/** Who signs for an organisation of the world; the same person each time. */
export function signatory(
  world: World,
  kind: 'hospital' | 'manufacturer' | 'distributor',
  position: Position = 'own',
): Promise<Somebody> {
  const known = people.get(world) ?? new Map<string, Promise<Somebody>>();
  people.set(world, known);
  const key = `${kind} ${position}`;
  const found = known.get(key) ?? world.newPerson({ role: 'signatory', kind, position });
  known.set(key, found);
  return found;
}

const codeOf = async (world: World, orgId: string): Promise<string> => {
  const [row] = await world.test.database.query<{ uscc: string }>(
    'select uscc from identity.organisation where id = $1',
    [orgId],
  );
  return row?.uscc ?? '';
};

/** A distributor delivers for a manufacturer in a region, as its appointment says. */
export async function appoint(
  world: World,
  manufacturer: string,
  distributor: string,
  { isPrimary = true, region = '990100' } = {},
): Promise<void> {
  await world.test.database.query(
    `insert into identity.appointment (id, mah_org_id, distributor_org_id, region_code, is_primary, state, effective_from, proposed_by)
     values (uuidv7(), $1, $2, $3, $4, 'active', '2026-01-01', $1) on conflict do nothing`,
    [manufacturer, distributor, region, isPrimary],
  );
}

/**
 * An awarded round of which the own and the sibling hospital reported brands of the own manufacturer (P1) and of the sibling (P2), and
 * somebody whom the platform does not know the rest; the own distributor is appointed by the own manufacturer, nobody by the sibling.
 */
export async function agreedRound(
  world: World,
  over: { appoints?: boolean; volumes?: string } = {},
): Promise<MadeCourse> {
  const [own, sibling] = await Promise.all([
    codeOf(world, world.org('hospital')),
    codeOf(world, world.org('hospital', 'sibling')),
  ]);
  const volumes = [
    'institution_id,region_id,variety_id,product_id,quantity',
    `${own},r1,v,P1,1000`,
    `${own},r1,v,P2,501`,
    `${sibling},r1,v,P1,77`,
    'H9,r4,v,P1,5',
    '',
  ].join('\n');
  if (over.appoints ?? true) await appoint(world, world.org('manufacturer'), world.org('distributor'));
  return awarded(world, async () => {
    const made = await publishedTender(world, { volumes: over.volumes ?? volumes, bids: 2 });
    await world.made(agreementOffice(world), {
      method: 'POST',
      url: `/api/v1/rounds/${made.id}/publicity`,
      body: { resultHash: made.resultHash },
    });
    return made;
  });
}

export const TERM = { startsOn: '2026-12-01', endsOn: '2028-12-31' };

export const drawUp = (world: World, roundId: string, body: object = TERM): Promise<Answer> =>
  world.send(agreementOffice(world), { method: 'POST', url: `/api/v1/rounds/${roundId}/agreements`, body });

export const sendOut = (world: World, roundId: string, body: object = {}): Promise<Answer> =>
  world.send(agreementOffice(world), {
    method: 'POST',
    url: `/api/v1/rounds/${roundId}/agreements/sending`,
    body,
  });

export async function agreementsOf(
  world: World,
  roundId: string,
  by: Somebody = agreementOffice(world),
): Promise<Agreement[]> {
  const page = await world.made<{ items: Agreement[] }>(by, {
    method: 'GET',
    url: `/api/v1/agreements?round=${roundId}&limit=100`,
  });
  return page.items;
}

/** A round whose agreements are drawn up. */
export async function drawnUp(
  world: World,
  over: Parameters<typeof agreedRound>[1] = {},
): Promise<MadeCourse> {
  const made = await agreedRound(world, over);
  await mustDo(drawUp(world, made.id));
  return made;
}

/** A round whose agreements wait for their signatures; the one of the own three parties. */
export async function sentOut(
  world: World,
  over: Parameters<typeof agreedRound>[1] = {},
): Promise<MadeCourse & { readonly own: Agreement & { readonly digest: string } }> {
  const made = await drawnUp(world, over);
  await mustDo(sendOut(world, made.id));
  const own = (await agreementsOf(world, made.id)).find(({ institution }) => institution.startsWith('own'));
  if (!own?.digest) throw new Error('the own agreement was not sent out');
  return { ...made, own: { ...own, digest: own.digest } };
}

export async function mustDo(answer: Promise<Answer>): Promise<Answer> {
  const done = await answer;
  if (done.status >= 300) throw new Error(`${done.status} ${done.bytes.toString('utf8').slice(0, 500)}`);
  return done;
}

export const sign = (
  world: World,
  by: Somebody,
  items: readonly { readonly id: string; readonly digest: string | null }[],
): Promise<Answer> =>
  world.send(by, {
    method: 'POST',
    url: '/api/v1/agreements/signatures',
    body: { items: items.map(({ id, digest }) => ({ id, digest })) },
  });

/** All three parties have signed the own agreement. */
export async function signedByAll(
  world: World,
  over: Parameters<typeof agreedRound>[1] = {},
): Promise<Awaited<ReturnType<typeof sentOut>>> {
  const made = await sentOut(world, over);
  for (const kind of ['manufacturer', 'distributor', 'hospital'] as const)
    await mustDo(sign(world, await signatory(world, kind), [made.own]));
  return made;
}

/** Two distributors of which none is the primary one: the institution chooses. */
export async function toChoose(
  world: World,
): Promise<MadeCourse & { readonly distributors: readonly string[] }> {
  const { database } = world.test;
  const distributors = [world.org('distributor', 'sibling')];
  for (const name of ['甲配送（示范）', '乙配送（示范）'])
    distributors.push(await addOrganisation(database, { kind: 'distributor', name, regionCode: '990100' }));
  const [first = '', second = ''] = distributors.slice(1);
  for (const distributor of [first, second])
    await appoint(world, world.org('manufacturer', 'sibling'), distributor, { isPrimary: false });
  const made = await drawnUp(world);
  return { ...made, distributors: [first, second] };
}

/** Moves the end of the time for signing, as only the owner of the database can. */
export async function moveDue(
  world: World,
  roundId: string,
  due = `platform.now() - interval '1 second'`,
): Promise<void> {
  await world.test.database.query('alter table agreement.agreement disable trigger guard_agreement');
  await world.test.database.query(
    `update agreement.agreement set due_at = (select ${due}) where round_id = $1 and sent_at is not null`,
    [roundId],
  );
  await world.test.database.query('alter table agreement.agreement enable always trigger guard_agreement');
}

/** The own hospital has chosen one of two. */
export async function chosen(world: World): Promise<Awaited<ReturnType<typeof toChoose>>> {
  const made = await toChoose(world);
  await world.made(world.person('institution-purchaser'), {
    method: 'POST',
    url: `/api/v1/rounds/${made.id}/agreement-choices`,
    body: { manufacturerId: world.org('manufacturer', 'sibling'), distributorId: made.distributors[0] },
  });
  return made;
}
