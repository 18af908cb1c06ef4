import { nameAll } from '../../migrations/0051-name-initials.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { addOrganisation, addRegions } from '../support/people.js';

describe('initials of organisations that were there before', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
    await addRegions(database);
  });
  afterAll(() => database.drop());

  it('are filled by the migration, more than one batch of them, and nothing else of the row is touched', async () => {
    await addOrganisation(database, { kind: 'hospital', name: '重庆路医院' });
    await database.query(
      `insert into identity.organisation (id, kind, name, region_code, state)
       select uuidv7(), 'village-clinic', '桥头村' || n || '卫生室', '990101', 'active' from generate_series(1, 1500) n`,
    );
    const rows = () =>
      database.query<{ initials: string; rest: string }>(
        `select initials, (to_jsonb(o) - 'initials')::text as rest from identity.organisation o order by id`,
      );
    const before = await rows();
    expect(before.filter(({ initials }) => initials !== '')).toEqual([]);
    await nameAll(database, 'identity.organisation', 'name');
    const after = await rows();
    expect(after.map(({ rest }) => rest)).toEqual(before.map(({ rest }) => rest));
    expect(after[0]?.initials.split(' ')).toEqual(expect.arrayContaining(['cqlyy', 'zqlyy']));
    expect(after.filter(({ initials }) => initials === '')).toEqual([]);
  });
});
