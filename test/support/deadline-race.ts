import { closingRoot } from '#sealing';

import { type BidBody, closeDue } from './tenders.js';
import type { Answer, Somebody, World } from './world.js';

export interface DeadlineRace {
  readonly id: string;
  readonly part: string;
  readonly deadline: string;
  /** Envelopes of the versions that follow each other, made before the race, for each company. */
  readonly bodies: ReadonlyMap<Somebody, readonly BidBody[]>;
}

/**
 * Companies submit, replace and, the first of them, withdraw without a pause while the clock runs over the deadline of a part and the closing job
 * runs all the time; each goes on until the deadline answers. What was accepted is closed, and nothing is accepted or withdrawn after.
 */
export async function expectCutByClock(
  world: World,
  { id, part, deadline, bodies }: DeadlineRace,
): Promise<void> {
  const { database } = world.test;
  const companies = [...bodies.keys()];
  const accepted: { company: Somebody; at: string; hash: string; withdrawn: boolean }[] = [];
  const send = async (company: Somebody, body: BidBody | undefined): Promise<string> => {
    const url = `/api/v1/tenders/${id}/bids`;
    const answer = await world.send(company, { method: 'POST', url, ...(body ? { body } : {}) });
    if (answer.status !== 201) return codeOf(answer);
    const made = answer.body as { id: string; receipt: { record: { at: string; hash: string } } };
    const entry = { company, ...made.receipt.record, withdrawn: false };
    accepted.push(entry);
    if (company === companies[0])
      entry.withdrawn =
        (await world.send(company, { method: 'POST', url: `${url}/${made.id}/withdrawal` })).status === 200;
    return 'accepted';
  };
  for (const [company, own] of bodies) expect(await send(company, own[0])).toBe('accepted');
  // The clock jumps to just before the deadline and goes on from there.
  const ahead = Date.parse(deadline) - Date.now() - 400;
  await database.query(
    `create or replace function platform.now() returns timestamptz language sql volatile parallel safe set search_path = pg_catalog
     as $$ select clock_timestamp() + interval '${ahead} milliseconds' $$`,
  );
  const race = { over: false };
  const refused = [...bodies].map(async ([company, own]) => {
    for (let v = 1; ; v++) {
      // Whoever has no version left asks again with the last one, until the deadline answers.
      const said = await send(company, own[v] ?? own.at(-1));
      if (!['accepted', 'bid-version-differs'].includes(said)) return said;
    }
  });
  const closing = (async () => {
    while (!race.over) await closeDue(world);
  })();
  expect(await Promise.all(refused)).toEqual(companies.map(() => 'window-closed'));
  const closingOf = () =>
    database.query<{ size: number; root: string }>(
      'select size, root from tender.closing where tender_id = $1 and part = $2',
      [id, part],
    );
  while ((await closingOf()).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  race.over = true;
  await closing;
  await database.releaseClock();

  expect(accepted.filter(({ at }) => Date.parse(at) >= Date.parse(deadline))).toEqual([]);
  const newest = companies.flatMap((company) => {
    const last = accepted.filter((bid) => bid.company === company).at(-1);
    return last && !last.withdrawn ? [last.hash] : [];
  });
  const live = await database.query<{ hash: string }>(
    `select hash from tender.bid where tender_id = $1 and part = $2 and state = 'live' order by hash`,
    [id, part],
  );
  expect(live.map(({ hash }) => hash)).toEqual([...newest].sort());
  expect(await closingOf()).toEqual([{ size: newest.length, root: closingRoot(newest) }]);
}

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
