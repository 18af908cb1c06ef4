import { createHash } from 'node:crypto';

import {
  addHistory,
  bring,
  bureau,
  collecting,
  demandOffice,
  fillIn,
  freeze,
  freezer,
  LINES,
  nurse,
  passDue,
  reported,
  reportVersion,
  review,
  submitReport,
} from '../support/demand.js';
import { addOrganisation } from '../support/people.js';
import { buildWorld, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const get = <T>(by: Somebody, url: string): Promise<T> =>
  world.made<T>(by, { method: 'GET', url: `/api/v1/demand/${url}` });
const correct = (by: Somebody, report: string, quantity: string, productId: string | null = 'P11') =>
  world.send(by, {
    method: 'POST',
    url: `/api/v1/demand/reports/${report}/corrections`,
    body: { varietyId: 'V1', productId, quantity, reason: '与出库不符' },
  });
const reportOf = (reports: ReadonlyMap<string, string>, org: string): string => {
  const report = reports.get(org);
  if (report === undefined) throw new Error('not asked');
  return report;
};

interface Detail {
  readonly state: string;
  readonly levelInTurn: string | null;
  readonly units: string;
  readonly findings: { code: string; varietyId: string; productId: string | null; explained: boolean }[];
  readonly course: { step: string; level: string | null; opinion: string | null }[];
  readonly correctionList: { oldQuantity: string; newQuantity: string; level: string }[];
}
interface Edition {
  readonly id: string;
  readonly number: number;
  readonly reason: string | null;
  readonly units: string;
  readonly asked: number;
  readonly reported: number;
  readonly absent: number;
  readonly volumesSha256: string;
  readonly regionsSha256: string;
  readonly totals: { varietyId: string; productId: string | null; units: string; institutions: number }[];
  readonly areas: { areaCode: string; units: string; institutions: number }[];
}

describe('demand from the office’s question to its frozen edition', () => {
  it('is filled in, returned, corrected, accepted and frozen with every unit', async () => {
    const made = await collecting(world);
    const report = reportOf(made.reports, world.org('hospital'));
    const told = await world.made<{ items: { topic: string }[] }>(nurse(world), {
      method: 'GET',
      url: '/api/v1/todos',
    });
    expect(told.items.map(({ topic }) => topic)).toContain('demand');

    await bring(world, report, 'submitted');
    const waiting = await get<{ items: { id: string }[] }>(bureau(world), 'reports?limit=100');
    expect(waiting.items.map(({ id }) => id)).toContain(report);
    await review(world, bureau(world), report, 'return');
    const returned = await get<Detail>(nurse(world), `own/${report}`);
    expect(returned.state).toBe('returned');
    expect(returned.course.at(-1)).toMatchObject({ step: 'returned', level: 'city', opinion: '核对' });

    await fillIn(world, nurse(world), report, [
      { varietyId: 'V1', productId: 'P11', quantity: '1100' },
      ...LINES.slice(1),
    ]);
    await submitReport(world, nurse(world), report);
    expect((await correct(bureau(world), report, '1050')).body).toMatchObject({
      oldQuantity: '1100',
      newQuantity: '1050',
    });
    await review(world, bureau(world), report);
    expect((await correct(bureau(world), report, '1040')).status).toBe(200);
    const accepted = await get<Detail>(bureau(world), `reports/${report}`);
    expect(accepted).toMatchObject({ state: 'accepted', levelInTurn: null, units: '1270' });
    expect(accepted.correctionList).toMatchObject([
      { oldQuantity: '1100', newQuantity: '1050', level: 'city' },
      { oldQuantity: '1050', newQuantity: '1040', level: 'city' },
    ]);

    await passDue(world, made.id);
    const edition = await get<Edition>(freezer(world), `editions/${await freeze(world, made.id)}`);
    expect(edition).toMatchObject({ number: 1, reason: null, units: '1270', reported: 1 });
    expect(edition.asked).toBe(edition.reported + edition.absent);
    expect(edition.absent).toBe(made.reports.size - 1);
    expect(edition.totals).toMatchObject([
      { varietyId: 'V1', productId: null, units: '200' },
      { varietyId: 'V1', productId: 'P11', units: '1040', institutions: 1 },
      { varietyId: 'V2', productId: 'P21', units: '30' },
    ]);
    expect(edition.areas).toMatchObject([{ areaCode: '990100', units: '1270', institutions: 1 }]);
  });

  it('gives files whose digests are those of the edition, in the form of a round package', async () => {
    const made = await reported(world, 'accepted');
    await passDue(world, made.id);
    const edition = await get<Edition>(freezer(world), `editions/${await freeze(world, made.id)}`);
    for (const [name, digest] of [
      ['volumes.csv', edition.volumesSha256],
      ['regions.csv', edition.regionsSha256],
    ] as const) {
      const url = `/api/v1/demand/editions/${edition.id}/${name}`;
      const { bytes } = await world.send(demandOffice(world), { method: 'GET', url });
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
      if (name === 'regions.csv') expect(bytes.toString()).toBe('region_id,name\n990100,示范市\n');
      else
        expect(bytes.toString().split('\n').slice(0, 2)).toEqual([
          'institution_id,region_id,variety_id,product_id,quantity',
          expect.stringMatching(/^\w{18},990100,V1,,200$/) as string,
        ]);
    }
    for (const name of ['export', 'summary.pdf']) {
      const url = `/api/v1/demand/editions/${edition.id}/${name}`;
      const { status, bytes } = await world.send(freezer(world), { method: 'GET', url });
      expect([status, bytes.length > 1000]).toEqual([200, true]);
    }
  });

  it('keeps the first edition when a later one follows with a reason', async () => {
    const made = await reported(world, 'accepted');
    await passDue(world, made.id);
    const first = await freeze(world, made.id);
    const kept = await get<Edition>(freezer(world), `editions/${first}`);
    expect((await correct(bureau(world), made.report, '1')).body).toMatchObject({
      code: 'illegal-transition',
    });
    await world.made(freezer(world), {
      method: 'POST',
      url: `/api/v1/demand/collections/${made.id}/amendment`,
      body: { reason: '核减重复上报' },
    });
    expect((await correct(bureau(world), made.report, '1')).status).toBe(200);
    const second = await get<Edition>(freezer(world), `editions/${await freeze(world, made.id)}`);
    expect(second).toMatchObject({ number: 2, reason: '核减重复上报', units: '231' });
    expect(second.volumesSha256).not.toBe(kept.volumesSha256);
    expect(await get<Edition>(freezer(world), `editions/${first}`)).toEqual(kept);
  });

  it('passes county, city and province one after the other, each by its own people', async () => {
    const { database } = world.test;
    const clinic = await addOrganisation(database, { kind: 'private-hospital', regionCode: '990101' });
    const [county, province] = await Promise.all(
      ['990101', '990000'].map((regionCode) => addOrganisation(database, { kind: 'bureau', regionCode })),
    );
    const officer = async (org: string | undefined) => {
      const person = await world.newPerson({ role: 'bureau-officer', kind: 'bureau' });
      await database.query('update identity.account set org_id = $2 where id = $1', [person.id, org]);
      return person;
    };
    const [atCounty, atProvince] = [await officer(county), await officer(province)];
    const reporter = await world.newPerson({ role: 'institution-purchaser', kind: 'private-hospital' });
    await database.query('update identity.account set org_id = $2 where id = $1', [reporter.id, clinic]);

    const made = await collecting(world, {
      levels: ['province', 'county', 'city'],
      kinds: ['private-hospital'],
    });
    const report = reportOf(made.reports, clinic);
    await fillIn(world, reporter, report);
    await submitReport(world, reporter, report);
    const asks = async (by: Somebody) =>
      world.send(by, {
        method: 'POST',
        url: `/api/v1/demand/reports/${report}/review`,
        headers: { 'if-match': await reportVersion(world, report) },
        body: { decision: 'pass', opinion: '同意' },
      });
    expect((await asks(atProvince)).body).toMatchObject({ code: 'wrong-actor' });
    expect((await asks(bureau(world))).body).toMatchObject({ code: 'wrong-actor' });
    expect((await asks(atCounty)).body).toMatchObject({ state: 'under-review' });
    expect((await asks(atCounty)).body).toMatchObject({ code: 'wrong-actor' });
    const withdrawal = { method: 'POST', url: `/api/v1/demand/own/${report}/withdrawal` };
    expect((await world.send(reporter, withdrawal)).body).toMatchObject({ code: 'illegal-transition' });
    expect((await asks(bureau(world))).body).toMatchObject({ state: 'under-review' });
    expect((await asks(atProvince)).body).toMatchObject({ state: 'accepted' });
    expect((await correct(bureau(world), report, '5')).body).toMatchObject({ code: 'wrong-actor' });
    expect((await correct(atProvince, report, '5')).status).toBe(200);
  });

  it('lets a township centre report for its village clinics', async () => {
    const { database } = world.test;
    const clinic = await addOrganisation(database, { kind: 'village-clinic', regionCode: '990100' });
    await database.query(
      `insert into identity.membership (centre_org_id, member_org_id, valid_from, recorded_by) values ($1, $2, '2026-01-01', $3)`,
      [world.org('hospital'), clinic, nurse(world).id],
    );
    const made = await collecting(world, { kinds: ['village-clinic'] });
    const report = reportOf(made.reports, clinic);
    await fillIn(world, nurse(world), report);
    await submitReport(world, nurse(world), report);
    const answer = await world.send(nurse(world, 'sibling'), {
      method: 'GET',
      url: `/api/v1/demand/own/${report}`,
    });
    expect(answer.status).toBe(404);
    expect((await get<Detail>(nurse(world), `own/${report}`)).state).toBe('submitted');
  });

  it('shows totals beside past use, and marks a brand whose share moved', async () => {
    const made = await reported(world, 'drafting');
    await addHistory(world, made.id, world.org('hospital'), [
      { variety: 'V1', product: 'P11', year: '2024', quantity: 500 },
      { variety: 'V1', product: 'P12', year: '2025', quantity: 1500 },
      { variety: 'V1', product: 'P12', year: '2020', quantity: 99_999 },
    ]);
    await fillIn(world, nurse(world), made.report, [
      { varietyId: 'V1', productId: 'P11', quantity: '900' },
      { varietyId: 'V1', productId: 'P12', quantity: '0', explanation: '停产' },
      { varietyId: 'V1', quantity: '100' },
    ]);
    await submitReport(world, nurse(world), made.report);
    const totals = await get<{ reported: string; items: { brands: Record<string, unknown>[] }[] }>(
      demandOffice(world),
      `collections/${made.id}/totals`,
    );
    expect(totals.reported).toBe('1000');
    expect(totals.items[0]?.brands).toMatchObject([
      { productId: null, reported: '100', used: '0', departure: '10.00', isMarked: false },
      {
        productId: 'P11',
        reported: '900',
        used: '500',
        reportedShare: '90.00',
        usedShare: '25.00',
        isMarked: true,
      },
      { productId: 'P12', reported: '0', used: '1500', departure: '-75.00', isMarked: true },
    ]);
    const progress = await get<{ all: Record<string, number>; regions: unknown[]; flags: unknown[] }>(
      bureau(world),
      `collections/${made.id}/progress`,
    );
    expect(progress.all).toMatchObject({ submitted: 1, total: made.reports.size });
    expect(progress.regions).toMatchObject([{ regionCode: '990100', submitted: 1 }]);
    expect(progress.flags).toEqual([{ code: 'missing-brand', reports: 1, findings: 1 }]);
  });
});
