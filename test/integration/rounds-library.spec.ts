import { createHash } from 'node:crypto';

import { Approvals, type Database } from '#platform';
import { ImportPublishedAwards, openRound, replay, roundsUnitOfWork, ThreadEvaluator } from '#rounds';
import { evaluateRound, QuantityColumn, type RoundInput } from '#rounds/evaluator';
import { packageFiles, type Piece, resultFiles, textOf } from '#rounds/package';

import { DatabaseRoundInputs } from '../../libs/rounds/src/adapters/round-reader.js';
import { EvaluateAnew } from '../../libs/rounds/src/application/evaluate-anew.js';
import { ProposePublication } from '../../libs/rounds/src/application/propose-publication.js';
import { RecordDraw } from '../../libs/rounds/src/application/record-draw.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/open-database.js';
import { allTied } from '../support/operations/make.js';
import { as, fixture, importRound } from './rounds-support.js';

const PACKAGES = [
  'stent-2020',
  'batch-2-acarbose',
  'worked-batch-10',
  'worked-batch-11',
  'worked-areas',
  'consumable-spine',
  'consumable-sixth-round',
  'consumable-cascade',
  'insulin-classes',
];

const textsOf = (files: Readonly<Record<string, () => Iterable<Piece>>>): Record<string, string> =>
  Object.fromEntries(Object.entries(files).map(([name, pieces]) => [name, textOf(pieces())]));
const outputs = (input: RoundInput): Record<string, string> =>
  textsOf(resultFiles(evaluateRound(input), input.volumes));

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
/** As `sha256sum file… | sha256sum` says it. */
const digestOf = (files: Readonly<Record<string, string>>): string =>
  sha256(
    Object.entries(files)
      .map(([name, text]) => `${sha256(text)}  ${name}\n`)
      .join(''),
  );

describe('the rounds library', () => {
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };
  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
  });

  it.each(PACKAGES)('gives %s back as a package that evaluates to the same bytes', async (name) => {
    const input = await fixture(name);
    const { id, resultHash } = await importRound(database, input);
    const stored = await as('procurement-officer', () => openRound(database, id));
    expect(outputs(stored)).toEqual(outputs(input));
    expect(resultHash).toBe(digestOf(outputs(input)));
  });

  it('keeps the digest of the package that it exports', async () => {
    const [round] = await test.query<{ id: string; input_hash: string }>(
      `select id, input_hash from rounds.round where round_no = (select round_no from rounds.round where has_volumes limit 1)`,
    );
    if (!round) throw new Error('no round with volumes');
    const files = textsOf(packageFiles(await as('system', () => openRound(database, round.id))));
    expect(digestOf(files)).toBe(round.input_hash);
  });

  it('stores the allocation that the evaluator gave, row by row', async () => {
    const rounds = await test.query<{ id: string; official_evaluation: string }>(
      'select id, official_evaluation from rounds.round where has_volumes',
    );
    expect(rounds.length).toBeGreaterThan(0);
    for (const { id, official_evaluation } of rounds) {
      const { input, result } = await as('system', () =>
        replay(database, new ThreadEvaluator(), id, undefined),
      );
      const files = textsOf(resultFiles(result, input.volumes));
      const expected = (files['allocations.csv'] ?? '').trimEnd().split('\n').slice(1);
      const stored = await test.query<{ line: string }>(
        `select concat_ws(',', k.id, v.variety_id, coalesce(r.product_id, ''), coalesce(p.product_id, ''), o.quantity, x.agreed) as line
         from rounds.allocation x join rounds.volume o on o.round_id = $2 and o.n = x.volume_n
         join rounds.round_variety v on v.round_id = $2 and v.position = o.variety
         join rounds.volume_key k on k.round_id = $2 and k.kind = 'institution' and k.n = o.institution
         left join rounds.round_product r on r.round_id = $2 and r.position = o.product
         left join rounds.round_product p on p.round_id = $2 and p.position = x.product
         where x.evaluation_id = $1 order by x.n`,
        [official_evaluation, id],
      );
      expect(stored.map(({ line }) => line)).toEqual(expected);
    }
  });

  it.each(['award', 'explanation', 'area_block', 'allocation_block'])(
    'takes no line of an evaluation that does not exist: %s',
    async (table) => {
      const columns = await test.query<{ name: string; type: string }>(
        `select column_name as name, udt_name as type from information_schema.columns
         where table_schema = 'rounds' and table_name = $1 and is_nullable = 'NO'`,
        [table],
      );
      const filled: Record<string, string> = {
        uuid: 'uuidv7()',
        text: `'won'`,
        int4: '0',
        json: `'{}'`,
        _int4: 'array[0]',
        _int8: 'array[0::bigint]',
        _text: `array['x']`,
      };
      const insert = `insert into rounds.${table} (${columns.map(({ name }) => name).join(', ')})
        values (${columns.map(({ type }) => filled[type] ?? 'null').join(', ')})`;
      for (const role of ['jc_centre', 'jc_jobs', 'jc_region'])
        await expect(test.query(`do $do$ begin set local role ${role}; ${insert}; end $do$`)).rejects.toThrow(
          'row-level security',
        );
    },
  );

  it('stores a spend of any size exactly', async () => {
    const input = await fixture('worked-areas');
    const { volumes } = input;
    if (!volumes) throw new Error('no volumes');
    const quantity = new QuantityColumn(volumes.length);
    for (let row = 0; row < volumes.length; row++) quantity.set(row, 2n ** 63n - 1n);
    const vast = { ...input, round: { ...input.round, id: 'vast' }, volumes: { ...volumes, quantity } };
    const { id } = await importRound(database, vast);
    const [largest] = await test.query<{ digits: number }>(
      `select max(length(trunc(v.spend)::text)) as digits from rounds.variety_result v
       join rounds.round r on r.official_evaluation = v.evaluation_id where r.id = $1`,
      [id],
    );
    expect(largest?.digits).toBeGreaterThan(18);
  });

  it('refuses a second copy of a round that is in the library', async () => {
    const input = await fixture('stent-2020');
    await expect(importRound(database, input)).rejects.toMatchObject({ code: 'already-exists' });
  });

  it('leaves nothing behind when a part of the import fails', async () => {
    const input = await fixture('worked-batch-10');
    const broken = {
      ...input,
      round: { ...input.round, id: 'broken' },
      bids: [
        { productId: 'nobody', packPrice: null, submittedAt: null, acceptsRevival: false, draw: null },
        ...input.bids,
      ],
    };
    await expect(importRound(database, broken)).rejects.toThrow();
    const left = await test.query(`select 1 from rounds.round where round_no = 'broken'`);
    expect(left).toEqual([]);
  });

  it('lets nobody change or remove an evaluation, not even the owner', async () => {
    await expect(test.query(`update rounds.award set rank = 1`)).rejects.toMatchObject({ code: 'JC403' });
    await expect(test.query(`delete from rounds.evaluation`)).rejects.toMatchObject({ code: 'JC403' });
  });

  it('shows the public every line of an open round and only the notice of a restricted one', async () => {
    const input = await fixture('worked-batch-11');
    const restricted = { ...input, round: { ...input.round, id: 'restricted' } };
    const { id } = await importRound(database, restricted, { visibility: 'none' });
    const count = (table: string) =>
      database.read((q) =>
        q.one<{ n: number }>(`select count(*)::int as n from rounds.${table} where round_id = $1`, [id]),
      );
    for (const table of [
      'award',
      'round_variety',
      'round_product',
      'bid',
      'variety_result',
      'explanation',
      'evaluation',
    ])
      expect([table, await as('public', () => count(table))]).toEqual([table, { n: 0 }]);
    expect(await as('public', () => count('publication'))).toEqual({ n: 1 });
    const [notice] = await test.query<{
      document: { varieties: { winners: { unitPrice: string | null }[] }[] };
    }>('select document from rounds.publication where round_id = $1', [id]);
    const prices = notice?.document.varieties.flatMap((v) => v.winners.map((w) => w.unitPrice)) ?? [];
    expect(prices.length).toBeGreaterThan(0);
    expect(new Set(prices)).toEqual(new Set([null]));
    const open = await as('public', () =>
      database.read((q) => q.one<{ n: number }>(`select count(*)::int as n from rounds.award`)),
    );
    expect(open?.n).toBeGreaterThan(0);
  });

  it('keeps a round that is not published from everyone outside the office', async () => {
    const input = await fixture('worked-batch-10');
    const { id } = await importRound(
      database,
      { ...input, round: { ...input.round, id: 'unpublished' } },
      { asHistory: false },
    );
    const seen = (role: 'public' | 'company-trader' | 'procurement-officer') =>
      as(role, () => database.read((q) => q.query('select 1 from rounds.round where id = $1', [id])));
    expect(await seen('public')).toEqual([]);
    expect(await seen('company-trader')).toEqual([]);
    expect(await seen('procurement-officer')).toHaveLength(1);
  });

  it('keeps a round of which only the winners were published, and refuses to evaluate or simulate it', async () => {
    const useCase = new ImportPublishedAwards(roundsUnitOfWork(database, new Approvals()));
    const { id, awards } = await as('system', () =>
      useCase.execute({
        roundNo: 'only-winners',
        title: '只有公布结果的轮次',
        category: 'drug',
        ruleset: '4plus7-2018',
        source: {
          text: '测试',
          url: null,
          confidence: 'recalled',
          openedOn: '2018-12-06',
          announcedOn: '2018-12-17',
        },
        regionCode: '990000',
        orgId: null,
        issuer: '示范省集中采购中心（示范）',
        awards: [
          {
            variety: '品种甲',
            strength: '20mg',
            pack: '7片',
            bidder: '企业甲（示范）',
            packPrice: '6.6',
            unitPrice: '0.9429',
            confidence: 'high',
          },
          {
            variety: '品种甲',
            strength: '10mg',
            pack: '7片',
            bidder: '企业甲（示范）',
            packPrice: null,
            unitPrice: null,
            confidence: 'low',
          },
        ],
      }),
    );
    expect(awards).toBe(2);
    await expect(as('system', () => openRound(database, id))).rejects.toMatchObject({
      code: 'only-awards-known',
    });
    await expect(
      as('system', () => replay(database, new ThreadEvaluator(), id, undefined)),
    ).rejects.toMatchObject({ code: 'only-awards-known' });
    const [publication] = await test.query<{ document: { counts: { winners: number } } }>(
      'select document from rounds.publication where round_id = $1',
      [id],
    );
    expect(publication?.document.counts.winners).toBe(2);
  });

  it('lets nobody propose a result in which a tie is undecided', async () => {
    const worked = await fixture('worked-batch-10');
    const input = allTied({ ...worked, round: { ...worked.round, id: 'TIED-1' } });
    const { id } = await importRound(database, input, { asHistory: false });
    const propose = new ProposePublication(roundsUnitOfWork(database, new Approvals()));
    const proposal = as('procurement-officer', () =>
      propose.execute({ roundId: id, visibility: 'all', version: 2 }),
    );
    await expect(proposal).rejects.toMatchObject({
      code: 'illegal-transition',
      detail: { key: 'round.ties-undecided', params: { count: 1 } },
    });
    expect(await test.query('select 1 from platform.approval where subject_id = $1', [id])).toEqual([]);

    const anew = new EvaluateAnew(new DatabaseRoundInputs(database), new ThreadEvaluator());
    const draw = new RecordDraw(
      roundsUnitOfWork(database, new Approvals()),
      new DatabaseRoundInputs(database),
      anew,
    );
    const tied = await as('procurement-officer', () => new DatabaseRoundInputs(database).tied(id));
    expect(tied.length).toBeGreaterThan(1);
    const held = {
      heldAt: '2026-01-01T02:00:00Z',
      place: '开标一室',
      witnesses: ['监督员'],
      minutes: '现场公开抽签，无异议。',
    };
    const drawn = await as('procurement-officer', () =>
      draw.execute({
        ...held,
        roundId: id,
        version: 2,
        draws: tied.map(({ productId }, at) => ({ productId, place: tied.length - at })),
      }),
    );
    expect(drawn).toMatchObject({ state: 'evaluated', edition: 1, tiedVarieties: 0 });
    // What was drawn is part of the round: the last place loses, and the package that leaves evaluates to the stored result.
    const places = new Map(tied.map(({ productId }, at) => [productId, String(tied.length - at)]));
    const left = await as('procurement-officer', () => openRound(database, id));
    for (const bid of left.bids) expect(bid.draw).toBe(places.get(bid.productId) ?? null);
    await as('procurement-officer', () => replay(database, new ThreadEvaluator(), id, drawn.evaluationId));
    const [first] = await test.query<{ id: string }>(
      `select id from rounds.evaluation where round_id = $1 and additions = 0`,
      [id],
    );
    await as('procurement-officer', () => replay(database, new ThreadEvaluator(), id, first?.id));
    await as('procurement-officer', () => propose.execute({ roundId: id, visibility: 'all', version: 3 }));
    await expect(
      as('procurement-officer', () => draw.execute({ ...held, roundId: id, version: 4, draws: [] })),
    ).rejects.toMatchObject({ code: 'illegal-transition' });
  });

  it('holds exactly the states of the lifecycle table', async () => {
    const { ROUND_LIFECYCLE } = await import('#rounds');
    const [row] = await test.query<{ def: string }>(
      `select pg_get_constraintdef(oid) as def from pg_constraint where conname = 'ck_round_state'`,
    );
    const stored = new Set([...(row?.def ?? '').matchAll(/'(\w+)'/g)].map(([, state]) => state));
    expect(stored).toEqual(new Set(ROUND_LIFECYCLE.flatMap(({ from, to }) => [from, to])));
  });
});
