import { Database, PUBLIC_ACTOR, runWith } from '#platform';
import { type Part, readOpeningRecord, readReceipt, verifyOpening } from '#sealing';
import { openedQualifications } from '#tenders';
import { DataSource } from 'typeorm';

import { StagedEnvelopes0081 } from '../../migrations/0081-staged-envelopes.js';
import { SecondQuotes0088 } from '../../migrations/0088-second-quotes.js';
import {
  passQualificationDeadline,
  qualificationBody,
  qualificationClosed,
  qualificationOpened,
  qualificationPackage,
  qualificationShared,
  STAGED,
  submitQualification,
} from '../support/qualification.js';
import {
  announced,
  bidBody,
  closeDue,
  draft,
  draftBody,
  enrolled,
  giveShares,
  type MadeTender,
  office,
  opened,
  passDeadline,
  releasesOf,
  reviewer,
  signAll,
  submit,
  versionOf,
} from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const rows = <T = Record<string, unknown>>(sql: string, ...params: unknown[]): Promise<T[]> =>
  world.test.database.query<T>(sql, params);
const post = (who: Somebody | undefined, url: string, body?: object): Promise<Answer> =>
  world.send(who, { method: 'POST', url: `/api/v1/tenders/${url}`, body });
const get = <T>(who: Somebody | undefined, url: string): Promise<T> =>
  world.made<T>(who, { method: 'GET', url: `/api/v1/${url}` });
const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const fieldsOf = ({ body }: Answer): string[] =>
  (body as { errors?: { field: string; code: string }[] }).errors?.map(
    ({ field, code }) => `${field} ${code}`,
  ) ?? [];

const companiesOf = ({ bidders }: MadeTender): [Somebody, Somebody] => {
  const [first, second] = [...bidders.values()];
  if (!first || !second) throw new Error('too few companies');
  return [first, second];
};

interface Room {
  readonly part: Part;
  readonly staged: boolean;
  readonly state: string;
  readonly answered: number;
  readonly closing: { readonly size: number } | null;
  readonly opening: { readonly opened: number } | null;
  readonly officers: readonly { readonly shares: number }[];
}
const room = (made: MadeTender, part: Part): Promise<Room> =>
  get<Room>(made.officers[0], `tenders/${made.id}/opening?part=${part}`);
const duty = async (made: MadeTender, i: number): Promise<string> => {
  const { items } = await get<{ items: { id: string; part: Part; duty: string }[] }>(
    made.officers[i],
    'tenders/openings?limit=100',
  );
  const own = items.find(({ id }) => id === made.id);
  return `${own?.part ?? ''} ${own?.duty ?? ''}`;
};

describe('rounds of one stage', () => {
  it('stay as they were when the parts come: an opened round migrates down and up unchanged', async () => {
    const made = await opened(world, { bids: 2 });
    const tables = ['tender', 'bid', 'closing', 'share', 'opening', 'opened_price'];
    const kept = () =>
      Promise.all(
        tables.map((table) =>
          rows(
            `select to_jsonb(t) - array['qualification_deadline','qualification_opening_from','qualification_closed_at','qualification_opened_at',
               'second_quote','second_quote_due_at','second_quote_closed_at','second_quote_opened_at'] as row
             from tender.${table} t order by 1`,
          ),
        ),
      );
    const before = await kept();
    const source = await new DataSource({ type: 'postgres', url: world.test.database.url }).initialize();
    const runner = source.createQueryRunner();
    await new SecondQuotes0088().down(runner);
    await new StagedEnvelopes0081().down(runner);
    expect(await kept()).toEqual(before);
    await new StagedEnvelopes0081().up(runner);
    await new SecondQuotes0088().up(runner);
    expect(await kept()).toEqual(before);
    await source.destroy();
    expect(await room(made, 'price')).toMatchObject({
      state: 'opened',
      staged: false,
      opening: { opened: 2 },
    });
  }, 60_000);

  it('take prices alone', async () => {
    const made = await announced(world);
    const [company] = companiesOf(made);
    const body = { ...(await bidBody(world, company, made.id)), part: 'qualification' };
    expect(fieldsOf(await post(company, `${made.id}/bids`, body))).toEqual(['part unknown']);
    const url = `/api/v1/tenders/${made.id}/sealing-package?part=qualification`;
    expect(fieldsOf(await world.send(company, { method: 'GET', url }))).toEqual(['part unknown']);
    const noRoom = `/api/v1/tenders/${made.id}/opening?part=qualification`;
    expect(fieldsOf(await world.send(made.officers[0], { method: 'GET', url: noRoom }))).toEqual([
      'part unknown',
    ]);
  });
});

describe('the timetable of a round in stages', () => {
  const ORDER: readonly (readonly [string, Record<string, string>, string[]])[] = [
    [
      'opened before its deadline',
      { qualificationOpeningFrom: '2097-12-31T09:00:00.000Z' },
      ['qualificationOpeningFrom too-early'],
    ],
    [
      'opened when prices are taken',
      { qualificationOpeningFrom: STAGED.priceOpensAt },
      ['qualificationOpeningFrom too-late'],
    ],
    [
      'due when prices are taken',
      { qualificationDeadline: STAGED.priceOpensAt },
      ['qualificationDeadline too-late', 'qualificationOpeningFrom too-early'],
    ],
  ];
  const COLUMNS: Readonly<Record<string, string>> = {
    qualificationDeadline: 'qualification_deadline',
    qualificationOpeningFrom: 'qualification_opening_from',
  };

  it.each(ORDER)(
    'refuses material %s, by field, and the database does not store it either',
    async (_, over, faults) => {
      const { id } = await draft(world);
      const answer = await world.send(office(world), {
        method: 'PUT',
        url: `/api/v1/tenders/${id}`,
        headers: { 'if-match': await versionOf(world, id) },
        body: draftBody({ ...STAGED, ...over }),
      });
      expect(fieldsOf(answer)).toEqual(faults);
      await world.made(office(world), {
        method: 'PUT',
        url: `/api/v1/tenders/${id}`,
        headers: { 'if-match': await versionOf(world, id) },
        body: draftBody(STAGED),
      });
      const [[field, instant] = ['', '']] = Object.entries(over);
      await expect(
        rows(`update tender.tender set ${COLUMNS[field] ?? ''} = $2 where id = $1`, id, instant),
      ).rejects.toThrow(/ck_tender_qualification/);
    },
  );

  it('asks officers to sign anew when a part comes to be sealed', async () => {
    const made = await enrolled(world);
    await signAll(world, made);
    const hashOf = async () =>
      await get<{ ceremonyHash: string; ceremonyCompletedAt: string | null }>(
        office(world),
        `tenders/${made.id}`,
      );
    const before = await hashOf();
    await world.made(office(world), {
      method: 'PUT',
      url: `/api/v1/tenders/${made.id}`,
      headers: { 'if-match': await versionOf(world, made.id) },
      body: draftBody(STAGED),
    });
    const after = await hashOf();
    expect(before.ceremonyCompletedAt).not.toBeNull();
    expect(after.ceremonyCompletedAt).toBeNull();
    expect(after.ceremonyHash).not.toBe(before.ceremonyHash);
  });
});

describe('a round in stages', () => {
  it('opens the qualification first, by the same quorum, while prices stay sealed, and then the prices', async () => {
    const made = await announced(world, { times: STAGED });
    const [first, second] = companiesOf(made);
    const third = [...made.bidders.values()][2];
    if (!third) throw new Error('too few companies');
    const { id } = made;

    await submitQualification(world, first, id);
    const receipt = await submitQualification(world, first, id, { value: (key) => `第二版 ${key}` });
    expect(receipt.receipt.record.part).toBe('qualification');
    await submitQualification(world, second, id);
    const taken = await submitQualification(world, third, id);
    expect((await post(third, `${id}/bids/${taken.id}/withdrawal`)).status).toBe(200);
    expect(codeOf(await post(first, `${id}/bids`, await bidBody(world, first, id)))).toBe('window-closed');
    expect(await get(first, `tenders/${id}/bids?part=qualification`)).toMatchObject({
      nextVersion: 3,
      items: [
        { version: 2, state: 'live' },
        { version: 1, state: 'replaced' },
      ],
    });
    expect(await get(first, `tenders/${id}/bids`)).toMatchObject({ nextVersion: 1, items: [] });
    expect(await duty(made, 0)).toBe('qualification check-key');

    const late = await qualificationBody(world, second, id);
    await passQualificationDeadline(world, id);
    expect(codeOf(await post(second, `${id}/bids`, late))).toBe('sealing-refused');
    expect(codeOf(await post(second, `${id}/bids`, await qualificationBody(world, second, id)))).toBe(
      'window-closed',
    );
    expect(await closeDue(world)).toBe(1);
    expect(await closeDue(world)).toBe(0);
    expect(await rows('select part, size from tender.closing where tender_id = $1', id)).toEqual([
      { part: 'qualification', size: 2 },
    ]);
    expect(await room(made, 'qualification')).toMatchObject({ state: 'closed', closing: { size: 2 } });
    expect(await room(made, 'price')).toMatchObject({ state: 'announced', closing: null });
    expect(await duty(made, 0)).toBe('qualification give-shares');

    // Prices are taken while the qualification is opened; nobody can give shares of them.
    await submit(world, first, id);
    const [officer] = made.officers;
    const [keys] = made.keys;
    if (!officer || !keys) throw new Error('no officers');
    const releases = await releasesOf(world, officer, id, keys, 'qualification');
    expect(codeOf(await post(officer, `${id}/shares`, { part: 'price', releases }))).toBe(
      'illegal-transition',
    );
    await giveShares(world, made, 2, 'qualification');
    expect(codeOf(await post(officer, `${id}/qualification/opening`))).toBe('opening-not-ready');
    expect(await rows('select 1 from tender.opened_qualification where tender_id = $1', id)).toEqual([]);
    await giveShares(world, made, 3, 'qualification');
    expect(await room(made, 'qualification')).toMatchObject({ answered: 2 });
    expect(await room(made, 'price')).toMatchObject({ answered: 0 });
    expect(
      await world.made(officer, { method: 'POST', url: `/api/v1/tenders/${id}/qualification/opening` }),
    ).toMatchObject({
      opened: 2,
      unreadable: 0,
    });
    expect(codeOf(await post(officer, `${id}/qualification/opening`))).toBe('illegal-transition');
    expect(codeOf(await post(officer, `${id}/shares`, { part: 'qualification', releases }))).toBe(
      'illegal-transition',
    );

    await seenByTheirReaders(made, first, second, third);
    await repeated(made, JSON.stringify(receipt.receipt));

    expect(await rows(`select state from tender.bid where tender_id = $1 and part = 'price'`, id)).toEqual([
      { state: 'live' },
    ]);
    await passDeadline(world, id);
    expect(await closeDue(world)).toBe(1);
    expect(await duty(made, 0)).toBe('price give-shares');
    await giveShares(world, made, 3);
    expect(await world.made(officer, { method: 'POST', url: `/api/v1/tenders/${id}/opening` })).toMatchObject(
      {
        state: 'opened',
        opened: 1,
      },
    );
    expect(await duty(made, 0)).toBe('price none');
  }, 120_000);

  /** The office reads every statement, a bidder the own, the public and other bidders none. */
  async function seenByTheirReaders(
    made: MadeTender,
    first: Somebody,
    second: Somebody,
    third: Somebody,
  ): Promise<void> {
    const { id } = made;
    const seen = await get<{
      items: { orgId: string; statements: { value: string }[]; documents: unknown[] }[];
    }>(office(world), `tenders/${id}/qualifications`);
    expect(seen.items.map(({ orgId }) => orgId).sort()).toEqual([first.orgId, second.orgId].sort());
    const own = seen.items.find(({ orgId }) => orgId === first.orgId);
    expect(own?.statements.every(({ value }) => value.startsWith('第二版 '))).toBe(true);
    expect(own?.documents).toHaveLength(1);
    expect(await get(first, `tenders/${id}/own-qualification`)).toMatchObject({
      statements: own?.statements,
      documents: own?.documents,
    });
    expect(await get(third, `tenders/${id}/own-qualification`)).toMatchObject({ statements: null });
    const asNobody = { actor: PUBLIC_ACTOR, requestId: 'test', ip: '127.0.0.1' };
    await expect(
      runWith(asNobody, () => world.test.app.get(Database).read((q) => openedQualifications(q, id))),
    ).rejects.toThrow(/permission denied/);
    const record = await world.send(undefined, {
      method: 'GET',
      url: `/api/v1/public/tenders/${id}/opening-record?part=qualification`,
    });
    expect(record.status).toBe(404);
  }

  /** The auditor repeats the opening from its record; a receipt of the part is among those closed. */
  async function repeated({ id }: MadeTender, receipt: string): Promise<void> {
    const answer = await world.send(world.person('auditor'), {
      method: 'GET',
      url: `/api/v1/tenders/${id}/opening/record?part=qualification`,
    });
    const record = readOpeningRecord(answer.bytes.toString());
    expect(await verifyOpening(record, readReceipt(receipt).record)).toMatchObject({ faults: [], plain: 2 });
    const { round, ceremony, size, root, at } = record.closing.record;
    const ofPrices = { round, ceremony, size, root, at };
    const passedOff = { ...record, closing: { ...record.closing, record: ofPrices } };
    expect((await verifyOpening(passedOff)).faults.map(({ code }) => code)).toEqual([
      'part-differs',
      'part-differs',
    ]);
  }

  it('keeps the order of its parts when the job was lost over both deadlines', async () => {
    const made = await announced(world, { times: STAGED });
    const [company] = companiesOf(made);
    await submitQualification(world, company, made.id);
    await passQualificationDeadline(world, made.id);
    await submit(world, company, made.id);
    await passDeadline(world, made.id);
    expect(await closeDue(world)).toBe(2);
    await giveShares(world, made, 3);
    const early = await post(made.officers[0], `${made.id}/opening`);
    expect(codeOf(early)).toBe('opening-not-ready');
    await giveShares(world, made, 3, 'qualification');
    const parts = [`${made.id}/qualification/opening`, `${made.id}/opening`];
    for (const url of parts) expect((await post(made.officers[1], url)).status).toBe(200);
    await expect(
      rows('update tender.tender set qualification_opened_at = null where id = $1', made.id),
    ).rejects.toThrow(/stays over/);
  }, 60_000);

  it('closes once however often the job runs, and never what is void', async () => {
    const made = await announced(world, { times: STAGED });
    const gone = await announced(world, { times: STAGED });
    await world.made(reviewer(world), {
      method: 'POST',
      url: `/api/v1/tenders/${gone.id}/voidance`,
      body: { reason: '目录有误，重新组织。' },
    });
    await expect(
      rows('update tender.tender set qualification_closed_at = platform.now() where id = $1', made.id),
    ).rejects.toThrow(/has not passed|ck_tender_qualification_closed/);
    for (const { id } of [made, gone]) await passQualificationDeadline(world, id);
    const closings = await Promise.all(Array.from({ length: 8 }, () => closeDue(world)));
    expect(closings.reduce((sum, n) => sum + n, 0)).toBe(1);
    expect(
      await rows(
        `select tender_id as id from tender.closing where tender_id = any ($1) and part = 'qualification'`,
        [made.id, gone.id],
      ),
    ).toEqual([{ id: made.id }]);
  }, 60_000);

  it('shows its envelopes to its officers alone, and no statement before the opening', async () => {
    const made = await qualificationClosed(world);
    const stranger = await world.send(world.person('opening-officer'), {
      method: 'GET',
      url: `/api/v1/tenders/${made.id}/opening/envelopes?part=qualification`,
    });
    expect(codeOf(stranger)).toBe('not-an-officer');
    expect(await get(office(world), `tenders/${made.id}/qualifications`)).toMatchObject({
      openedAt: null,
      items: [],
    });
  }, 60_000);

  it('opens once when five officers open at once', async () => {
    const made = await qualificationShared(world);
    const answers = await Promise.all(
      made.officers.map((officer) => post(officer, `${made.id}/qualification/opening`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  }, 60_000);

  it('asks for what the rule says on the day of the announcement, whatever is asked later', async () => {
    const made = await qualificationOpened(world);
    const asked = await get<{ asked: { key: string }[] }>(office(world), `tenders/${made.id}/qualifications`);
    expect(asked.asked.map(({ key }) => key)).toContain('controlling-party');
    const other = await announced(world, { times: STAGED });
    const contents = await qualificationPackage(world, companiesOf(other)[0], other.id);
    expect(contents.statements.map(({ key }) => key)).toEqual(asked.asked.map(({ key }) => key));
    expect(contents.deadline).toBe(STAGED.qualificationDeadline);
  }, 60_000);
});
