import { closingRoot } from '#sealing';

import {
  amendmentBody,
  amendmentProposed,
  draftAmendment,
  LATER,
  proposeAmendment,
} from '../support/tender-changes.js';
import { announced, bidVersions, closeDue, office, reviewer, submit } from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

const RACERS = 16;
const BIDDERS = 3;
const VERSIONS = 30;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const post = (who: Somebody, url: string, body?: object): Promise<Answer> =>
  world.send(who, { method: 'POST', url: `/api/v1/tenders/${url}`, body });
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The clock jumps to so many milliseconds before an instant and goes on from there. */
const jumpBefore = (instant: Date, ms: number): Promise<unknown> =>
  world.test.database.query(
    `create or replace function platform.now() returns timestamptz language sql volatile parallel safe set search_path = pg_catalog
     as $$ select clock_timestamp() + interval '${instant.getTime() - Date.now() - ms} milliseconds' $$`,
  );

interface Outcome {
  readonly amended: Answer;
  readonly accepted: readonly { readonly at: number; readonly hash: string }[];
  readonly refused: ReadonlySet<string>;
  readonly state: string;
  readonly deadline: string;
  readonly closing: { readonly size: number; readonly root: string } | undefined;
  readonly live: readonly string[];
}

/** Companies submit, the job closes, and the reviewer announces an extension, all about the deadline. */
async function race(deadline: Date, announceAfterMs: number): Promise<Outcome> {
  const { database } = world.test;
  const times = { priceDeadline: deadline.toISOString(), openingFrom: deadline.toISOString() };
  const made = await proposeAmendment(world, await draftAmendment(world, await announced(world, { times })));
  const companies = [...made.bidders.values()].slice(0, BIDDERS);
  for (const company of companies) await submit(world, company, made.id);
  const bids = await Promise.all(companies.map((company) => bidVersions(world, company, made.id, VERSIONS)));
  const accepted: { at: number; hash: string }[] = [];
  const refused = new Set<string>();
  const racing = { over: false };
  await jumpBefore(deadline, 300);
  const bidding = companies.map(async (company, c) => {
    for (const body of bids[c] ?? []) {
      if (racing.over) return;
      const answer = await post(company, `${made.id}/bids`, body);
      if (answer.status !== 201) {
        refused.add(codeOf(answer));
        return;
      }
      const { record } = (answer.body as { receipt: { record: { at: string; hash: string } } }).receipt;
      accepted.push({ at: Date.parse(record.at), hash: record.hash });
    }
  });
  const closing = (async () => {
    while (!racing.over) await closeDue(world);
  })();
  await pause(announceAfterMs);
  const amended = await post(reviewer(world), `${made.id}/amendments/${made.amendmentId}/announcement`, {
    decision: 'announce',
    opinion: '同意延期。',
  });
  // Past the old deadline in any case.
  await pause(400);
  await closeDue(world);
  racing.over = true;
  await Promise.all([...bidding, closing]);
  await database.releaseClock();
  const [row] = await database.query<{ state: string; deadline: Date }>(
    'select state, price_deadline as deadline from tender.tender where id = $1',
    [made.id],
  );
  const [closed] = await database.query<{ size: number; root: string }>(
    'select size, root from tender.closing where tender_id = $1',
    [made.id],
  );
  const live = await database.query<{ hash: string }>(
    `select hash from tender.bid where tender_id = $1 and state = 'live' order by hash`,
    [made.id],
  );
  return {
    amended,
    accepted,
    refused,
    state: row?.state ?? '',
    deadline: row?.deadline.toISOString() ?? '',
    closing: closed,
    live: live.map(({ hash }) => hash),
  };
}

describe('amendments under simultaneous requests', () => {
  it.each([0, 200, 270, 300, 330, 400])(
    'cut every bid by the deadline in force, announced %i ms into the race',
    async (announceAfterMs) => {
      const deadline = new Date(Math.ceil(Date.now() / 1_000) * 1_000 + 4 * 60_000);
      const outcome = await race(deadline, announceAfterMs);
      if (outcome.amended.status === 200) {
        // The extension came before the deadline: nobody was cut by the old one, and nothing closed.
        expect(outcome).toMatchObject({ state: 'announced', deadline: LATER.priceDeadline });
        expect([...outcome.refused]).toEqual([]);
        expect(outcome.closing).toBeUndefined();
      } else {
        // It came too late: the deadline cut every bid, and the closing counts what was accepted.
        expect(['window-closed', 'illegal-transition']).toContain(codeOf(outcome.amended));
        expect(outcome).toMatchObject({ state: 'closed', deadline: deadline.toISOString() });
        expect([...outcome.refused].filter((code) => code !== 'window-closed')).toEqual([]);
        expect(outcome.accepted.filter(({ at }) => at >= deadline.getTime())).toEqual([]);
        expect(outcome.closing).toEqual({
          size: outcome.live.length,
          root: closingRoot([...outcome.live]),
        });
      }
      expect(outcome.live).toHaveLength(BIDDERS);
    },
    60_000,
  );

  it('announce once when sixteen requests announce at once', async () => {
    const made = await amendmentProposed(world);
    const url = `${made.id}/amendments/${made.amendmentId}/announcement`;
    const answers = await Promise.all(
      Array.from({ length: RACERS }, () =>
        post(reviewer(world), url, { decision: 'announce', opinion: '同意。' }),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const others = answers.filter(({ status }) => status !== 200).map(codeOf);
    expect(new Set(others)).toEqual(new Set(['illegal-transition']));
    const acts = await world.test.database.query(
      `select 1 from audit.entry where stream = 'tender:' || $1 and body like '%"tender.amended"%'`,
      [made.id],
    );
    expect(acts).toHaveLength(1);
  });

  it('are drafted one at a time when sixteen begin at once', async () => {
    const { id } = await announced(world);
    const answers = await Promise.all(
      Array.from({ length: RACERS }, () => post(office(world), `${id}/amendments`, amendmentBody())),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(new Set(answers.filter(({ status }) => status !== 201).map(codeOf))).toEqual(
      new Set(['already-exists']),
    );
  });
});
