import request from 'supertest';

import { actAs, bidAsCompanies, loadDemonstration, type LoadedAccount, RUNNING_ROUND } from '#demonstration';
import { DemonstrationActors, EnterDemonstrationAccount, secondFactorCode } from '#identity';
import { Database, runAsSystem } from '#platform';
import {
  ceremonyRecord,
  checkPrices,
  envelopeOf,
  fromBase64url,
  placeOf,
  readKeyFile,
  readSealingPackage,
  releaseShare,
  seal,
  unwrapSeed,
} from '#sealing';
import { biddingParts } from '#tenders';

import { demonstrationDoors } from '../../apps/api/src/demonstration-doors.js';
import { CloseTenders } from '../../libs/tenders/src/application/close-tender.js';
import { startTestApp, type TestApp } from '../support/app.js';
import type { Browser } from '../support/people.js';

/** Companies of the running round beside the visitor's own. */
const OTHERS = 39;

describe('the running round of the demonstration province', () => {
  let test: TestApp;
  let people: ReadonlyMap<string, LoadedAccount>;
  const visitors = new Map<string, Browser>();

  beforeAll(async () => {
    test = await startTestApp();
    const accounts = await runAsSystem('test', () =>
      loadDemonstration(demonstrationDoors(test.app), {
        dataDir: 'libs/demonstration/data',
        accounts: true,
        say: () => undefined,
      }),
    );
    people = new Map(accounts.map((account) => [account.username, account]));
  }, 120_000);
  afterAll(() => test.close());

  const personOf = (username: string): LoadedAccount => {
    const person = people.get(username);
    if (!person) throw new Error(`no ${username}`);
    return person;
  };
  /** A visitor who signed in with what the accounts list says. */
  async function as(username: string): Promise<Browser> {
    const known = visitors.get(username);
    if (known) return known;
    const { password, totpSeed } = personOf(username);
    const visitor = request.agent(test.app.getHttpServer());
    await visitor.post('/api/v1/session').send({ username, password }).expect(200);
    if (totpSeed !== null) {
      const code = secondFactorCode(totpSeed, new Date());
      await visitor.post('/api/v1/session/second-factor').send({ code }).expect(200);
    }
    visitors.set(username, visitor);
    return visitor;
  }
  async function bodyOf<T>(username: string, url: string): Promise<T> {
    const answer = await (await as(username)).get(url).expect(200);
    return answer.body as T;
  }
  const others = () => {
    const database = test.app.get(Database);
    const doors = {
      ...demonstrationDoors(test.app).running,
      ...biddingParts(database, test.config),
      act: actAs(test.app.get(DemonstrationActors, { strict: false })),
      enterAccount: test.app.get(EnterDemonstrationAccount, { strict: false }),
    };
    return runAsSystem('test', () => bidAsCompanies(doors, personOf('shenhe').id));
  };
  const tenderId = async (): Promise<string> => {
    const { items } = await bodyOf<{ items: { id: string; roundNo: string }[] }>(
      'jingban',
      '/api/v1/tenders',
    );
    return items.find(({ roundNo }) => roundNo === RUNNING_ROUND)?.id ?? '';
  };

  it('has the demand of 300 institutions, frozen, with every report said to be taken over', async () => {
    const [row] = await test.database.query<Record<string, string>>(
      `select e.asked::text, e.reported::text, e.absent::text, (select count(distinct step)::text from demand.course) as steps,
         (select count(*)::text from demand.course where step = 'taken-over') as "takenOver"
       from demand.edition e`,
    );
    expect(row).toEqual({ asked: '300', reported: '300', absent: '0', steps: '2', takenOver: '300' });
  });

  it('takes no demand over whose window is still to end', async () => {
    const { takeOverDemand, act } = demonstrationDoors(test.app).running;
    const taking = runAsSystem('test', () =>
      act(personOf('jingban').id, () =>
        takeOverDemand.execute({
          collection: {
            number: 'SF-BL-LIVE',
            title: '进行中的报量',
            kind: 'drug',
            purpose: 'demonstration',
            baseYears: ['2025'],
            reviewLevels: ['province'],
            opensAt: '2026-01-01T00:00:00.000Z',
            dueAt: '2099-01-01T00:00:00.000Z',
            regionCode: '990000',
            orgId: null,
            issuer: '示范',
          },
          varieties: [{ varietyId: 'V1', name: '示范品种', unit: '片' }],
          products: [],
          regions: ['990000'],
          kinds: ['hospital'],
          fileName: 'live.csv',
          lines: [],
        }),
      ),
    );
    await expect(taking).rejects.toMatchObject({ code: 'illegal-transition' });
    expect(await test.database.query(`select 1 from demand.collection where number = 'SF-BL-LIVE'`)).toEqual(
      [],
    );
  });

  it('waits for a timetable and an announcement before anybody bids', async () => {
    await expect(others()).rejects.toMatchObject({ code: 'window-closed' });
    const id = await tenderId();
    const tender = await bodyOf<Record<string, unknown> & { version: number }>(
      'jingban',
      `/api/v1/tenders/${id}`,
    );
    const office = await as('jingban');
    await office
      .put(`/api/v1/tenders/${id}`)
      .set('if-match', `"${tender.version}"`)
      .send({
        title: tender['title'],
        kind: tender['kind'],
        purpose: tender['purpose'],
        visibility: tender['visibility'],
        quorum: tender['quorum'],
        priceOpensAt: new Date(Date.now() - 60_000).toISOString(),
        priceDeadline: new Date(Date.now() + 600_000).toISOString(),
        openingFrom: new Date(Date.now() + 600_000).toISOString(),
      })
      .expect(200);
    const { version } = await bodyOf<{ version: number }>('jingban', `/api/v1/tenders/${id}`);
    await office.post(`/api/v1/tenders/${id}/proposal`).set('if-match', `"${version}"`).expect(200);
    const reviewer = await as('shenhe');
    const answer = await reviewer
      .post(`/api/v1/tenders/${id}/announcement`)
      .send({ decision: 'announce', opinion: '核对无误，同意发布。' })
      .expect(200);
    expect(answer.body).toMatchObject({ state: 'announced' });
  });

  it('lets the other companies bid once, and leaves the visitor to bid by hand', async () => {
    expect(await others()).toMatchObject({ bid: OTHERS, before: 0 });
    expect(await others()).toMatchObject({ bid: 0, before: OTHERS });
    const id = await tenderId();
    const company = await as('qiye');
    const answer = await company.get(`/api/v1/tenders/${id}/sealing-package?lot=1&part=price`).expect(200);
    const { contents } = await readSealingPackage(JSON.stringify(answer.body));
    const rows = contents.items.map((item, i) => ({
      row: i + 2,
      product: item.id,
      price: item.ceiling ?? '1.00',
      revival: 'yes',
    }));
    const { content } = checkPrices(contents, rows);
    if (!content) throw new Error('the ceilings are no prices');
    const envelope = await seal(placeOf(contents), content, contents.ceremony.record);
    await company
      .post(`/api/v1/tenders/${id}/bids`)
      .send({
        lot: '1',
        part: 'price',
        version: contents.version,
        header: envelope.headerText,
        sealed: Buffer.from(envelope.sealed).toString('base64url'),
      })
      .expect(201);
  });

  it('opens with the opening codes of two officers, one of them a supervisor', async () => {
    const id = await tenderId();
    await test.database.query('alter table tender.tender disable trigger guard_tender');
    await test.database.query(
      `update tender.tender set price_deadline = platform.now() - interval '1 second',
         opening_from = platform.now() - interval '1 second' where id = $1`,
      [id],
    );
    await test.database.query('alter table tender.tender enable trigger guard_tender');
    await runAsSystem('test', () => test.app.get(CloseTenders, { strict: false }).execute());
    for (const username of ['kaibiao', 'jiandu']) {
      const { record, keyFile } = await bodyOf<{ record: string; keyFile: string }>(
        username,
        `/api/v1/tenders/${id}/ceremony`,
      );
      const keys = await unwrapSeed(readKeyFile(keyFile), personOf(username).openingCode ?? '');
      const { items } = await bodyOf<{ items: { header: string; sealed: string }[] }>(
        username,
        `/api/v1/tenders/${id}/opening/envelopes?limit=100`,
      );
      expect(items).toHaveLength(OTHERS + 1);
      const releases = await Promise.all(
        items.map(({ header, sealed }) =>
          releaseShare(
            envelopeOf(header, fromBase64url(sealed) ?? new Uint8Array()),
            ceremonyRecord(JSON.parse(record)),
            keys,
          ),
        ),
      );
      await (await as(username)).post(`/api/v1/tenders/${id}/shares`).send({ releases }).expect(200);
    }
    await (await as('kaibiao')).post(`/api/v1/tenders/${id}/opening`).expect(200);
    const [row] = await test.database.query<{ state: string; winners: number; varieties: number }>(
      `select r.state, count(*)::int as winners, count(distinct a.variety_id)::int as varieties
       from rounds.round r join rounds.award a on a.round_id = r.id and a.status in ('won', 'revived-shortlisted')
       where r.round_no = $1 group by r.state`,
      [RUNNING_ROUND],
    );
    expect(row).toMatchObject({ state: 'evaluated', varieties: 60 });
    expect(row?.winners).toBeGreaterThan(60);
  });

  it('keeps opening codes and seeds out of what the server tells', async () => {
    const { text } = await request(test.app.getHttpServer()).get('/api/v1/public/platform').expect(200);
    for (const { openingCode } of people.values()) if (openingCode) expect(text).not.toContain(openingCode);
  });
});
