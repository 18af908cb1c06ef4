import {
  announced,
  bidBody,
  ceremonyOf,
  ceremonySignature,
  closed,
  draft,
  drafted,
  draftBody,
  enrolled,
  giveShares,
  keyBody,
  office,
  opened,
  packageForm,
  proposed,
  releasesOf,
  reviewer,
  shared,
  signed,
  submit,
  versionOf,
} from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const post = (who: Somebody | undefined, url: string, body?: object, headers = {}): Promise<Answer> =>
  world.send(who, { method: 'POST', url: `/api/v1/tenders/${url}`, body, headers });
const said = ({ status, body }: Answer): unknown => {
  const { code, errors = [] } = body as { code: string; errors?: { field: string; code: string }[] };
  return [status, code, ...errors.map((error) => `${error.field} ${error.code}`)];
};
const must = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('nothing there');
  return value;
};

describe('a draft', () => {
  it('cannot be put forward before everything is there, and says what is missing', async () => {
    const { id } = await draft(world);
    const answer = await post(office(world), `${id}/proposal`, undefined, { 'if-match': '"1"' });
    expect(said(answer)).toEqual([
      409,
      'tender-incomplete',
      'priceOpensAt required',
      'priceDeadline required',
      'openingFrom required',
      'officers required',
    ]);
    const detail = await world.made<{ missing: { code: string }[] }>(office(world), {
      method: 'GET',
      url: `/api/v1/tenders/${id}`,
    });
    expect(detail.missing).toHaveLength(4);
  });

  it('refuses officers who may not open, supervisors who are none, and too few of them', async () => {
    const { id, officers } = await drafted(world);
    const send = (list: object[]) =>
      world.send(office(world), {
        method: 'PUT',
        url: `/api/v1/tenders/${id}/officers`,
        body: { officers: list },
      });
    const kinds = officers.map((officer, i) => ({
      accountId: officer.id,
      kind: i < 2 ? 'supervisor' : 'officer',
    }));
    expect(said(await send(kinds.slice(1)))).toEqual([
      422,
      'invalid-request',
      'officers supervisors-too-few',
      'quorum out-of-range',
    ]);
    expect(said(await send([{ accountId: office(world).id, kind: 'officer' }, ...kinds]))).toEqual([
      422,
      'invalid-request',
      'officers.0.accountId not-entitled',
    ]);
    expect(said(await send(kinds.map((one) => ({ ...one, kind: 'supervisor' }))))).toEqual([
      422,
      'invalid-request',
      ...[2, 3, 4].map((i) => `officers.${i}.accountId not-entitled`),
    ]);
    expect(said(await send([...kinds, must(kinds[0])]))).toEqual([
      422,
      'invalid-request',
      'officers.5.accountId repeated',
    ]);
  });

  it('begins its ceremony anew when the quorum changes, and is settled once it is put forward', async () => {
    const made = await enrolled(world);
    const officer = must(made.officers[0]);
    const before = await ceremonyOf(world, officer, made.id);
    await world.made(office(world), {
      method: 'PUT',
      url: `/api/v1/tenders/${made.id}`,
      headers: { 'if-match': await versionOf(world, made.id) },
      body: draftBody({ quorum: 2 }),
    });
    const after = await ceremonyOf(world, officer, made.id);
    expect(after.record).toBe(before.record.replace('"k":3', '"k":2'));

    const forward = await proposed(world);
    const key = await keyBody(world, must(forward.officers[0]), forward);
    expect(said(await post(forward.officers[0], `${forward.id}/ceremony/key`, key.body))).toEqual([
      409,
      'illegal-transition',
    ]);
  });

  it('sets officers and quorum in one step, and leads the officers to the opening room', async () => {
    const { id, officers } = await drafted(world);
    const kinds = officers.slice(0, 4).map((officer, i) => ({
      accountId: officer.id,
      kind: i < 2 ? 'supervisor' : 'officer',
    }));
    const send = (quorum?: number) =>
      world.send(office(world), {
        method: 'PUT',
        url: `/api/v1/tenders/${id}/officers`,
        body: { officers: kinds, ...(quorum === undefined ? {} : { quorum }) },
      });
    expect(said(await send())).toEqual([422, 'invalid-request', 'quorum out-of-range']);
    expect((await send(2)).status).toBe(200);
    const detail = await world.made<{ quorum: number; officers: object[]; windowMinutes: object }>(
      office(world),
      { method: 'GET', url: `/api/v1/tenders/${id}` },
    );
    expect(detail).toMatchObject({ quorum: 2, windowMinutes: { live: 7_200, rehearsal: 2 } });
    expect(detail.officers).toHaveLength(4);
    const { items } = await world.made<{ items: { link: string | null }[] }>(officers[0], {
      method: 'GET',
      url: '/api/v1/messages?limit=1',
    });
    expect(items).toEqual([expect.objectContaining({ link: `/opening/${id}` })]);
  });

  it('does not go forward with a deadline that is nearer than the rule allows', async () => {
    const soon = new Date(Date.now() + 3_600_000).toISOString();
    const { id } = await signed(world, {
      purpose: 'live',
      times: { priceDeadline: soon, openingFrom: soon },
    });
    const answer = await post(office(world), `${id}/proposal`, undefined, {
      'if-match': await versionOf(world, id),
    });
    expect(said(answer)).toEqual([409, 'tender-incomplete', 'priceDeadline too-early']);
  });

  it('takes another package, which begins its ceremony anew, until it is put forward', async () => {
    const made = await enrolled(world);
    const replace = async (id: string, roundNo?: string, version?: string) =>
      world.send(office(world), {
        method: 'PUT',
        url: `/api/v1/tenders/${id}/package`,
        headers: { 'if-match': version ?? (await versionOf(world, id)) },
        form: (await packageForm(world, roundNo))(),
      });
    const officer = must(made.officers[0]);
    await post(officer, `${made.id}/ceremony/signature`, {
      signature: await ceremonySignature(world, officer, made.id, must(made.keys[0])),
    });
    expect((await replace(made.id, made.roundNo)).status).toBe(200);
    const own = async () =>
      (
        await world.made<{ own: { enrolledAt: string | null; signed: boolean } }>(officer, {
          method: 'GET',
          url: `/api/v1/tenders/${made.id}/ceremony`,
        })
      ).own;
    const kept = await own();
    expect(kept.signed).toBe(false);
    expect(kept.enrolledAt).not.toBeNull();

    const other = await draft(world);
    expect(said(await replace(made.id, other.roundNo))).toEqual([409, 'already-exists']);
    expect(said(await replace(made.id, made.roundNo, '"1"'))).toEqual([412, 'version-conflict']);

    expect((await replace(made.id)).status).toBe(200);
    expect(await own()).toMatchObject({ enrolledAt: null, signed: false });

    const forward = await proposed(world);
    expect(said(await replace(forward.id))).toEqual([409, 'illegal-transition']);
  });

  it('takes no key that another officer has, and no key file of another round', async () => {
    const [one, two] = [await drafted(world), await drafted(world)];
    const [first, second] = [must(one.officers[0]), must(one.officers[1])];
    const key = await keyBody(world, first, one);
    expect((await post(first, `${one.id}/ceremony/key`, key.body)).status).toBe(200);
    expect(said(await post(second, `${one.id}/ceremony/key`, key.body))).toEqual([
      422,
      'invalid-request',
      'pk used',
    ]);
    expect(said(await post(first, `${two.id}/ceremony/key`, key.body))).toEqual([
      422,
      'invalid-request',
      'keyFile elsewhere',
    ]);
  });

  it('goes back with an opinion, and is not announced with too short a window', async () => {
    const made = await proposed(world);
    // The review took so long that the window of the rule has shrunk.
    await world.test.database.query(
      `update tender.tender set price_deadline = platform.now() + interval '1 minute' where id = $1`,
      [made.id],
    );
    const decide = (decision: string) =>
      post(reviewer(world), `${made.id}/announcement`, { decision, opinion: '请延后截止时间' });
    expect(said(await decide('announce'))).toEqual([409, 'tender-incomplete', 'priceDeadline too-early']);
    expect((await decide('return')).body).toMatchObject({ state: 'draft' });
  });
});

describe('a sealed bid', () => {
  it('is refused when it was sealed for another company, round or version, naming the field', async () => {
    const [one, two] = [await announced(world), await announced(world)];
    const [mine, theirs] = [...one.bidders.values()].map((company) => must(company));
    const body = await bidBody(world, must(mine), one.id);
    const foreign = await post(theirs, `${one.id}/bids`, body);
    expect(foreign.body).toMatchObject({
      code: 'sealing-refused',
      detail: expect.stringContaining('header.bidder') as unknown,
    });
    expect((await post(mine, `${two.id}/bids`, body)).body).toMatchObject({
      detail: expect.stringContaining('header.round') as unknown,
    });
    expect((await post(mine, `${one.id}/bids`, { ...body, version: 2 })).body).toMatchObject({
      detail: expect.stringContaining('header.version') as unknown,
    });
    expect(
      (await post(mine, `${one.id}/bids`, { ...body, sealed: `${body.sealed}AAAA` })).body,
    ).toMatchObject({
      errors: [{ code: 'envelope-size' }],
    });
  });

  it('replaces the one before, can be withdrawn and followed by another, and keeps every receipt', async () => {
    const made = await announced(world);
    const company = must([...made.bidders.values()][0]);
    const first = await submit(world, company, made.id);
    const second = await submit(world, company, made.id);
    expect(said(await post(company, `${made.id}/bids/${first.id}/withdrawal`))).toEqual([
      409,
      'illegal-transition',
    ]);
    expect((await post(company, `${made.id}/bids/${second.id}/withdrawal`)).status).toBe(200);
    await submit(world, company, made.id);
    const { items, nextVersion } = await world.made<{
      items: { version: number; state: string; receipt: unknown }[];
      nextVersion: number;
    }>(company, { method: 'GET', url: `/api/v1/tenders/${made.id}/bids` });
    expect(items.map(({ version, state }) => [version, state])).toEqual([
      [3, 'live'],
      [2, 'withdrawn'],
      [1, 'replaced'],
    ]);
    expect(nextVersion).toBe(4);
    expect(items[2]?.receipt).toEqual(first.receipt);
  });

  it('is neither taken nor withdrawn after the deadline, closed yet or not', async () => {
    const made = await announced(world);
    const company = must([...made.bidders.values()][0]);
    const { id } = await submit(world, company, made.id);
    const next = await bidBody(world, company, made.id);
    await world.test.database.setClock('2099-01-01T09:00:00Z');
    await world.test.database.query(
      `update identity.session set expires_at = '2100-01-01', idle_limit = interval '100 years'`,
    );
    expect(said(await post(company, `${made.id}/bids`, next))).toEqual([409, 'window-closed']);
    expect(said(await post(company, `${made.id}/bids/${id}/withdrawal`))).toEqual([409, 'window-closed']);
    await world.test.database.setClock('2099-01-01T08:59:59.999999Z');
    expect((await post(company, `${made.id}/bids`, next)).status).toBe(201);
    await world.test.database.releaseClock();
  });
});

describe('an opening', () => {
  it('needs a quorum with a supervisor, the hour, and an officer of the round', async () => {
    const early = await closed(world, { bids: 2 });
    const two = early.officers.slice(2, 5);
    for (const [i, officer] of two.entries())
      await post(officer, `${early.id}/shares`, {
        releases: await releasesOf(world, officer, early.id, must(early.keys[i + 2])),
      });
    expect(said(await post(early.officers[0], `${early.id}/opening`))).toEqual([409, 'opening-not-ready']);
    await giveShares(world, early, 1);
    expect(said(await post(world.person('opening-officer'), `${early.id}/opening`))).toEqual([
      403,
      'not-an-officer',
    ]);
    expect((await post(early.officers[0], `${early.id}/opening`)).status).toBe(200);
    expect(said(await post(early.officers[0], `${early.id}/opening`))).toEqual([409, 'illegal-transition']);
  });

  it('takes no share in another officer’s name, for another bid or with another signature', async () => {
    const made = await closed(world, { bids: 1 });
    const [officer, other] = made.officers;
    const [release] = await releasesOf(world, must(officer), made.id, must(made.keys[0]));
    const { record, signature } = must(release);
    const outcome = async (by: Somebody | undefined, given: object) =>
      (
        (await post(by, `${made.id}/shares`, { releases: [given] })).body as {
          answers: { outcome: string }[];
        }
      ).answers[0]?.outcome;
    expect(await outcome(other, { record, signature })).toBe('no-officer');
    expect(await outcome(officer, { record: { ...record, bid: 'f'.repeat(64) }, signature })).toBe(
      'other-bid',
    );
    expect(await outcome(officer, { record: { ...record, share: null }, signature })).toBe(
      'signature-invalid',
    );
    expect(await outcome(officer, { record, signature })).toBe('taken');
    expect(await outcome(officer, { record, signature })).toBe('known');
  });

  it('opens who is not eligible on the day like everyone, does not count the prices, and says so', async () => {
    const made = await shared(world, { bids: 3 });
    const [bidder, company] = must([...made.bidders][2]);
    await world.test.database.query(`update identity.organisation set state = 'suspended' where id = $1`, [
      company.orgId,
    ]);
    expect((await post(made.officers[0], `${made.id}/opening`)).body).toMatchObject({ opened: 3 });
    await world.test.database.query(`update identity.organisation set state = 'active' where id = $1`, [
      company.orgId,
    ]);
    const detail = await world.made<{ opening: { minutes: object[] }; libraryRoundId: string }>(
      office(world),
      {
        method: 'GET',
        url: `/api/v1/tenders/${made.id}`,
      },
    );
    expect(detail.opening.minutes).toEqual([expect.objectContaining({ code: 'not-eligible', bidder })]);
    expect(
      await world.test.database.query('select product_id from rounds.bid where round_id = $1', [
        detail.libraryRoundId,
      ]),
    ).toHaveLength(2);
  });

  it('keeps the record from the public where prices stay restricted, and gives it to the auditor', async () => {
    const made = await opened(world, { visibility: 'winning', bids: 2 });
    const hidden = await world.send(undefined, {
      method: 'GET',
      url: `/api/v1/public/tenders/${made.id}/opening-record`,
    });
    expect(hidden.status).toBe(404);
    const record = await world.send(world.person('auditor'), {
      method: 'GET',
      url: `/api/v1/tenders/${made.id}/opening/record`,
    });
    expect(record.status).toBe(200);
    const prices = await world.made<{ items: { openedPrice: string | null }[] }>(
      must([...made.bidders.values()][0]),
      { method: 'GET', url: `/api/v1/tenders/${made.id}/entries` },
    );
    expect(prices.items.map(({ openedPrice }) => openedPrice)).toEqual(['1.10']);
  });

  it('never comes for a round that was voided, whose bids stay sealed', async () => {
    const made = await shared(world, { bids: 1 });
    expect((await post(reviewer(world), `${made.id}/voidance`, { reason: '目录有误' })).status).toBe(200);
    expect(said(await post(made.officers[0], `${made.id}/opening`))).toEqual([409, 'illegal-transition']);
    expect(
      await world.test.database.query('select state from tender.bid where tender_id = $1', [made.id]),
    ).toEqual([{ state: 'live' }]);
  });
});
