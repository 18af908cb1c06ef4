import { DataSource } from 'typeorm';

import { readMessage, type StoredMessage } from '#kernel';
import '#identity';
import '#platform';
import '#rounds';

import { NoticeKeys0052 } from '../../migrations/0052-notice-keys.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** What older releases wrote, and what their reader sees after the upgrade. */
const NOTICES = [
  ['收到配送委托 · New appointment to answer', '收到配送委托', 'New appointment to answer'],
  [
    '河口卫生院 已登记为本机构的代管单位 · acts for your clinic',
    '河口卫生院已登记为本机构的代管单位',
    '河口卫生院 is registered as acting for your clinic',
  ],
  [
    '后台任务超时未成功：发布每日日志头、清理',
    '后台任务超时未成功：发布每日日志头、清理',
    'Jobs without a success in time: 发布每日日志头、清理',
  ],
  ['A · B · 手写', 'A · B · 手写', 'A · B · 手写'],
] as const;

const TITLES = [
  ['示范制药（示范） 注册', '示范制药（示范）注册', 'Registration of 示范制药（示范）'],
  ['示范制药 列入受限名单', '示范制药列入受限名单', 'Entry of 示范制药 on the restricted list'],
  [
    '示范制药 信用承诺书（2025版）',
    '示范制药信用承诺书（2025版）',
    'Commitment letter of 示范制药 (2025 edition)',
  ],
  ['公布轮次结果：第十一批', '公布轮次结果：第十一批', 'Publication of results: 第十一批'],
  ['别的事', '别的事', '别的事'],
] as const;

describe('the migration of notices and titles to keys', () => {
  let test: TestDatabase;
  let source: DataSource;
  beforeAll(async () => {
    test = await createTestDatabase();
    source = await new DataSource({ type: 'postgres', url: test.url }).initialize();
  });
  afterAll(async () => {
    await source.destroy();
    await test.drop();
  });

  const migrated = async (direction: 'up' | 'down'): Promise<void> => {
    const runner = source.createQueryRunner();
    await new NoticeKeys0052()[direction](runner);
    await runner.release();
  };
  const stored = (column: string, table: string) =>
    test.query<{ said: StoredMessage | null }>(`select ${column} as said from ${table} order by id`);
  const bothWays = (rows: { said: StoredMessage | null }[]) =>
    rows.map(({ said }) => said && [readMessage(said).in('zh'), readMessage(said).in('en')]);

  it('words what was stored for each reader, and gives it back', async () => {
    await migrated('down');
    for (const [subject] of NOTICES)
      await test.query(
        `select platform.send_message('中心', 'notice', $1, '', null, true, array[uuidv7()]::uuid[])`,
        [subject],
      );
    await test.query(`update platform.message set body = '请补正' where subject like '收到%'`);
    for (const [title] of TITLES)
      await test.query(
        `insert into platform.approval (chain, subject_kind, subject_id, title, state, opened_by) values ('test', 'test', $1, $1, 'open', uuidv7())`,
        [title],
      );

    await migrated('up');
    expect(bothWays(await stored('subject', 'platform.message'))).toEqual(
      NOTICES.map(([, zh, en]) => [zh, en]),
    );
    expect(bothWays(await stored('body', 'platform.message'))).toEqual([
      ['请补正', '请补正'],
      null,
      null,
      null,
    ]);
    expect(bothWays(await stored('title', 'platform.approval'))).toEqual(
      TITLES.map(([, zh, en]) => [zh, en]),
    );

    await migrated('down');
    expect(await test.query('select subject, body from platform.message order by id')).toEqual(
      NOTICES.map(([subject], n) => ({ subject, body: n === 0 ? '请补正' : '' })),
    );
    expect(await test.query('select title from platform.approval order by id')).toEqual(
      TITLES.map(([title]) => ({ title })),
    );
    await migrated('up');
  });

  it('finds a notice by the words that its reader sees, as the program words it', async () => {
    const message = {
      key: 'x.y',
      params: {
        who: { code: 'h', zh: '医院', en: 'the hospital' },
        n: 2,
        what: ['A', { code: 'b', zh: '乙', en: 'B' }],
      },
    };
    for (const [language, sentence, expected] of [
      ['zh', '{who}还差 {n} 份：{what}', '医院还差 2 份：A、乙'],
      ['en', '{n} of {what} missing at {who}', '2 of A, B missing at the hospital'],
    ] as const)
      expect(
        await test.query('select platform.worded($1, $2, $3) as words', [
          JSON.stringify(message),
          JSON.stringify({ 'x.y': sentence }),
          language,
        ]),
      ).toEqual([{ words: expected }]);
  });
});
