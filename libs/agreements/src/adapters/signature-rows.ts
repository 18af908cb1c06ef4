import { DomainError } from '#kernel';
import { currentActor, mayTake, type Queryer, type Tx } from '#platform';

import type { Lapsed, SignedLine, Signing, Unsigned } from '../application/ports.js';
import type { Party } from '../domain/parties.js';
import { say } from '../domain/say.js';
import { instant, preciseInstant } from './instants.js';

export async function sign(
  tx: Tx,
  signings: readonly Signing[],
  { certificate, signer, algorithm }: { certificate: string; signer: string; algorithm: string },
): Promise<SignedLine[]> {
  await mayTake(tx, 'agreement-drawing');
  const ids = signings.map(({ id }) => id);
  const outcomes = await tx.query<Pick<SignedLine, 'id' | 'outcome'>>(
    'select id, outcome from agreement.sign($1, $2, $3, $4, $5, $6, $7)',
    [
      ids,
      signings.map(({ digest }) => digest),
      signings.map(({ signature }) => signature),
      certificate,
      signer,
      algorithm,
      currentActor().displayName,
    ],
  );
  const states = await tx.query<Omit<SignedLine, 'outcome'>>(
    `select id, round_id as "roundId", state, ${preciseInstant('effective_at')} as "effectiveAt" from agreement.agreement where id = any ($1)`,
    [ids],
  );
  const known = new Map(states.map((row) => [row.id, row]));
  return outcomes.map(({ id, outcome }) => {
    const { roundId = null, state = null, effectiveAt = null } = known.get(id) ?? {};
    return { id, outcome, roundId, state, effectiveAt };
  });
}

export async function decline(
  tx: Tx,
  id: string,
  reason: string,
): Promise<{ number: string; roundId: string; party: Party }> {
  const found = await tx.one<{ outcome: string }>('select agreement.decline($1, $2) as outcome', [
    id,
    reason,
  ]);
  switch (found?.outcome) {
    case 'declined':
      break;
    case 'unknown':
      throw new DomainError('not-found', say('unknown'));
    case 'late':
      throw new DomainError('signing-closed', say('late'));
    case 'signed-before':
      throw new DomainError('illegal-transition', say('signed-before'));
    default:
      throw new DomainError('illegal-transition', say('not-signing'));
  }
  const row = await tx.one<{ number: string; roundId: string; party: Party }>(
    `select number, round_id as "roundId", closed_by as party from agreement.agreement where id = $1`,
    [id],
  );
  if (!row) throw new Error('a declined agreement is not there');
  return row;
}

export async function choicesFor(q: Queryer, roundId: string, manufacturerId: string): Promise<string[]> {
  const rows = await q.query<{ id: string }>(
    'select c.distributor_id as id from agreement.choices($1) c where c.manufacturer_id = $2',
    [roundId, manufacturerId],
  );
  return rows.map(({ id }) => id);
}

export async function choose(
  tx: Tx,
  roundId: string,
  manufacturerId: string,
  distributorId: string,
): Promise<void> {
  await tx.query(
    `insert into agreement.choice (round_id, institution_id, manufacturer_id, distributor_id) values ($1, jc.org(), $2, $3)`,
    [roundId, manufacturerId, distributorId],
  );
}

/** Organisations that have not signed, with the end of their time. */
const UNSIGNED = `
  select distinct o.org, a.round_id, a.due_at from agreement.agreement a
  cross join lateral (values ('institution', a.institution_id), ('manufacturer', a.manufacturer_id), ('distributor', a.distributor_id)) as o (party, org)
  where a.state = 'signing' and a.due_at > platform.now()
    and not exists (select from agreement.signature s where s.agreement_id = a.id and s.party = o.party)`;

/** An organisation that has agreements to sign. */
export interface WaitingParty {
  readonly orgId: string;
  readonly name: string;
  readonly uscc: string | null;
}

/** Every organisation that has not signed what was sent out to it (待签署单位). */
export const waitingParties = (q: Queryer): Promise<WaitingParty[]> =>
  q.query<WaitingParty>(
    `select o.id as "orgId", o.name, o.uscc from identity.organisation o where o.id in (select u.org from (${UNSIGNED}) u) order by o.name, o.id`,
  );

const TOLD = `select m.org_id as "orgId", m.round_id as "roundId", r.title, ${instant('m.due_at')} as "dueAt"
  from marked m join rounds.round r on r.id = m.round_id order by m.due_at, m.org_id`;

/** Marks and answers in one statement: of two runs at once one finds each; of several stages that are due the nearest one counts. */
export const toRemind = (q: Queryer, hours: readonly number[]): Promise<Unsigned[]> =>
  q.query<Unsigned>(
    `with unsigned as (${UNSIGNED}),
     due as (
       select u.org, u.round_id, u.due_at, min(h.hours) as stage from unsigned u join unnest($1::integer[]) as h (hours)
         on u.due_at <= platform.now() + make_interval(hours => h.hours) group by 1, 2, 3),
     marked as (
       insert into agreement.reminder (org_id, round_id, due_at, stage, day)
       select d.org, d.round_id, d.due_at, d.stage, '2000-01-01' from due d on conflict do nothing returning org_id, round_id, due_at)
     ${TOLD}`,
    [hours],
  );

export async function toRemindToday(
  q: Queryer,
  roundId: string,
): Promise<{ waiting: number; told: Unsigned[] }> {
  const waiting = await q.one<{ n: number }>(
    `select count(*)::int as n from (${UNSIGNED}) u where u.round_id = $1`,
    [roundId],
  );
  const told = await q.query<Unsigned>(
    `with unsigned as (${UNSIGNED}),
     marked as (
       insert into agreement.reminder (org_id, round_id, due_at, stage) select u.org, u.round_id, u.due_at, 0 from unsigned u
       where u.round_id = $1 on conflict do nothing returning org_id, round_id, due_at)
     ${TOLD}`,
    [roundId],
  );
  return { waiting: waiting?.n ?? 0, told };
}

export const lapse = (q: Queryer): Promise<Lapsed[]> =>
  q.query<Lapsed>(
    `with gone as (
       update agreement.agreement set state = 'lapsed', closed_at = platform.now(), closed_by = 'platform'
       where state = 'signing' and due_at <= platform.now() returning round_id)
     ${COUNTED}`,
  );
export const end = (q: Queryer): Promise<Lapsed[]> =>
  q.query<Lapsed>(
    `with gone as (
       update agreement.agreement set state = 'ended', closed_at = platform.now(), closed_by = 'platform'
       where state = 'signed' and ends_on < (platform.now() at time zone 'Asia/Shanghai')::date returning round_id)
     ${COUNTED}`,
  );
const COUNTED = `select g.round_id as "roundId", r.title, count(*)::int as count from gone g join rounds.round r on r.id = g.round_id
  group by g.round_id, r.title order by g.round_id`;
