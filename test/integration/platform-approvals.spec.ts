import { sayKernel, type Permission } from '#kernel';
import {
  Approvals,
  runWith,
  SYSTEM_ACTOR,
  TransactionalUnitOfWork,
  type Actor,
  type ApprovalDecision,
  type ApprovalStep,
  type Database,
} from '#platform';

import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/open-database.js';

let test: TestDatabase;
let database: Database & { close(): Promise<void> };
const approvals = new Approvals();

beforeAll(async () => {
  test = await createTestDatabase();
  database = await openDatabase(test.url);
});
afterAll(async () => {
  await database.close();
  await test.drop();
});

const person = (
  n: number,
  permissions: readonly Permission[] = ['commitment.review', 'round.publish'],
): Actor => ({
  ...SYSTEM_ACTOR,
  accountId: `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  displayName: `人员 ${n}`,
  scope: 'all',
  permissions: new Set(permissions),
});
const as = <T>(actor: Actor, work: (unit: TransactionalUnitOfWork<Tx>) => Promise<T>): Promise<T> =>
  runWith({ actor, requestId: 'test', ip: '' }, () =>
    work(new TransactionalUnitOfWork(database, (tx) => tx)),
  );
type Tx = Parameters<Approvals['decide']>[0];

let cases = 0;
const ONE: readonly ApprovalStep[] = [{ name: 'review', permission: 'commitment.review' }];
const TWO: readonly ApprovalStep[] = [...ONE, { name: 'issue', permission: 'round.publish' }];
const open = (actor: Actor, steps = ONE): Promise<string> =>
  as(actor, (unit) =>
    unit.run((tx) =>
      approvals.open(tx, {
        chain: 'test',
        subject: { kind: 'thing', id: String(++cases) },
        title: sayKernel('text', { text: '一件事' }),
        link: '/x',
        steps,
      }),
    ),
  );
const decide = (actor: Actor, id: string, decision: ApprovalDecision, opinion: string | null = null) =>
  as(actor, (unit) => unit.run((tx) => approvals.decide(tx, id, decision, opinion)));
const resubmit = (actor: Actor, id: string) =>
  as(actor, (unit) => unit.run((tx) => approvals.resubmit(tx, id)));
const course = async (id: string) =>
  (
    await test.query<{ line: string }>(
      `select step_name || ' ' || decision || ' ' || account_name || coalesce(': ' || opinion, '') as line
       from platform.approval_opinion where approval_id = $1 order by id`,
      [id],
    )
  ).map(({ line }) => line);

const [applicant, first, second] = [person(1), person(2), person(3)] as const;

describe('an approval chain', () => {
  it('is decided by another person than the applicant', async () => {
    const id = await open(applicant);
    await expect(decide(applicant, id, 'approve')).rejects.toMatchObject({ code: 'self-review' });
    expect(await decide(first, id, 'approve')).toMatchObject({ state: 'approved' });
    await expect(decide(second, id, 'approve')).rejects.toMatchObject({ code: 'illegal-transition' });
  });

  it('needs the permission of the step in hand', async () => {
    const id = await open(applicant, TWO);
    await expect(decide(person(4, ['round.publish']), id, 'approve')).rejects.toMatchObject({
      code: 'permission-missing',
    });
  });

  it('needs two people for two steps, whatever one of them may do', async () => {
    const id = await open(applicant, TWO);
    expect(await decide(first, id, 'approve')).toMatchObject({ state: 'open' });
    await expect(decide(first, id, 'approve')).rejects.toMatchObject({ code: 'self-review' });
    await expect(decide(applicant, id, 'approve')).rejects.toMatchObject({ code: 'self-review' });
    expect(await decide(second, id, 'approve')).toMatchObject({ state: 'approved' });
    expect(await course(id)).toEqual([
      'draft submitted 人员 1',
      'review approved 人员 2',
      'issue approved 人员 3',
    ]);
  });

  it('goes back with an opinion, comes in again, and keeps its whole course', async () => {
    const id = await open(applicant, TWO);
    await expect(decide(first, id, 'return', '  ')).rejects.toMatchObject({ code: 'opinion-missing' });
    expect(await decide(first, id, 'return', '请补材料')).toMatchObject({ state: 'returned' });
    await expect(decide(first, id, 'approve')).rejects.toMatchObject({ code: 'illegal-transition' });
    expect(await resubmit(applicant, id)).toMatchObject({ state: 'open' });
    await expect(resubmit(applicant, id)).rejects.toMatchObject({ code: 'illegal-transition' });
    expect(await decide(first, id, 'approve')).toMatchObject({ state: 'open' });
    expect(await decide(second, id, 'reject', '不同意')).toMatchObject({ state: 'rejected' });
    expect(await course(id)).toEqual([
      'draft submitted 人员 1',
      'review returned 人员 2: 请补材料',
      'draft submitted 人员 1',
      'review approved 人员 2',
      'issue rejected 人员 3: 不同意',
    ]);
    const [row] = await test.query<{ closed: boolean }>(
      'select closed_at is not null as closed from platform.approval where id = $1',
      [id],
    );
    expect(row).toEqual({ closed: true });
  });

  it('who put a returned case in again does not decide it', async () => {
    const id = await open(applicant);
    await decide(first, id, 'return', '请补材料');
    await resubmit(second, id);
    await expect(decide(second, id, 'approve')).rejects.toMatchObject({ code: 'self-review' });
    expect(await decide(first, id, 'approve')).toMatchObject({ state: 'approved' });
  });

  it('keeps opinions as they were said', async () => {
    const id = await open(applicant);
    await decide(first, id, 'reject', '不同意');
    await expect(
      test.query(`update platform.approval_opinion set opinion = 'x' where approval_id = $1`, [id]),
    ).rejects.toThrow(/append-only/);
  });

  it('is decided once when 32 reviewers decide at the same moment', async () => {
    const id = await open(applicant);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 32 }, (_, n) => decide(person(100 + n), id, n % 2 ? 'approve' : 'reject', '意见')),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'illegal-transition' });
    expect(await course(id)).toHaveLength(2);
  });
});
