import {
  decideAll,
  examined,
  freezeCall,
  listProposed,
  listVersion,
  openWindow,
  productsOf,
  settleAll,
} from '../support/eligibility.js';
import { office, submit } from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

const CLIENTS = 32;
let world: World;
let reviewers: Somebody[];
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
  reviewers = [];
  for (let i = 0; i < 2; i++)
    reviewers.push(await world.newPerson({ role: 'procurement-reviewer', kind: 'centre' }));
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const good = (answers: readonly Answer[]): Answer[] => answers.filter(({ status }) => status < 300);
const refusals = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.filter(({ status }) => status >= 300).map(codeOf)),
];
const post = (url: string, body?: object, headers = {}): Promise<Answer> =>
  world.send(office(world), { method: 'POST', url: `/api/v1/tenders/${url}`, body, headers });

/** What the list says and what its rows say, product by product. */
const frozenAs = async (id: string) => {
  const [row] = await world.test.database.query<{
    state: string;
    hash: string | null;
    differs: number;
    rows: number;
  }>(
    `select e.state, e.hash, (select count(*)::int from tender.eligible_entry x where x.tender_id = e.tender_id) as rows,
       (select count(*)::int from json_array_elements(e.document::json->'products') p
         left join tender.eligible_entry x on x.tender_id = e.tender_id and x.product_id = p.value->>'productId'
         left join tender.entry_decision d on d.tender_id = e.tender_id and d.product_id = p.value->>'productId'
         where (x.decision, x.entity_id, d.decision) is distinct from
           (p.value->>'decision', p.value->>'entityId', p.value->>'decision')) as differs
     from tender.eligibility e where e.tender_id = $1`,
    [id],
  );
  return row;
};

describe('a list of eligible companies under simultaneous requests', () => {
  it('is frozen once by two reviewers, as it was put forward, while the office decides and takes it back', async () => {
    for (let round = 0; round < 3; round++) {
      const { id, hash } = await listProposed(world);
      const refuse = (): Promise<Answer> =>
        post(`${id}/eligibility/decisions`, {
          items: [{ productId: 'P1', decision: 'refused', reason: 'licence-invalid' }],
        });
      const answers = await Promise.all(
        Array.from({ length: CLIENTS }, (_, i) => {
          if (i % 4 === 3) return refuse();
          if (i === 16 && round > 0) return post(`${id}/eligibility/proposal/withdrawal`);
          return freezeCall(world, id, hash, reviewers[i % 2]);
        }),
      );
      const frozen = good(answers.filter((_, i) => i % 4 !== 3 && !(i === 16 && round > 0)));
      const state = await frozenAs(id);
      expect(frozen.length).toBeLessThanOrEqual(1);
      if (frozen.length === 1) expect(state).toEqual({ state: 'frozen', hash, differs: 0, rows: 5 });
      else expect(state).toMatchObject({ state: 'open', hash: null, rows: 0 });
      if (round === 0) expect(frozen).toHaveLength(1);
      expect(
        refusals(answers).filter((code) => !['illegal-transition', 'version-conflict'].includes(code)),
      ).toEqual([]);
    }
  });

  it('is put forward once by the version that was seen, with exactly what was decided', async () => {
    const { id } = await examined(world);
    await decideAll(world, id);
    await settleAll(world, id);
    const seen = await listVersion(world, id);
    const answers = await Promise.all(
      Array.from({ length: CLIENTS }, (_, i) =>
        i % 2 === 0
          ? post(`${id}/eligibility/proposal`, undefined, { 'if-match': seen })
          : post(`${id}/eligibility/decisions`, {
              items: [{ productId: 'P2', decision: 'refused', reason: 'licence-invalid' }],
            }),
      ),
    );
    expect(good(answers.filter((_, i) => i % 2 === 0))).toHaveLength(1);
    const [row] = await world.test.database.query<{ listed: string; decided: string }>(
      `select (select p.value->>'decision' from json_array_elements(e.document::json->'products') p where p.value->>'productId' = 'P2') as listed,
         (select d.decision from tender.entry_decision d where d.tender_id = e.tender_id and d.product_id = 'P2') as decided
       from tender.eligibility e where e.tender_id = $1`,
      [id],
    );
    expect(row?.listed).toBe(row?.decided);
  });

  it('lets a company bid only with the list: bids that race the freeze find it, or are refused', async () => {
    const { id, hash, bidders } = await listProposed(world);
    await freezeCall(world, id, hash);
    await openWindow(world, id);
    const companies = [...bidders.values()];
    const bids = await Promise.allSettled(companies.map((company) => submit(world, company, id)));
    expect(bids.map(({ status }) => status)).toEqual(companies.map(() => 'fulfilled'));
    expect((await productsOf(world, id)).every(({ decision }) => decision === 'passed')).toBe(true);
  });
});
