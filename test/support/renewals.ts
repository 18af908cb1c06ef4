import { awarded, underNoticeOf } from './awards.js';
import { office, opened } from './tenders.js';
import type { Answer, World } from './world.js';

let renewals = 0;

/** An awarded round of the ordinary course whose agreements end in so many days. */
export async function expiringRound(world: World, days = 90): Promise<{ id: string; roundNo: string }> {
  const { id, roundNo } = await opened(world, { bids: 2 });
  await awarded(world, () => underNoticeOf(world, id));
  await world.test.database.query(
    `update tender.tender set agreement_ends_on = (platform.now() at time zone 'Asia/Shanghai')::date + $2::int where id = $1`,
    [id, days],
  );
  return { id, roundNo };
}

export const renewalBody = (sourceId: string, over: Record<string, unknown> = {}) => ({
  sourceId,
  roundNo: `JX-${++renewals}`,
  title: '协议期满接续采购',
  ceilingRule: 'last-award',
  ...over,
});

export const renew = (world: World, body: object): Promise<Answer> =>
  world.send(office(world), { method: 'POST', url: '/api/v1/renewals', body });

/** A draft that was prepared from an expiring round. */
export async function renewed(world: World): Promise<{ id: string; source: string }> {
  const { id: source } = await expiringRound(world);
  const made = await renew(world, renewalBody(source));
  if (made.status !== 200) throw new Error(JSON.stringify(made.body));
  return { id: (made.body as { id: string }).id, source };
}
