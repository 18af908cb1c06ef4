import { Database, runAsSystem } from '#platform';

import { mattersConsumer } from '../../libs/service/src/adapters/matters-consumer.js';
import { turn } from '../../libs/platform/src/outbox/consumer.js';
import { decide, objectTo, underNotice } from './awards.js';
import type { Somebody, World } from './world.js';

export const ratingBody = (over: object = {}) => ({ score: 5, tags: ['speed'], comment: '', ...over });

/** Follows the outbox to its end, as the running loop does. */
export async function followMatters({ test }: Pick<World, 'test'>): Promise<void> {
  const database = test.app.get(Database);
  while ((await runAsSystem('test', () => turn(database, mattersConsumer))) === 'more');
}

/** An objection of the company that was decided, as a matter that it may rate. */
export async function finishedMatter(world: World, by: Somebody): Promise<string> {
  const { id } = await underNotice(world);
  const { id: objection } = await objectTo(world, id, {}, by);
  await decide(world, id, objection, 'reject');
  await followMatters(world);
  const [row] = await world.test.database.query<{ id: string }>(
    `select id from service.matter where kind = 'objection' and subject_id = $1`,
    [objection],
  );
  if (!row) throw new Error('the matter did not arrive');
  return row.id;
}

/** The same with a bad rating, so that the office follows it up. */
export async function badlyRated(world: World, by: Somebody): Promise<string> {
  const id = await finishedMatter(world, by);
  await world.made(by, {
    method: 'POST',
    url: `/api/v1/service/matters/${id}/rating`,
    body: ratingBody({ score: 1, comment: '答复太慢' }),
  });
  return id;
}
