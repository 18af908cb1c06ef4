import { pinyinInitials } from '#platform';

import { startTestApp, type TestApp } from '../support/app.js';
import { addOrganisation, addPerson, addRegions, signIn, type Browser } from '../support/people.js';

interface Found {
  readonly groups: readonly {
    readonly kind: string;
    readonly total: number;
    readonly items: readonly { readonly title: string; readonly detail: string | null }[];
  }[];
}

describe('the search over everything', () => {
  let test: TestApp;
  let officer: Browser;
  let administrator: Browser;
  let hospital: Browser;
  beforeAll(async () => {
    test = await startTestApp();
    await addRegions(test.database);
    const centre = await addOrganisation(test.database, { kind: 'centre', name: '示范省采购中心（示范）' });
    const clinic = await addOrganisation(test.database, { kind: 'hospital', name: '重庆路医院（示范）' });
    await addOrganisation(test.database, {
      kind: 'hospital',
      name: '重庆路卫生院（示范）',
      state: 'registered',
    });
    for (let n = 0; n < 7; n += 1)
      await addOrganisation(test.database, { kind: 'pharmacy', name: `桥头第${n}药房（示范）` });
    const rows = await test.database.query<{ id: string; name: string }>(
      'select id, name from identity.organisation',
    );
    for (const { id, name } of rows)
      await test.database.query('update identity.organisation set initials = $2 where id = $1', [
        id,
        pinyinInitials(name),
      ]);
    officer = await signIn(
      test,
      await addPerson(test, { orgId: centre, username: 'officer', roles: ['procurement-officer'] }),
    );
    administrator = await signIn(
      test,
      await addPerson(test, { orgId: centre, username: 'system', roles: ['system-admin'] }),
    );
    hospital = await signIn(
      test,
      await addPerson(test, { orgId: clinic, username: 'hospital', roles: ['institution-purchaser'] }),
    );
    await test.database.query(
      `with g as (insert into catalogue.generic (kind, name, initials) values ('western', $1, $2) returning id)
       insert into catalogue.product (key, generic_id, kind, generic_name, volume_class, holder_name, initials, source, recorded_at, changed_by, changed_by_name)
       select 'k', id, 'western', $1, 'general', $3, $2, 'entry', now(), '00000000-0000-0000-0000-000000000000', 'test' from g`,
      ['阿卡波糖片', pinyinInitials('阿卡波糖片'), '甲子制药（示范）'],
    );
  }, 60_000);
  afterAll(() => test.close());

  const search = async (who: Browser, q: string, more = ''): Promise<Found['groups']> =>
    ((await who.get(`/api/v1/search?q=${encodeURIComponent(q)}${more}`).expect(200)).body as Found).groups;
  const titles = (groups: Found['groups'], kind: string) =>
    groups.find((group) => group.kind === kind)?.items.map(({ title }) => title) ?? [];

  it('finds by a part of the Chinese name and by initials, every reading of them', async () => {
    expect(titles(await search(officer, '卡波'), 'product')).toEqual(['阿卡波糖片']);
    expect(titles(await search(officer, 'AKBT'), 'product')).toEqual(['阿卡波糖片']);
    expect(titles(await search(officer, 'cqlyy'), 'organisation')).toEqual(['重庆路医院（示范）']);
    expect(titles(await search(officer, 'zqlyy'), 'organisation')).toEqual(['重庆路医院（示范）']);
    expect(await search(officer, '%')).toEqual([]);
  });

  it('shows at most as many of a kind as asked for, and says how many there are', async () => {
    const [group] = await search(officer, '药房', '&limit=3');
    expect([group?.total, group?.items.length]).toEqual([7, 3]);
    expect((await search(officer, '药房'))[0]?.items.length).toBe(5);
  });

  it('finds what the person may list: row scope and permission of each kind hold', async () => {
    expect(titles(await search(officer, '重庆路'), 'organisation')).toHaveLength(2);
    expect(titles(await search(hospital, '重庆路'), 'organisation')).toEqual(['重庆路医院（示范）']);
    expect(await search(administrator, '卡波')).toEqual([]);
  });

  it('wants words, at most sixty characters, and a person', async () => {
    for (const query of ['', '?q=', '?q=%20', `?q=${'a'.repeat(61)}`, '?q=a&limit=101'])
      expect((await officer.get(`/api/v1/search${query}`)).status).toBe(422);
    expect((await fetch(`${await test.app.getUrl()}/api/v1/search?q=a`)).status).toBe(401);
  });
});
