import request from 'supertest';

import { loadDemonstration, type LoadedAccount, RUNNING_ROUND } from '#demonstration';
import { secondFactorCode } from '#identity';
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

import { demonstrationDoors } from '../../apps/api/src/demonstration-doors.js';
import { AREAS, BID, type OthersDoors, othersDoors, SIGN } from '../../apps/cli/src/demo-others.js';
import { CloseTenders } from '../../libs/tenders/src/application/close-tender.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { type Browser, databaseNow } from '../support/people.js';

/** Companies of the running round beside the visitor's own. */
const OTHERS = 39;
/** The hospital and the company whose people are the visitor's. */
const HOSPITAL = '示范东市第一人民医院';
const COMPANY = '甲子制药';

interface Page {
  readonly items: readonly {
    readonly id: string;
    readonly digest: string | null;
    readonly manufacturer: string;
  }[];
}

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
      const code = secondFactorCode(totpSeed, await databaseNow(test.database));
      await visitor.post('/api/v1/session/second-factor').send({ code }).expect(200);
    }
    visitors.set(username, visitor);
    return visitor;
  }
  async function bodyOf<T>(username: string, url: string): Promise<T> {
    const answer = await (await as(username)).get(url).expect(200);
    return answer.body as T;
  }
  /** The other organisations do what the commands of the demonstration do in their place. */
  const others = <T>({ execute }: { execute: (doors: OthersDoors, reviewer: string) => Promise<T> }) =>
    runAsSystem('test', () =>
      execute(othersDoors(test.app.get(Database), test.config), personOf('shenhe').id),
    );
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
    await expect(others(BID)).rejects.toMatchObject({ code: 'window-closed' });
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
    expect(await others(BID)).toMatchObject({ bid: OTHERS, before: 0 });
    expect(await others(BID)).toMatchObject({ bid: 0, before: OTHERS });
    const id = await tenderId();
    const company = await as('qiye');
    const answer = await company.get(`/api/v1/tenders/${id}/sealing-package?lot=1&part=price`).expect(200);
    const { contents } = await readSealingPackage(JSON.stringify(answer.body));
    const rows = contents.items.map((item, i) => ({
      row: i + 2,
      product: item.id,
      price: '1.00',
      revival: 'yes',
    }));
    const { content } = checkPrices(contents, rows);
    if (!content) throw new Error('the prices are not taken');
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

  const deed = async <T>(
    username: string,
    path: string,
    body: object = {},
    method: 'post' | 'put' = 'post',
  ) => {
    const visitor = await as(username);
    const answer = await visitor[method](`/api/v1/rounds/${await roundId()}/${path}`).send(body);
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${answer.text}`);
    return answer.body as T;
  };
  const roundId = async (): Promise<string> => {
    const [row] = await test.database.query<{ id: string }>(
      'select id from rounds.round where round_no = $1',
      [RUNNING_ROUND],
    );
    return row?.id ?? '';
  };
  /** Days of a real round are minutes here: the database clock passes what a rule or a person set. */
  const passes = async (instant: string): Promise<void> =>
    test.database.setClock(new Date(Date.parse(instant) + 1_000).toISOString());

  it('is published, put up for objections and awarded in minutes, as the rules of the province say', async () => {
    const id = await roundId();
    const [row] = await test.database.query<{ version: number; hash: string }>(
      `select r.version, e.result_hash as hash from rounds.round r join rounds.evaluation e on e.id = r.official_evaluation where r.id = $1`,
      [id],
    );
    const resultHash = row?.hash ?? '';
    await (
      await as('jingban')
    )
      .post(`/api/v1/rounds/${id}/publication-proposal`)
      .set('if-match', `"${row?.version ?? 0}"`)
      .send({ visibility: 'all' })
      .expect(200);
    await deed('shenhe', 'publication', { decision: 'publish', opinion: '复算一致。', resultHash });
    const { endsAt } = await deed<{ endsAt: string }>('jingban', 'publicity', { resultHash });
    const [notice] = await test.database.query<{ minutes: number }>(
      'select extract(epoch from ends_at - opened_at)::int / 60 as minutes from award.publicity where round_id = $1',
      [id],
    );
    expect(notice).toEqual({ minutes: 2 });
    await passes(endsAt);
    await deed('jingban', 'award-proposal');
    const { awards } = await deed<{ awards: number }>('shenhe', 'award-decision', {
      decision: 'confirm',
      opinion: '公示期满，同意。',
      resultHash,
    });
    expect(awards).toBeGreaterThan(60);
  });

  it('has its areas chosen by the lists of every winner', async () => {
    await expect(others(AREAS)).rejects.toMatchObject({ code: 'window-closed' });
    const now = (await databaseNow(test.database)).getTime();
    const dueAt = new Date(now + 60_000).toISOString();
    await deed('jingban', 'area-selection', { dueAt });
    const { filed } = await others(AREAS);
    expect(filed).toBeGreaterThan(30);
    expect(await others(AREAS)).toMatchObject({ filed: 0, before: filed });
    const id = await roundId();
    const own = await bodyOf<{ products: { productId: string; chooses: boolean }[] }>(
      'qiye',
      `/api/v1/rounds/${id}/own-areas`,
    );
    const product = own.products.find(({ chooses }) => chooses);
    await deed('qiye', `area-lists/${product?.productId ?? ''}`, { regionIds: ['990100'] }, 'put');
    await passes(dueAt);
    const { resultHash } = await deed<{ resultHash: string }>('jingban', 'area-selection/proposal');
    const decided = await deed('shenhe', 'area-selection/decision', {
      decision: 'confirm',
      opinion: '选区结果无误。',
      resultHash,
    });
    expect(decided).toMatchObject({ state: 'confirmed' });
  });

  it('ends in agreements of every institution that all three parties sign', async () => {
    await expect(others(SIGN)).rejects.toMatchObject({ code: 'nothing-to-agree' });
    const drawn = await deed<{ drawn: number; waiting: number }>('jingban', 'agreements', {
      startsOn: '2027-01-01',
      endsOn: '2028-12-31',
    });
    expect(drawn).toMatchObject({ waiting: 0 });
    expect(drawn.drawn).toBeGreaterThan(300);
    const ofHospital = await bodyOf<Page>(
      'jingban',
      `/api/v1/agreements?limit=100&q=${encodeURIComponent(HOSPITAL)}`,
    );
    await deed('jingban', 'agreements/sending', { ids: ofHospital.items.map(({ id }) => id) });
    const shared = ofHospital.items.filter(({ manufacturer }) => !manufacturer.startsWith(COMPANY));
    const { parties, signatures } = await others(SIGN);
    // Manufacturer and distributor of each; the hospital, its company and its distributor sign by hand.
    expect(signatures).toBe(2 * shared.length);
    expect(parties).toBeGreaterThan(shared.length);
    expect(await others(SIGN)).toEqual({ parties: 0, signatures: 0 });
    const own = ofHospital.items.find(({ manufacturer }) => manufacturer.startsWith(COMPANY));
    const waiting = await bodyOf<Page>('yiyuan.qianyue', '/api/v1/agreements?waiting=own&limit=100');
    expect(waiting.items).toHaveLength(ofHospital.items.length);
    const digest = waiting.items.find(({ id }) => id === own?.id)?.digest;
    const items = [{ id: own?.id, digest }];
    for (const username of ['yiyuan.qianyue', 'qiye.qianyue', 'peisong.qianyue']) {
      const signatory = await as(username);
      await signatory.post('/api/v1/agreements/signatures').send({ items }).expect(200);
    }
    const [row] = await test.database.query(
      `select state, (select count(*)::int from agreement.signature s where s.agreement_id = a.id) as signatures
       from agreement.agreement a where a.id = $1`,
      [own?.id],
    );
    expect(row).toEqual({ state: 'signed', signatures: 3 });
  });

  it('keeps opening codes and seeds out of what the server tells', async () => {
    const { text } = await request(test.app.getHttpServer()).get('/api/v1/public/platform').expect(200);
    for (const { openingCode } of people.values()) if (openingCode) expect(text).not.toContain(openingCode);
  });
});
