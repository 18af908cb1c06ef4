import { createHash } from 'node:crypto';

import { openPackage, type PackageEntry, RESULT_FORMAT } from '#alliance';
import { unzip } from '#platform';

import {
  allianceDraft,
  awardedAlliance,
  confirmedKey,
  demandEntries,
  FAR,
  handIn,
  handedIn,
  issue,
  join,
  LEADER,
  membersBody,
  newPair,
  ownDemand,
  readyAlliance,
  receiveResult,
  registeredKey,
  resultFile,
  setMembers,
  trustOwnKey,
  USERS,
} from '../support/alliance.js';
import { office, reviewer } from '../support/tenders.js';
import { buildWorld, type Answer, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const codes = ({ body }: Answer): string[] =>
  ((body as { errors?: { field: string; code: string }[] }).errors ?? []).map(
    ({ field, code }) => `${field} ${code}`,
  );

const fileOf = async (tenderId: string, name: string): Promise<string> => {
  const [row] = await world.test.database.query<{ content: Buffer }>(
    'select content from tender.package_file where tender_id = $1 and name = $2',
    [tenderId, name],
  );
  return row?.content.toString() ?? '';
};
const allianceOf = (id: string) =>
  world.made<{
    gaps: string[];
    version: number;
    joined: Record<string, unknown> | null;
    members: Record<string, unknown>[];
  }>(office(world), { method: 'GET', url: `/api/v1/tenders/${id}/alliance` });
const missingOf = async (id: string): Promise<string[]> => {
  const { missing } = await world.made<{ missing: { field: string; code: string }[] }>(office(world), {
    method: 'GET',
    url: `/api/v1/tenders/${id}`,
  });
  return missing.filter(({ field }) => field === 'alliance').map(({ code }) => code);
};

describe('a round of two provinces, one by users and one by packages', () => {
  it('joins the demand of both, every unit once, under the code of each province, with the lowest ceiling', async () => {
    const made = await allianceDraft(world, { demand: await ownDemand(world) });
    expect(await missingOf(made.id)).toEqual(['members-missing']);
    const before = await setMembers(world, made.id);
    expect(before).toMatchObject({ status: 200, body: { version: 1 } });
    expect(await missingOf(made.id)).toEqual(['demand-missing']);
    const early = await join(world, made.id);
    expect(early.status).toBe(409);
    expect(codes(early)).toEqual([`members[${FAR}] demand-missing`]);

    const { pair } = await confirmedKey(world);
    const entries = demandEntries(made.roundNo, pair, { ceilings: 'P11,1.80\n' });
    const dry = await handIn(world, made.id, entries, 'dry-run');
    expect(dry.body).toMatchObject({
      state: 'dry-run',
      memberName: '邻省',
      lines: 2,
      units: '340',
      violationCount: 0,
    });
    expect((await allianceOf(made.id)).members[1]).toMatchObject({ submission: null, ceilings: [] });
    const taken = await handIn(world, made.id, entries);
    expect(taken.body).toMatchObject({ state: 'confirmed', edition: 1 });
    expect(await missingOf(made.id)).toEqual(['not-joined']);

    const joined = await join(world, made.id);
    expect(joined.body).toMatchObject({ n: 1, lines: 4, units: '1540' });
    expect(await missingOf(made.id)).toEqual([]);
    const volumes = await fileOf(made.id, 'volumes.csv');
    const rows = volumes
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split(','));
    expect(rows.map(([institution, region]) => [institution?.slice(0, 7), region])).toEqual([
      [`${USERS}-`, `${USERS}-990100`],
      [`${USERS}-`, `${USERS}-990100`],
      [`${FAR}-`, `${FAR}-R1`],
      [`${FAR}-`, `${FAR}-R1`],
    ]);
    expect(rows.reduce((sum, row) => sum + Number(row[4]), 0)).toBe(1540);
    expect((joined.body as { volumesSha256: string }).volumesSha256).toBe(
      createHash('sha256').update(volumes).digest('hex'),
    );
    expect(await fileOf(made.id, 'regions.csv')).toBe(
      `region_id,name\n${USERS}-990100,示范省 示范市\n${FAR}-R1,邻省 甲市\n`,
    );
    expect(await fileOf(made.id, 'products.csv')).toContain('P11,V1,B1,甲牌,,,10,1.80,1300');
  });

  it('takes a later edition in the place of the first, and gives the round its own ceiling back', async () => {
    const { id, roundNo, pair } = await readyAlliance(world);
    await handIn(world, id, demandEntries(roundNo, pair, { ceilings: 'P11,1.80\n' }));
    await join(world, id);
    const later = demandEntries(roundNo, pair, {
      head: { edition: 3 },
      rows: 'H1,R1,V1,P11,10\n',
      ceilings: 'P11,9.99\n',
    });
    expect((await handIn(world, id, later)).body).toMatchObject({ edition: 3, units: '10' });
    expect((await allianceOf(id)).gaps).toEqual(['not-joined']);
    expect((await join(world, id)).body).toMatchObject({ n: 2, units: '1210' });
    expect(await fileOf(id, 'products.csv')).toContain('甲牌,,,10,2.50,1010');
    const stale = await handIn(world, id, demandEntries(roundNo, pair, { head: { edition: 3 } }));
    expect(stale.status).toBe(422);
    expect(codes(stale)).toEqual(['manifest.json:edition stale-edition']);
  });

  it('names every violation by file, row and column, and takes nothing', async () => {
    const { id, roundNo, pair } = await readyAlliance(world);
    const entries = demandEntries(roundNo, pair, {
      rows: 'H1,R1,V1,P11,x\nH1,R9,V1,P99,5\nH2,R1,V7,,1\n',
      ceilings: 'P11,0\n',
    });
    const { body } = await handIn(world, id, entries, 'dry-run');
    const { violations } = body as {
      violations: { file: string; line: number; column: string; code: string }[];
    };
    expect(body).toMatchObject({ state: 'refused', violationCount: 5 });
    expect(violations.map(({ file, line, column, code }) => `${file} ${line} ${column} ${code}`)).toEqual([
      'volumes.csv 2 quantity bad-integer',
      'volumes.csv 3 region_id unknown-reference',
      'volumes.csv 3 product_id unknown-reference',
      'volumes.csv 4 variety_id unknown-reference',
      'ceilings.csv 2 ceiling_price out-of-range',
    ]);
    expect(await handIn(world, id, entries)).toMatchObject({
      status: 409,
      body: { code: 'import-has-errors' },
    });
    expect((await allianceOf(id)).gaps).toEqual(['demand-missing']);
  });
});

describe('packages that are not what the member signed', () => {
  it('are refused, each with its code', async () => {
    const { id, roundNo, pair } = await readyAlliance(world);
    const good = demandEntries(roundNo, pair);
    const replaced = (name: string, bytes: Uint8Array): PackageEntry[] =>
      good.map((entry) => (entry.name === name ? { name, bytes } : entry));
    const without = (name: string): PackageEntry[] => good.filter((entry) => entry.name !== name);
    const flipped = (name: string): PackageEntry[] => {
      const bytes = new Uint8Array(good.find((entry) => entry.name === name)?.bytes ?? []);
      bytes[10] = (bytes[10] ?? 0) ^ 1;
      return replaced(name, bytes);
    };
    const manifest = Buffer.from(good[0]?.bytes ?? []).toString();
    const attempts: [PackageEntry[], string][] = [
      [demandEntries(roundNo, newPair()), 'manifest.sig signature-wrong'],
      [demandEntries('LM-other', pair), 'manifest.json:round other-round'],
      [demandEntries(roundNo, pair, { head: { member: '770000' } }), 'manifest.json:member other-member'],
      [demandEntries(roundNo, pair, { head: { member: USERS } }), 'manifest.json:member member-by-users'],
      [demandEntries(roundNo, pair, { head: { units: '341' } }), 'manifest.json:units sum-differs'],
      [flipped('volumes.csv'), 'volumes.csv file-altered'],
      [flipped('manifest.sig'), 'manifest.sig signature-wrong'],
      [
        replaced('manifest.json', Buffer.from(manifest.replace('"340"', '"341"'))),
        'manifest.sig signature-wrong',
      ],
      [replaced('manifest.json', Buffer.from('{}')), 'manifest.json:format manifest-unreadable'],
      [without('regions.csv'), 'regions.csv file-missing'],
      [without('manifest.sig'), 'manifest.sig signature-missing'],
      [without('manifest.json'), 'manifest.json manifest-missing'],
      [
        [...good, { name: 'ceilings.csv', bytes: Buffer.from('product_id,ceiling_price\nP11,1\n') }],
        'ceilings.csv file-unlisted',
      ],
    ];
    for (const [entries, expected] of attempts) {
      const refused = await handIn(world, id, entries);
      expect(refused).toMatchObject({ status: 422, body: { code: 'package-refused' } });
      expect(codes(refused)).toEqual([expected]);
    }
    expect((await handIn(world, id, good)).status).toBe(200);
  });
});

describe('keys of members', () => {
  it('count when a second person has entered the fingerprint, and the one before is retired', async () => {
    const first = await confirmedKey(world, newPair(), '660000');
    const { id, pair } = await registeredKey(world, newPair(), '660000');
    const url = `/api/v1/alliance/keys/${id}/confirmation`;
    const wrong = await world.send(reviewer(world), {
      method: 'POST',
      url,
      body: { fingerprint: first.pair.fingerprint },
    });
    expect(codes(wrong)).toEqual(['fingerprint differs']);
    const spoken = pair.fingerprint.toUpperCase().replace(/(.{4})/g, '$1 ');
    await world.made(reviewer(world), { method: 'POST', url, body: { fingerprint: spoken } });
    const { items } = await world.made<{ items: { id: string; state: string }[] }>(office(world), {
      method: 'GET',
      url: '/api/v1/alliance/keys',
    });
    expect(items.find((key) => key.id === id)?.state).toBe('confirmed');
    expect(items.find((key) => key.id === first.id)?.state).toBe('retired');
    await expect(
      world.test.database.query(
        `insert into alliance.key (id, region_code, public_key, fingerprint, state, registered_by, registered_by_name, confirmed_by, confirmed_by_name, confirmed_at)
         select uuidv7(), '650000', k.public_key, k.fingerprint, 'confirmed', k.registered_by, 'x', k.registered_by, 'x', platform.now() from alliance.key k where k.id = $1`,
        [id],
      ),
    ).rejects.toThrow('ck_key_two_people');
  });
});

describe('members', () => {
  it('are named once, keep to the products of the round, and stay once they handed demand in', async () => {
    const { id } = await handedIn(world);
    const faulty = membersBody({
      regions: [
        { id: 'R1', name: '甲' },
        { id: 'R1', name: '乙' },
      ],
      ceilings: [{ product: 'P99', price: '1.00' }],
    });
    const refused = await setMembers(world, id, {
      ...faulty,
      members: [...faulty.members, faulty.members[0]],
    });
    expect(codes(refused)).toEqual([
      'members[1].regions[1].id repeated',
      'members[2].regionCode repeated',
      'members[1].ceilings[0].product unknown',
    ]);
    expect(codes(await setMembers(world, id, { members: membersBody().members.slice(0, 1) }))).toEqual([
      'members handed-in',
    ]);
    const plain = await allianceDraft(world, { kind: 'drug' });
    expect(await setMembers(world, plain.id)).toMatchObject({
      status: 409,
      body: { code: 'illegal-transition' },
    });
  });
});

describe('the platform as the member', () => {
  it('exports a frozen edition as a package that the leading office takes', async () => {
    const edition = await ownDemand(world);
    const made = await allianceDraft(world);
    await setMembers(world, made.id, {
      members: [
        { regionCode: FAR, name: '邻省', takesPart: 'packages' },
        { regionCode: LEADER, name: '本省', takesPart: 'packages' },
      ],
    });
    const query = new URLSearchParams({
      edition,
      round: made.roundNo,
      member: LEADER,
      name: '本省',
    }).toString();
    const file = await world.send(office(world), {
      method: 'GET',
      url: `/api/v1/alliance/demand-package?${query}`,
    });
    expect(file.status).toBe(200);
    const entries = unzip(file.bytes);
    const manifest = JSON.parse(Buffer.from(entries[0]?.bytes ?? []).toString()) as { units: string };
    expect(manifest).toMatchObject({ units: '1200', lines: 2, member: LEADER, edition: 1 });
    expect(codes(await handIn(world, made.id, entries))).toEqual(['manifest.sig key-missing']);
    await trustOwnKey(world);
    const taken = await handIn(world, made.id, entries);
    expect(taken.body).toMatchObject({ state: 'confirmed', member: LEADER, units: '1200' });
  });
});

describe('results of an alliance', () => {
  it('go to each member signed, under its own ids, with every agreed unit, and become a round elsewhere', async () => {
    const { id, roundNo, roundId } = await awardedAlliance(world);
    expect((await issue(world, id)).body).toMatchObject({ edition: 1, members: 2 });
    const ownKey = await trustOwnKey(world);
    const packages = await Promise.all([USERS, FAR].map((region) => resultFile(world, id, region)));
    const opened = packages.map((bytes) => openPackage(unzip(bytes), RESULT_FORMAT, { publicKey: ownKey }));
    const [users, far] = opened.map(({ files }) =>
      Buffer.from(files['allocations.csv'] ?? [])
        .toString()
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split(',')),
    );
    expect(far?.map((row) => row.slice(0, 4))).toEqual([
      ['H1', 'R1', 'V1', 'P11'],
      ['H2', 'R1', 'V1', 'P11'],
    ]);
    const [known] = await world.test.database.query<{ org: string | null }>(
      'select org_id as org from award.institution where round_id = $1 and institution_id like $2',
      [roundId, `${USERS}-%`],
    );
    expect(known?.org).toBe(world.org('hospital'));
    const [evaluated] = await world.test.database.query<{ agreed: string }>(
      `select sum(v.agreed_quantity)::text as agreed from rounds.variety_result v join rounds.round r on r.official_evaluation = v.evaluation_id where r.id = $1`,
      [roundId],
    );
    const agreed = [...(users ?? []), ...(far ?? [])].reduce(
      (sum, row) => sum + BigInt(row.at(-1) ?? '0'),
      0n,
    );
    expect(String(agreed)).toBe(evaluated?.agreed);
    expect(Buffer.from(opened[1]?.files['areas.csv'] ?? []).toString()).toContain('V1,R1,P11,');
    expect(opened[1]?.manifest).toMatchObject({ startsOn: '2027-04-01', leader: LEADER, member: FAR });
    expect(Object.keys(opened[1]?.files ?? {})).toContain('notices/1.json');

    const far2 = packages[1] ?? Buffer.alloc(0);
    expect((await receiveResult(world, far2, 'dry-run')).body).toMatchObject({
      state: 'dry-run',
      awards: 1,
      allocations: 2,
    });
    const received = await receiveResult(world, far2);
    expect(received.body).toMatchObject({
      state: 'confirmed',
      roundNo: `${roundNo}-${FAR}`,
      startsOn: '2027-04-01',
    });
    const round = await world.made<{ state: string; title: string }>(office(world), {
      method: 'GET',
      url: `/api/v1/rounds/${(received.body as { roundId: string }).roundId}`,
    });
    expect(round).toMatchObject({ state: 'published', title: '联盟采购（邻省）' });
    expect((await receiveResult(world, far2)).status).toBe(409);

    const seen = await world.made<{ items: { regionCode: string }[] }>(world.person('bureau-officer'), {
      method: 'GET',
      url: '/api/v1/alliance/results',
    });
    expect(seen.items.map(({ regionCode }) => regionCode)).toEqual([USERS]);
  });

  it('are not there before an award', async () => {
    const { id } = await handedIn(world);
    expect(await issue(world, id)).toMatchObject({ status: 409, body: { code: 'illegal-transition' } });
  });
});
