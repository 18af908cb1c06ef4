import { announced, closed, closeDue, type MadeTender, office, reviewer } from './tenders.js';
import type { World } from './world.js';

/** An outage as the platform would have noted it; only the owner of the database can write one by hand. */
export async function noteOutage(world: World, from: Date, to: Date): Promise<void> {
  await world.test.database.query('insert into platform.outage (from_at, to_at) values ($1, $2)', [from, to]);
}

let day = 0;

/**
 * An announced round with two minutes left, six of which before the platform was away; it extended the round itself. Long before the
 * deadlines of other rounds, and on a day of its own: an outage concerns every round.
 */
export async function extendedForOutage(world: World): Promise<MadeTender> {
  const start = Date.UTC(2095, 0, 1 + 2 * day++);
  const after = (minutes: number): Date => new Date(start + minutes * 60_000);
  const deadline = after(10).toISOString();
  const made = await announced(world, { times: { priceDeadline: deadline, openingFrom: deadline } });
  await noteOutage(world, after(1), after(7));
  await world.test.database.setClock(after(8).toISOString());
  await closeDue(world).finally(() => world.test.database.releaseClock());
  return made;
}

/** The officers at these places declare that they cannot open. */
export async function loseKeys(world: World, made: MadeTender, ...places: readonly number[]): Promise<void> {
  for (const place of places)
    await world.made(made.officers[place], {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/opening/key-loss`,
      body: { cause: 'code-lost' },
    });
}

export const REASON = { reason: '三名开标人员的开标码遗失，不能开标。' };

/** An announced round that nobody can open any more. */
export async function withoutQuorum(world: World): Promise<MadeTender> {
  const made = await announced(world);
  await loseKeys(world, made, 2, 3, 4);
  return made;
}

/** Its voiding is put forward. */
export async function quorumLossProposed(world: World): Promise<MadeTender> {
  const made = await withoutQuorum(world);
  await proposeVoiding(world, made);
  return made;
}

export const proposeVoiding = (world: World, { id }: MadeTender): Promise<unknown> =>
  world.made(office(world), { method: 'POST', url: `/api/v1/tenders/${id}/quorum-loss`, body: REASON });

export const CONFIRMED = { decision: 'confirm', opinion: '声明属实，同意作废。' };

/** Two people have voided it. */
export async function voidForQuorum(world: World): Promise<MadeTender> {
  const made = await quorumLossProposed(world);
  await world.made(reviewer(world), {
    method: 'POST',
    url: `/api/v1/tenders/${made.id}/quorum-loss/decision`,
    body: CONFIRMED,
  });
  return made;
}

/** A closed round with so many bids that nobody can open any more. */
export async function closedWithoutQuorum(world: World, bids = 1): Promise<MadeTender> {
  const made = await closed(world, { bids });
  await loseKeys(world, made, 2, 3, 4);
  return made;
}
