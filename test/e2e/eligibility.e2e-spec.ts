import { createHash } from 'node:crypto';

import {
  decideAll,
  decideRelation,
  declaration,
  examined,
  freezeCall,
  freezeList,
  listFrozen,
  listProposed,
  listVersion,
  objected,
  openWindow,
  productsOf,
  proposeList,
  refusedOwn,
  settleAll,
  stagedDraft,
} from '../support/eligibility.js';
import {
  announced,
  bidBody,
  closeDue,
  draft,
  giveShares,
  inMinutes,
  office,
  passDeadline,
  proposed,
  reviewer,
  submit,
} from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

const api = (
  who: Somebody | undefined,
  method: string,
  url: string,
  body?: object,
  headers = {},
): Promise<Answer> => world.send(who, { method, url: `/api/v1/${url}`, body, headers });
const get = <T>(who: Somebody | undefined, url: string): Promise<T> =>
  world.made<T>(who, { method: 'GET', url: `/api/v1/${url}` });
const said = ({ status, body }: Answer): unknown => {
  const { code, errors = [] } = body as { code: string; errors?: { field: string; code: string }[] };
  return [status, code, ...errors.map((error) => `${error.field} ${error.code}`)];
};
const trader = () => world.person('company-trader');
const code = (error: unknown): string => (error as { code?: string }).code ?? '';
const sql = (text: string, params: unknown[] = []): Promise<string> =>
  world.test.database.query(text, params).then(() => 'done', code);
const messagesOf = async (orgId: string): Promise<string[]> => {
  const rows = await world.test.database.query<{ key: string }>(
    `select m.subject->>'key' as key from platform.message m
     where m.subject->>'key' like 'eligibility.%' and m.id in (select r.message_id from platform.message_recipient r
       join identity.account a on a.id = r.account_id where a.org_id = $1) order by m.id`,
    [orgId],
  );
  return rows.map(({ key }) => key);
};

interface Eligibility {
  stage: boolean;
  state: string | null;
  hash: string | null;
  varieties: { eligible: number; cap: number | null; products: number; passed: number; refused: number }[];
  missing: { field: string; code: string }[];
}
interface Relations {
  bidders: { bidderId: string; group: string; declaration: { version: number } | null }[];
  suggestions: {
    kind: string;
    value: string;
    bidders: string[];
    rows: { bidderId: string; text: string }[];
    settled: boolean;
  }[];
  decisions: { id: string; outcome: string; withdrawnAt: string | null }[];
}
interface Own {
  stage: boolean;
  state: string | null;
  declaration: { version: number; relations: { kind: string }[] } | null;
  products: { productId: string; decision: string | null; reason: { code: string } | null }[];
  objections: { text: string; answer: string | null }[];
}
const eligibility = (id: string) => get<Eligibility>(reviewer(world), `tenders/${id}/eligibility`);
const relations = (id: string) => get<Relations>(office(world), `tenders/${id}/eligibility/relations`);
const own = (by: Somebody, id: string) => get<Own>(by, `tenders/${id}/own-eligibility`);

describe('the stage of eligibility', () => {
  it('is a choice of the draft; a round without it takes bids as ever', async () => {
    const made = await draft(world);
    const stage = (value: boolean) =>
      api(office(world), 'PUT', `tenders/${made.id}/eligibility/stage`, { stage: value });
    expect((await stage(true)).status).toBe(200);
    expect((await stage(true)).status).toBe(200);
    expect(await eligibility(made.id)).toMatchObject({ stage: true, state: 'open', missing: [] });
    expect((await stage(false)).status).toBe(200);
    expect((await eligibility(made.id)).stage).toBe(false);

    const plain = await announced(world);
    expect(
      said(await api(office(world), 'PUT', `tenders/${plain.id}/eligibility/stage`, { stage: true })),
    ).toEqual([409, 'illegal-transition']);
    expect(
      said(
        await api(office(world), 'POST', `tenders/${plain.id}/eligibility/decisions`, {
          items: [{ productId: 'P1', decision: 'passed' }],
        }),
      ),
    ).toEqual([409, 'illegal-transition']);
    expect((await own(trader(), plain.id)).stage).toBe(false);
    await submit(world, trader(), plain.id);
    expect((await api(undefined, 'GET', `public/tenders/${plain.id}/eligibility`)).status).toBe(404);
  });

  it('needs a window that opens after the announcement', async () => {
    const made = await stagedDraft(world, { times: { priceOpensAt: '2026-01-01T00:00:00.000Z' } });
    const { missing } = await get<{ missing: { field: string; code: string }[] }>(
      office(world),
      `tenders/${made.id}`,
    );
    expect(missing).toContainEqual(expect.objectContaining({ field: 'priceOpensAt', code: 'too-early' }));

    // Put forward in time, and looked at too late.
    const late = await proposed(world, { times: { priceOpensAt: inMinutes(60) } });
    await world.test.database.query('alter table tender.eligibility disable trigger guard_eligibility');
    await world.test.database.query('insert into tender.eligibility (tender_id) values ($1)', [late.id]);
    await world.test.database.query('alter table tender.eligibility enable always trigger guard_eligibility');
    await world.test.database.query(
      `update tender.tender set price_opens_at = platform.now() - interval '1 minute' where id = $1`,
      [late.id],
    );
    const answer = await api(reviewer(world), 'POST', `tenders/${late.id}/announcement`, {
      decision: 'announce',
      opinion: '同意。',
    });
    expect(said(answer)).toEqual([409, 'tender-incomplete', 'priceOpensAt too-early']);
  });
});

describe('relations of bidders', () => {
  it('are suggested from declarations, people, shareholders, makers and licences, with the rows they stand on', async () => {
    const made = await examined(world);
    const companies = [...made.bidders];
    const orgOf = (bidder: string): string => made.bidders.get(bidder)?.orgId ?? '';
    const facts = await world.test.database.query<{ id: string; uscc: string; name: string }>(
      'select id, uscc, name from identity.organisation where id = any ($1)',
      [companies.map(([, { orgId }]) => orgId)],
    );
    const fact = (bidder: string) => facts.find(({ id }) => id === orgOf(bidder)) ?? { uscc: '', name: '' };
    const detail = (bidder: string, over: { legal?: string; phone?: string; shareholders?: object[] }) =>
      world.test.database.query(
        `insert into identity.organisation_detail (org_id, legal_representative, contact_phone, shareholders) values ($1, $2, $3, $4)
         on conflict (org_id) do update set legal_representative = $2, contact_phone = $3, shareholders = $4, contact_name = null`,
        [orgOf(bidder), over.legal ?? null, over.phone ?? null, JSON.stringify(over.shareholders ?? [])],
      );
    await detail('B1', { legal: '王一', phone: '0591-1234567' });
    await detail('B2', {
      legal: '王一',
      shareholders: [{ name: '示范集团', uscc: '91350100M000100Y43', percent: '51' }],
    });
    await detail('B3', {
      phone: '0591 1234567',
      shareholders: [{ name: '示范集团', uscc: null, percent: null }],
    });
    await detail('B4', { shareholders: [{ name: fact('B5').name, uscc: fact('B5').uscc, percent: '100' }] });
    await detail('B5', {});
    const product = (key: string, bidder: string, maker: string) =>
      world.test.database.query(
        `with g as (insert into catalogue.generic (kind, name, initials) values ('western', $1, 'X') returning id)
         insert into catalogue.product (key, generic_id, kind, generic_name, volume_class, holder_name, holder_uscc, manufacturer_name,
           initials, source, recorded_at, changed_by, changed_by_name)
         select $1, g.id, 'western', $1, 'general', $2, $3, $4, 'X', 'entry', platform.now(), $5, '某' from g`,
        [key, fact(bidder).name, fact(bidder).uscc, maker, made.id],
      );
    await product('甲片', 'B1', fact('B4').name);
    await product('乙片', 'B3', '外地代工厂');
    await product('丙片', 'B5', '外地代工厂');
    await world.test.database.query(
      `insert into catalogue.product_history (product_id, version, document, changed_at, changed_by, changed_by_name)
       select id, 1, jsonb_build_object('holderUscc', $2::text, 'holderName', $3::text, 'genericName', '丙片'), platform.now(), $4, '某'
       from catalogue.product where key = $1`,
      ['丙片', fact('B2').uscc, fact('B2').name, made.id],
    );
    await world.made(made.bidders.get('B3'), {
      method: 'PUT',
      url: `/api/v1/tenders/${made.id}/own-eligibility/declaration`,
      body: declaration({
        explanation: null,
        relations: [
          { kind: 'consortium', name: fact('B4').name, uscc: fact('B4').uscc, explanation: '联合体申报' },
          { kind: 'holding', name: '未参加的公司', explanation: '参股 10%' },
        ],
      }),
    });

    const { suggestions, bidders } = await relations(made.id);
    expect(suggestions.map(({ kind, bidders: who }) => `${kind} ${who.join(' ')}`).sort()).toEqual([
      'contact-phone B1 B3',
      'contract-maker B1 B4',
      'contract-maker B3 B5',
      'declared B3 B4',
      'holding B4 B5',
      'legal-representative B1 B2',
      'licence-transfer B2 B5',
      'shareholder B2 B3',
    ]);
    expect(suggestions.filter(({ settled }) => settled)).toEqual([]);
    const shareholder = suggestions.find(({ kind }) => kind === 'shareholder');
    expect(shareholder).toMatchObject({
      value: '示范集团',
      rows: expect.arrayContaining([{ bidderId: 'B2', text: '示范集团 91350100M000100Y43 51%' }]) as unknown,
    });
    expect(bidders.find(({ bidderId }) => bidderId === 'B3')?.declaration?.version).toBe(1);
  });

  it('are decided by the office, pair by pair or group by group; groups become entities, contradictions are refused', async () => {
    const made = await examined(world);
    const decide = (bidders: string[], outcome: string): Promise<Answer> =>
      api(office(world), 'POST', `tenders/${made.id}/eligibility/relations`, {
        bidders,
        outcome,
        reason: '核查',
      });
    expect(said(await decide(['B1', 'B9'], 'one'))).toEqual([422, 'invalid-request', 'bidders unknown']);
    expect(said(await decide(['B1', 'B1'], 'one'))).toEqual([422, 'invalid-request', 'bidders few']);
    const { id } = await decideRelation(world, made.id, ['B4', 'B2']);
    await decideRelation(world, made.id, ['B4', 'B5']);
    expect(said(await decide(['B2', 'B3', 'B5'], 'independent'))).toEqual([
      422,
      'invalid-request',
      'bidders contradiction',
    ]);
    expect((await decide(['B2', 'B3'], 'independent')).status).toBe(201);
    expect(said(await decide(['B3', 'B5'], 'one'))).toEqual([
      422,
      'invalid-request',
      'bidders contradiction',
    ]);
    expect((await productsOf(world, made.id)).map(({ entityId }) => entityId)).toEqual([
      'B1',
      'B2',
      'B3',
      'B2',
      'B2',
    ]);
    expect((await eligibility(made.id)).varieties).toEqual([
      expect.objectContaining({ products: 5, eligible: 3, cap: 2 }),
    ]);
    const withdrawal = () => api(office(world), 'DELETE', `tenders/${made.id}/eligibility/relations/${id}`);
    expect((await withdrawal()).status).toBe(200);
    expect(said(await withdrawal())).toEqual([409, 'illegal-transition']);
    expect((await productsOf(world, made.id)).map(({ entityId }) => entityId)).toEqual([
      'B1',
      'B2',
      'B3',
      'B4',
      'B4',
    ]);
    expect((await relations(made.id)).decisions.map(({ withdrawnAt }) => withdrawnAt === null)).toEqual([
      true,
      true,
      false,
    ]);
  });

  it('are declared by companies of the round, again and again until the list is put forward', async () => {
    const made = await examined(world, { bidder: trader() });
    const declare = (body: object, by = trader()): Promise<Answer> =>
      api(by, 'PUT', `tenders/${made.id}/own-eligibility/declaration`, body);
    expect(said(await declare({ relations: [] }))).toEqual([422, 'invalid-request', 'explanation required']);
    const bad = { kind: 'holding', name: '某公司', uscc: '91350100M000100Y44', explanation: '参股' };
    expect(said(await declare({ relations: [bad] }))).toEqual([
      422,
      'invalid-request',
      expect.stringMatching(/^relations\.0\.uscc /),
    ]);
    expect((await declare(declaration())).status).toBe(200);
    expect((await declare({ relations: [{ ...bad, uscc: null }] })).body).toMatchObject({ version: 2 });
    expect(await own(trader(), made.id)).toMatchObject({
      declaration: { version: 2, relations: [{ kind: 'holding' }] },
    });
    expect(said(await declare(declaration(), world.person('company-trader', 'sibling')))).toEqual([
      404,
      'not-found',
    ]);
    await decideAll(world, made.id);
    await settleAll(world, made.id);
    await proposeList(world, made.id);
    expect(said(await declare(declaration()))).toEqual([409, 'illegal-transition']);
  });
});

describe('decisions about products', () => {
  it('are refused row by row, all of them or none', async () => {
    const made = await examined(world);
    const decide = (items: object[]): Promise<Answer> =>
      api(office(world), 'POST', `tenders/${made.id}/eligibility/decisions`, { items });
    expect(
      said(
        await decide([
          { productId: 'P1', decision: 'passed' },
          { productId: 'P1', decision: 'passed' },
          { productId: 'P9', decision: 'passed' },
          { productId: 'P2', decision: 'refused' },
          { productId: 'P3', decision: 'refused', reason: 'weather' },
          { productId: 'P4', decision: 'refused', reason: 'other' },
        ]),
      ),
    ).toEqual([
      422,
      'invalid-request',
      'items.1.productId repeated',
      'items.2.productId unknown',
      'items.3.reason required',
      'items.4.reason unknown',
      'items.5.note required',
    ]);
    expect((await productsOf(world, made.id)).every(({ decision }) => decision === null)).toBe(true);
    const excel = await api(office(world), 'GET', `tenders/${made.id}/eligibility/export`);
    expect([excel.status, excel.bytes.subarray(0, 2).toString()]).toEqual([200, 'PK']);
  });

  it('tell a company of a refusal once; it objects, and the office answers', async () => {
    const made = await refusedOwn(world, trader());
    const object = (): Promise<Answer> =>
      api(trader(), 'POST', `tenders/${made.id}/own-eligibility/objections`, {
        productId: made.productId,
        text: '批准文号已延续。',
      });
    const before = await messagesOf(trader().orgId);
    await decideAll(world, made.id, [made.productId], 'credit-listed');
    expect(await messagesOf(trader().orgId)).toEqual(before);
    expect((await own(trader(), made.id)).products).toEqual([
      expect.objectContaining({
        decision: 'refused',
        reason: expect.objectContaining({ code: 'credit-listed' }) as unknown,
      }),
    ]);
    expect((await object()).status).toBe(201);
    expect(said(await object())).toEqual([409, 'already-exists']);
    expect((await eligibility(made.id)).missing.map(({ code: gap }) => gap)).toContain('unanswered');

    const { items } = await get<{ items: { id: string }[] }>(
      office(world),
      `tenders/${made.id}/eligibility/objections`,
    );
    const answer = (): Promise<Answer> =>
      api(office(world), 'PUT', `tenders/${made.id}/eligibility/objections/${items[0]?.id}/answer`, {
        answer: '经核对，改为通过。',
      });
    expect((await answer()).status).toBe(200);
    expect(said(await answer())).toEqual([409, 'illegal-transition']);
    expect((await messagesOf(trader().orgId)).slice(before.length)).toEqual(['eligibility.told-of-answer']);
    await decideAll(world, made.id);
    // What passed is told with the published list.
    expect((await own(trader(), made.id)).products).toEqual([expect.objectContaining({ decision: null })]);
    expect(said(await object())).toEqual([409, 'illegal-transition']);
  });
});

describe('the list', () => {
  it('is put forward once everything is decided, by the version that was seen, and frozen by another person', async () => {
    const made = await examined(world);
    const propose = async (version?: string): Promise<Answer> =>
      api(office(world), 'POST', `tenders/${made.id}/eligibility/proposal`, undefined, {
        'if-match': version ?? (await listVersion(world, made.id)),
      });
    expect(said(await propose())).toEqual([
      409,
      'tender-incomplete',
      'products undecided',
      'relations unsettled',
    ]);
    await decideAll(world, made.id, ['P5']);
    await settleAll(world, made.id);
    expect(said(await propose('"7"'))).toEqual([412, 'version-conflict']);
    const { hash } = await proposeList(world, made.id);
    expect(said(await propose())).toEqual([409, 'illegal-transition']);
    expect(said(await freezeCall(world, made.id, 'a'.repeat(64)))).toEqual([412, 'version-conflict']);
    expect(said(await freezeCall(world, made.id, hash, office(world)))).toEqual([403, 'permission-missing']);
    for (const [method, path, body] of [
      ['POST', 'decisions', { items: [{ productId: 'P1', decision: 'passed' }] }],
      ['POST', 'relations', { bidders: ['B1', 'B2'], outcome: 'one', reason: '核查' }],
    ] as const)
      expect(said(await api(office(world), method, `tenders/${made.id}/eligibility/${path}`, body))).toEqual([
        409,
        'illegal-transition',
      ]);
    // Returned, it is open again and goes on in its own chain; taken back, too.
    expect((await freezeCall(world, made.id, hash, reviewer(world), 'return')).status).toBe(200);
    expect(await eligibility(made.id)).toMatchObject({ state: 'open', hash: null });
    const again = await proposeList(world, made.id);
    expect(again.hash).toBe(hash);
    expect(
      (await api(office(world), 'POST', `tenders/${made.id}/eligibility/proposal/withdrawal`)).status,
    ).toBe(200);
    await decideRelation(world, made.id, ['B1', 'B5']);
    const joined = await proposeList(world, made.id);
    expect(joined.hash).not.toBe(hash);
    await freezeList(world, made.id, joined.hash);
    expect(said(await freezeCall(world, made.id, joined.hash))).toEqual([409, 'illegal-transition']);
    const [row] = await world.test.database.query<{ chains: number }>(
      `select count(distinct approval_id)::int as chains from platform.approval_opinion where approval_id in
         (select id from platform.approval where subject_id = $1 and subject_kind = 'tender-eligibility')`,
      [made.id],
    );
    expect(row?.chains).toBe(1);
  });

  it('is public once it is frozen: page, notice, workbook, and the file that the digest is of', async () => {
    const made = await listProposed(world, { refused: ['P5'] });
    const page = () => api(undefined, 'GET', `public/tenders/${made.id}/eligibility`);
    expect((await page()).status).toBe(404);
    await freezeList(world, made.id, made.hash);
    expect((await page()).body).toMatchObject({
      hash: made.hash,
      varieties: [{ varietyId: 'v', eligible: 4, cap: 3 }],
      products: expect.arrayContaining([
        expect.objectContaining({
          productId: 'P5',
          decision: 'refused',
          reason: expect.objectContaining({ code: 'licence-invalid' }) as unknown,
        }),
      ]) as unknown,
    });
    const file = await api(undefined, 'GET', `public/tenders/${made.id}/eligibility/list.json`);
    expect(createHash('sha256').update(file.bytes).digest('hex')).toBe(made.hash);
    const pdf = await api(undefined, 'GET', `public/tenders/${made.id}/eligibility/notice.pdf`);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const excel = await api(undefined, 'GET', `public/tenders/${made.id}/eligibility/list.xlsx`);
    expect(excel.bytes.subarray(0, 2).toString()).toBe('PK');
    const notice = await get<{ listFrozenAt: string | null }>(undefined, `public/tenders/${made.id}`);
    expect(notice.listFrozenAt).not.toBeNull();
    for (const [bidder, { orgId }] of made.bidders)
      expect([bidder, (await messagesOf(orgId)).at(-1)]).toEqual([bidder, 'eligibility.told-of-list']);
    const [audit] = await world.test.database.query<{ after: object }>(
      `select body::jsonb->'after' as after from audit.entry
       where body::jsonb->>'act' = 'tender.list-frozen' and body::jsonb->'subject'->>'id' = $1`,
      [made.id],
    );
    expect(audit?.after).toEqual({ hash: made.hash, passed: 4, refused: 1, entities: 4 });
  });

  it('cannot be frozen once the window of prices has opened, and no bid comes without it', async () => {
    const made = await listProposed(world, { refused: ['P1'] });
    const first = made.bidders.get('B1');
    if (!first) throw new Error('no bidder');
    await openWindow(world, made.id);
    expect(said(await freezeCall(world, made.id, made.hash))).toEqual([409, 'window-closed']);
    expect(
      await sql(
        `update tender.eligibility set state = 'frozen', frozen_at = platform.now() where tender_id = $1`,
        [made.id],
      ),
    ).toBe('JC403');
    expect(said(await api(first, 'GET', `tenders/${made.id}/sealing-package`))).toEqual([
      409,
      'window-closed',
    ]);
    // A bid that was sealed all the same: the guard of bids asks within the submission.
    await world.test.database.query('alter table tender.eligibility disable trigger guard_eligibility');
    await world.test.database.query('alter table tender.eligible_entry disable trigger guard_eligible_entry');
    const pretend = (state: string): Promise<unknown> =>
      world.test.database.query(
        `update tender.eligibility set state = $2, frozen_at = case when $2 = 'frozen' then platform.now() end where tender_id = $1`,
        [made.id, state],
      );
    await pretend('frozen');
    await world.test.database.query(
      `insert into tender.eligible_entry select tender_id, product_id, org_id, bidder_id, ceiling_price, 'passed', null, null
       from tender.entry where tender_id = $1`,
      [made.id],
    );
    const body = await bidBody(world, first, made.id);
    await pretend('proposed');
    expect(said(await api(first, 'POST', `tenders/${made.id}/bids`, body))).toEqual([409, 'window-closed']);
    await pretend('frozen');
    await world.test.database.query(
      `update tender.eligible_entry set decision = 'refused', reason = 'licence-invalid' where tender_id = $1 and org_id = $2`,
      [made.id, first.orgId],
    );
    const refusal = await api(first, 'POST', `tenders/${made.id}/bids`, body);
    expect(said(refusal)).toEqual([409, 'not-eligible', 'products licence-invalid']);
    expect((refusal.body as { errors: { message: string }[] }).errors[0]?.message).toBe(
      '产品“P1”不予通过：注册证或者批准文件无效、过期',
    );
    await world.test.database.query(
      'alter table tender.eligible_entry enable always trigger guard_eligible_entry',
    );
    await world.test.database.query('alter table tender.eligibility enable always trigger guard_eligibility');
  });

  it('stays as it is in the database, whoever writes', async () => {
    const { id } = await listFrozen(world, { refused: ['P5'] });
    for (const statement of [
      `update tender.eligibility set document = document || ' ' where tender_id = $1`,
      `delete from tender.eligibility where tender_id = $1`,
      `update tender.eligible_entry set entity_id = 'B1' where tender_id = $1`,
      `delete from tender.eligible_entry where tender_id = $1`,
      `update tender.entry_decision set decision = 'passed', reason = null where tender_id = $1 and product_id = 'P5'`,
      `insert into tender.relation_decision (id, tender_id, bidders, outcome, reason, decided_by, decided_name)
         values (uuidv7(), $1, '{B1,B2}', 'one', '核查', $1, '某')`,
      `update tender.entry set ceiling_price = 1 where tender_id = $1`,
      `delete from tender.entry where tender_id = $1`,
    ])
      expect([statement, await sql(statement, [id])]).toEqual([statement, 'JC403']);
  });

  it('decides who bids and what is evaluated: refused products are left out, related bidders count as one', async () => {
    const made = await examined(world);
    await decideRelation(world, made.id, ['B1', 'B2']);
    await decideAll(world, made.id, ['P4', 'P5']);
    await settleAll(world, made.id);
    await freezeList(world, made.id, (await proposeList(world, made.id)).hash);
    await openWindow(world, made.id);
    const [b1, b2, , b4] = [...made.bidders.values()];
    if (!b1 || !b2 || !b4) throw new Error('no bidders');
    expect(said(await api(b4, 'GET', `tenders/${made.id}/sealing-package`))).toEqual([409, 'not-eligible']);
    // Sealed under another's package, it is refused within the submission, with product and reason.
    await submit(world, b1, made.id, () => '2.00');
    await submit(world, b2, made.id, () => '1.00');
    const refusal = await world.test.database
      .query(
        `insert into tender.bid (id, tender_id, lot, part, org_id, account_id, account_name, version, header, sealed, hash, at, state)
       select uuidv7(), $1, '1', 'price', $2, $2, '某', 1, 'x', 'x'::bytea, encode(sha256('xx'::bytea), 'hex'), platform.now(), 'live'`,
        [made.id, b4.orgId],
      )
      .then(
        () => null,
        (error: unknown) => error as { code: string; detail: string },
      );
    expect([refusal?.code, JSON.parse(refusal?.detail ?? '[]')]).toEqual([
      'JC416',
      [{ name: 'P4', reason: expect.objectContaining({ code: 'licence-invalid' }) as unknown, note: null }],
    ]);
    await passDeadline(world, made.id);
    await closeDue(world);
    await giveShares(world, made, 3);
    const opened = await world.made<{ libraryRoundId: string }>(made.officers[0], {
      method: 'POST',
      url: `/api/v1/tenders/${made.id}/opening`,
    });
    const products = await world.test.database.query<{ id: string; entity: string }>(
      'select product_id as id, entity_id as entity from rounds.round_product where round_id = $1 order by product_id',
      [opened.libraryRoundId],
    );
    expect(products).toEqual([
      { id: 'P1', entity: 'B1' },
      { id: 'P2', entity: 'B1' },
      { id: 'P3', entity: 'B3' },
    ]);
    const results = await world.test.database.query<{ eligible: number; cap: number }>(
      `select r.eligible, r.cap from rounds.variety_result r join rounds.evaluation e on e.id = r.evaluation_id where e.round_id = $1`,
      [opened.libraryRoundId],
    );
    expect(results).toEqual([{ eligible: 2, cap: 2 }]);
  });
});

describe('an objection', () => {
  it('comes too late once the list is frozen', async () => {
    const made = await objected(world, trader());
    await world.made(office(world), {
      method: 'PUT',
      url: `/api/v1/tenders/${made.id}/eligibility/objections/${made.objectionId}/answer`,
      body: { answer: '改为通过。' },
    });
    // Nobody would be left on the list.
    expect((await eligibility(made.id)).missing.map(({ code: gap }) => gap)).toEqual(['nobody-eligible']);
    await decideAll(world, made.id);
    await freezeList(world, made.id, (await proposeList(world, made.id)).hash);
    const late = await api(trader(), 'POST', `tenders/${made.id}/own-eligibility/objections`, {
      productId: made.productId,
      text: '再提',
    });
    expect(said(late)).toEqual([409, 'illegal-transition']);
    expect(await own(trader(), made.id)).toMatchObject({
      state: 'frozen',
      products: [{ decision: 'passed' }],
      objections: [{ answer: '改为通过。' }],
    });
  });
});
