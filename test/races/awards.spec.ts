import {
  adjustmentBody,
  awardedVolumes,
  awardOffice,
  awardReviewer,
  closeAreas,
  confirmBody,
  endNotice,
  fileAreas,
  objectionBody,
  objector,
  openedAreas,
  postTo,
  proposedAward,
  proposedWithdrawal,
  publishedRound,
  underNotice,
} from '../support/awards.js';
import { buildWorld, type Answer, type World } from '../support/world.js';

const RACERS = 12;
let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const rows = <T = Record<string, unknown>>(sql: string, id: string): Promise<T[]> =>
  world.test.database.query<T>(sql, [id]);
const atOnce = (send: (i: number) => Promise<Answer>): Promise<Answer[]> =>
  Promise.all(Array.from({ length: RACERS }, (_, i) => send(i)));
const good = (answers: readonly Answer[]): Answer[] => answers.filter(({ status }) => status < 300);
const refusals = (answers: readonly Answer[]): string[] => [
  ...new Set(answers.filter(({ status }) => status >= 300).map(codeOf)),
];

describe('awards under simultaneous requests', () => {
  it('open one public notice', async () => {
    const { id, resultHash } = await publishedRound(world);
    const answers = await atOnce(() => postTo(world, awardOffice(world), id, 'publicity', { resultHash }));
    expect(good(answers)).toHaveLength(1);
    expect(refusals(answers)).toEqual(['already-exists']);
  });

  it('cut objections at the end of the notice by the database clock alone', async () => {
    const { id } = await underNotice(world);
    await endNotice(world, id, `platform.now() + interval '400 milliseconds'`);
    const answers: Answer[] = [];
    while (!answers.some((answer) => codeOf(answer) === 'window-closed'))
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 4 }, () => postTo(world, objector(world), id, 'objections', objectionBody())),
        )),
      );
    expect(refusals(answers)).toEqual(['window-closed']);
    const [kept] = await rows<{ n: number; late: number }>(
      `select count(*)::int as n, count(*) filter (where o.filed_at >= p.ends_at)::int as late
       from award.objection o join award.publicity p using (round_id) where o.round_id = $1`,
      id,
    );
    expect(kept).toEqual({ n: good(answers).length, late: 0 });
    expect(kept?.n).toBeGreaterThan(0);
  });

  it('put one award forward, and make one of two confirmations', async () => {
    const { id, resultHash } = await underNotice(world);
    await endNotice(world, id);
    const proposals = await atOnce(() => postTo(world, awardOffice(world), id, 'award-proposal', {}));
    expect(good(proposals)).toHaveLength(1);
    expect(refusals(proposals)).toEqual(['illegal-transition']);
    const decisions = await atOnce(() =>
      postTo(world, awardReviewer(world), id, 'award-decision', confirmBody(resultHash)),
    );
    expect(good(decisions)).toHaveLength(1);
    expect(refusals(decisions)).toEqual(['illegal-transition']);
    expect(await rows('select product_id from award.award where round_id = $1', id)).toHaveLength(4);
    expect(
      await rows(
        `select 1 from audit.entry where stream = 'round:' || $1 and body like '%"award.confirmed"%'`,
        id,
      ),
    ).toHaveLength(1);
  });

  it('never award over an objection: an award waits for one that is being filed', async () => {
    for (let round = 0; round < 4; round += 1) {
      const { id } = await underNotice(world);
      await endNotice(world, id, `platform.now() + interval '600 milliseconds'`);
      const answers: Answer[] = [];
      const file = async (): Promise<void> => {
        for (let status = 201; status === 201;) {
          const answer = await postTo(world, objector(world), id, 'objections', objectionBody());
          ({ status } = answer);
          answers.push(answer);
        }
      };
      const propose = async (): Promise<Answer> => {
        for (;;) {
          const answer = await postTo(world, awardOffice(world), id, 'award-proposal', {});
          if (codeOf(answer) !== 'publicity-not-ended') return answer;
        }
      };
      const [proposal] = await Promise.all([propose(), file(), file(), file()]);
      // At least one objection was in time, and every one of them holds the award up.
      expect(good(answers).length).toBeGreaterThan(0);
      expect(codeOf(proposal)).toBe('standstill');
    }
  });

  it('confirm a withdrawal once', async () => {
    const { id, withdrawal } = await proposedWithdrawal(world);
    const answers = await atOnce(() =>
      postTo(world, awardReviewer(world), id, `award-withdrawals/${withdrawal}/decision`, {
        decision: 'confirm',
        opinion: '同意',
      }),
    );
    expect(good(answers)).toHaveLength(1);
    expect(refusals(answers)).toEqual(['illegal-transition']);
    expect(
      await rows('select 1 from award.volume_move where round_id = $1 and withdrawal_id is not null', id),
    ).not.toHaveLength(0);
    const [conserved] = await rows<{ total: string }>(
      'select sum(quantity)::text as total from award.volume_move where round_id = $1 and withdrawal_id is not null',
      id,
    );
    expect(conserved).toEqual({ total: '0' });
  });

  it('do not award a round whose publication is taken back at the same time', async () => {
    const { id, resultHash } = await proposedAward(world);
    const [award, withdrawal] = await Promise.all([
      postTo(world, awardReviewer(world), id, 'award-decision', confirmBody(resultHash)),
      postTo(world, awardReviewer(world), id, 'publication-withdrawal', { reason: '发现数据有误' }),
    ]);
    expect([award.status, withdrawal.status].filter((status) => status === 200)).toHaveLength(1);
  });

  it('never move more than there is: one volume, thirty-two adjustments at once', async () => {
    const { id, h1, h2 } = await awardedVolumes(world);
    // Six times 17 of 89: five fit.
    const adjustments = await Promise.all(
      Array.from({ length: 32 }, (_, i) =>
        world.made(awardOffice(world), {
          method: 'POST',
          url: `/api/v1/rounds/${id}/volume-adjustment-proposals`,
          body: adjustmentBody(h1, {
            ...(i % 2 === 0
              ? { kind: 'decrease' }
              : { kind: 'transfer', toInstitutionId: h2, toProductId: 'P3' }),
            quantity: '17',
            officeReason: '该院已停开相关科室',
          }),
        }),
      ),
    );
    const answers = await Promise.all(
      adjustments.map(({ id: adjustment }) =>
        postTo(world, awardReviewer(world), id, `volume-adjustments/${adjustment}/decision`, {
          decision: 'confirm',
          opinion: '同意',
        }),
      ),
    );
    expect(good(answers)).toHaveLength(5);
    expect(refusals(answers)).toEqual(['volume-short']);
    expect(
      await rows(
        `select quantity::text from award.institution_volume where round_id = $1 and product_id = 'P2'`,
        id,
      ),
    ).toEqual([{ quantity: '4' }]);
  });

  it('cut lists of regions at the deadline by the database clock alone, and put one result into force', async () => {
    const { id } = await openedAreas(world);
    await closeAreas(world, id, `platform.now() + interval '400 milliseconds'`);
    const answers: Answer[] = [];
    while (!answers.some((answer) => codeOf(answer) === 'window-closed'))
      answers.push(
        ...(await Promise.all(
          Array.from({ length: 32 }, (_, i) =>
            fileAreas(world, id, 'P1', i % 2 === 0 ? ['r3'] : ['r7', 'r1']),
          ),
        )),
      );
    expect(refusals(answers)).toEqual(['window-closed']);
    expect(good(answers).length).toBeGreaterThan(0);
    const [kept] = await rows<{ n: number; late: number }>(
      `select count(*)::int as n, count(*) filter (where l.filed_at >= s.due_at)::int as late
       from award.area_list l join award.area_selection s on s.id = l.selection_id where s.round_id = $1`,
      id,
    );
    expect(kept).toEqual({ n: 1, late: 0 });
    const proposals = await atOnce(() => postTo(world, awardOffice(world), id, 'area-selection/proposal'));
    expect(good(proposals)).toHaveLength(1);
    expect(refusals(proposals)).toEqual(['illegal-transition']);
    const { resultHash } = good(proposals)[0]?.body as { resultHash: string };
    const decisions = await atOnce(() =>
      postTo(world, awardReviewer(world), id, 'area-selection/decision', confirmBody(resultHash)),
    );
    expect(good(decisions)).toHaveLength(1);
    expect(refusals(decisions)).toEqual(['illegal-transition']);
  });
});
