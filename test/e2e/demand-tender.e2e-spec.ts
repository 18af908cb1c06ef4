import { fillIn, freeze, nurse, passDue, reported, review, bureau, submitReport } from '../support/demand.js';
import { draftBody, office, versionOf } from '../support/tenders.js';
import { buildWorld, type Answer, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

/** An edition in which the own hospital needs brands P11 and P12, V1 by generic name, and V2. */
async function edition(): Promise<{ id: string; code: string }> {
  const made = await reported(world, 'asked');
  await fillIn(world, nurse(world), made.report, [
    { varietyId: 'V1', productId: 'P11', quantity: '1000' },
    { varietyId: 'V1', productId: 'P12', quantity: '50' },
    { varietyId: 'V1', quantity: '200' },
    { varietyId: 'V2', productId: 'P21', quantity: '30' },
  ]);
  await submitReport(world, nurse(world), made.report);
  await review(world, bureau(world), made.report);
  await passDue(world, made.id);
  const [row] = await world.test.database.query<{ code: string }>(
    'select code from demand.report where id = $1',
    [made.report],
  );
  return { id: await freeze(world, made.id), code: row?.code ?? '' };
}

let round = 0;
interface PackageOver {
  readonly products?: string;
  readonly varieties?: string;
  readonly purpose?: string;
  readonly volumes?: string;
  readonly mode?: 'dry-run' | 'confirm';
}

/** A package of V1 with the own manufacturer's P11, linked to an edition. */
async function upload(demand: string, over: PackageOver = {}): Promise<Answer> {
  const [maker] = await world.test.database.query<{ uscc: string }>(
    'select uscc from identity.organisation where id = $1',
    [world.org('manufacturer')],
  );
  const head = {
    id: `D-${++round}`,
    title: '示范',
    category: 'drug',
    ruleset: 'national-drug-11',
    parameters: {},
  };
  const files: Record<string, string> = {
    'round.json': JSON.stringify(head),
    'varieties.csv': over.varieties ?? 'variety_id,name\nV1,阿卡波糖片\n',
    'products.csv':
      over.products ??
      'product_id,variety_id,bidder_id,name,units_per_pack,reported_volume\nP11,V1,B1,甲牌,10,7\n',
    'organisations.csv': `bidder_id,uscc\nB1,${maker?.uscc ?? ''}\n`,
    ...(over.volumes === undefined ? {} : { 'volumes.csv': over.volumes }),
  };
  const form = new FormData();
  for (const [name, content] of Object.entries(files)) form.append('file', new File([content], name));
  const fields = { mode: over.mode ?? 'confirm', kind: 'drug', purpose: over.purpose ?? 'rehearsal' };
  for (const [key, value] of Object.entries({ ...fields, visibility: 'all', demand }))
    form.append(key, value);
  return world.send(office(world), { method: 'POST', url: '/api/v1/tenders', form });
}

const violations = ({ body }: Answer): string[] =>
  (body as { violations: Record<string, unknown>[] }).violations.map(({ file, line, column, code }) =>
    [file, line, column, code].join(' '),
  );

describe('a tender over frozen demand', () => {
  it('takes its volumes, a brand that does not bid as generic name, and keeps the edition’s digest', async () => {
    const { id: demand, code } = await edition();
    const made = await upload(demand);
    expect(made.body).toMatchObject({ state: 'confirmed', counts: { volumes: 2, regions: 1 } });
    const { id } = made.body as { id: string };
    const file = async (name: string): Promise<string[]> => {
      const [row] = await world.test.database.query<{ content: Buffer }>(
        'select content from tender.package_file where tender_id = $1 and name = $2',
        [id, name],
      );
      return (row?.content.toString() ?? '').trimEnd().split('\n');
    };
    expect((await file('volumes.csv')).slice(1)).toEqual([
      `${code},990100,V1,,250`,
      `${code},990100,V1,P11,1000`,
    ]);
    expect(await file('regions.csv')).toEqual(['region_id,name', '990100,示范市']);
    const products = await world.made<{ items: { reportedVolume: string }[] }>(office(world), {
      method: 'GET',
      url: `/api/v1/tenders/${id}/products`,
    });
    expect(products.items).toMatchObject([{ reportedVolume: '1000' }]);
    const tender = await world.made<{ demand: { editionId: string; sha256: string } }>(office(world), {
      method: 'GET',
      url: `/api/v1/tenders/${id}`,
    });
    const [kept] = await world.test.database.query<{ sha256: string }>(
      'select volumes_sha256 as sha256 from demand.edition where id = $1',
      [demand],
    );
    expect(tender.demand).toEqual({ editionId: demand, sha256: kept?.sha256 });
    const edited = async (purpose: string): Promise<Answer> =>
      world.send(office(world), {
        method: 'PUT',
        url: `/api/v1/tenders/${id}`,
        headers: { 'if-match': await versionOf(world, id) },
        body: draftBody({ purpose }),
      });
    expect((await edited('demonstration')).body).toMatchObject({
      errors: [{ field: 'purpose', code: 'other-purpose' }],
    });
    expect((await edited('rehearsal')).status).toBe(200);
  });

  it('is refused for what the edition was not about, and for volumes of its own', async () => {
    const { id: demand } = await edition();
    const header = 'product_id,variety_id,bidder_id,name,units_per_pack\n';
    const dry = (over: PackageOver) => upload(demand, { ...over, mode: 'dry-run' });
    expect(violations(await dry({ products: `${header}P11,V1,B1,甲牌,10\nP99,V1,B1,丁牌,10\n` }))).toEqual([
      'products.csv 3 product_id unknown-reference',
    ]);
    expect(
      violations(
        await dry({
          varieties: 'variety_id,name\nV1,阿卡波糖片\nV9,他药\n',
        }),
      ),
    ).toEqual(['varieties.csv 3 variety_id unknown-reference']);
    expect(
      violations(await dry({ volumes: 'institution_id,region_id,variety_id,product_id,quantity\n' })),
    ).toEqual(['volumes.csv 1 1 file-not-allowed']);
    expect((await upload(demand, { purpose: 'live' })).body).toMatchObject({
      errors: [{ field: 'demand', code: 'other-purpose' }],
    });
    const nobody = '0199aa00-0000-7000-8000-000000000000';
    expect((await upload(nobody)).body).toMatchObject({ errors: [{ field: 'demand', code: 'unknown' }] });
  });
});
