import { createHash } from 'node:crypto';

import { Database, runAsSystem } from '#platform';
import { openRound } from '#rounds';
import { evaluateRound } from '#rounds/evaluator';
import { memorySource, packageFiles, readPackage, resultFiles, textOf } from '#rounds/package';
import { checkPrices, readOpeningRecord, readReceipt, verifyOpening } from '#sealing';

import {
  CAP,
  quotable,
  quoteBody,
  quotePackage,
  quotesAsked,
  quotesClosed,
  quotesOpened,
  quotesShared,
  passQuotesDue,
  submitQuote,
} from '../support/second-quotes.js';
import {
  closeDue,
  draftBody,
  enrolled,
  giveShares,
  inMinutes,
  type MadeTender,
  office,
  offered,
  releasesOf,
  signAll,
  versionOf,
} from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const rows = <T = Record<string, unknown>>(sql: string, ...params: unknown[]): Promise<T[]> =>
  world.test.database.query<T>(sql, params);
const post = (who: Somebody | undefined, url: string, body?: object): Promise<Answer> =>
  world.send(who, { method: 'POST', url: `/api/v1/tenders/${url}`, body });
const send = (who: Somebody | undefined, url: string): Promise<Answer> =>
  world.send(who, { method: 'GET', url: `/api/v1/${url}` });
const get = <T>(who: Somebody | undefined, url: string): Promise<T> =>
  world.made<T>(who, { method: 'GET', url: `/api/v1/${url}` });
const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const messageOf = ({ body }: Answer): string => (body as { detail?: string }).detail ?? '';
const companiesOf = ({ bidders }: MadeTender): [Somebody, Somebody, Somebody] => {
  const [first, second, third] = [...bidders.values()];
  if (!first || !second || !third) throw new Error('too few companies');
  return [first, second, third];
};
const wave = (dueAt: string) => ({ dueAt, answer: 'second-quote' });
const awardsOf = (id: string): Promise<{ product: string; status: string; award: string | null }[]> =>
  rows(
    `select a.product_id as product, a.status, a.award_unit_price::text as award from tender.tender t
     join rounds.round r on r.id = t.library_round_id join rounds.award a on a.evaluation_id = r.official_evaluation
     where t.id = $1 order by a.product_id`,
    id,
  );
const duty = async ({ id, officers }: MadeTender): Promise<string> => {
  const { items } = await get<{ items: { id: string; part: string; duty: string }[] }>(
    officers[0],
    'tenders/openings?limit=100',
  );
  const own = items.find((item) => item.id === id);
  return `${own?.part ?? ''} ${own?.duty ?? ''}`;
};

describe('a wave answered by second quotes', () => {
  it('is sealed until its due time, opened by the quorum, and wins at the quoted price', async () => {
    const made = await quotable(world);
    const { id } = made;
    const [first, second, third] = companiesOf(made);
    expect(await get(undefined, `public/tenders/${id}`)).toMatchObject({
      secondQuote: true,
      secondQuoteDueAt: null,
    });
    expect(await duty(made)).toBe('price none');
    const issued = await post(office(world), `${id}/offers`, wave(inMinutes(30)));
    expect(issued).toMatchObject({ status: 201, body: { wave: 1, answer: 'second-quote', offers: 2 } });
    expect(await get(first, `tenders/${id}/own-offers`)).toMatchObject({
      items: [{ productId: 'P1', form: 'second-quote', packPriceMax: CAP, quote: null, answer: null }],
    });
    expect(await duty(made)).toBe('second-quote check-key');
    await checkedLocally(first, id);

    await submitQuote(world, first, id, '1.90');
    const receipt = await submitQuote(world, first, id, '1.50');
    expect(receipt.receipt.record.part).toBe('second-quote');
    const above = await submitQuote(world, second, id, '1.95');
    await notYet(made, above.id);
    await notOffered(made, third);

    const late = await quoteBody(world, second, id, '1.40');
    await passQuotesDue(world, id);
    expect(codeOf(await post(second, `${id}/bids`, late))).toBe('sealing-refused');
    const atLast = await quoteBody(world, second, id, '1.40');
    expect(codeOf(await post(second, `${id}/bids`, atLast))).toBe('window-closed');
    expect(codeOf(await post(second, `${id}/bids/${above.id}/withdrawal`))).toBe('window-closed');
    expect(codeOf(await post(office(world), `${id}/offers/evaluation`))).toBe('illegal-transition');
    expect(await closeDue(world)).toBe(1);
    expect(await closeDue(world)).toBe(0);
    expect(codeOf(await post(second, `${id}/bids`, atLast))).toBe('window-closed');
    expect(await duty(made)).toBe('second-quote give-shares');

    await giveShares(world, made, 2, 'second-quote');
    const [officer] = made.officers;
    expect(codeOf(await post(officer, `${id}/second-quotes/opening`))).toBe('opening-not-ready');
    expect(await rows('select 1 from tender.opened_quote where tender_id = $1', id)).toEqual([]);
    await giveShares(world, made, 3, 'second-quote');
    expect(codeOf(await post(office(world), `${id}/offers/evaluation`))).toBe('illegal-transition');
    expect((await post(officer, `${id}/second-quotes/opening`)).body).toMatchObject({
      opened: 2,
      unreadable: 0,
      accepted: 1,
    });
    expect(codeOf(await post(officer, `${id}/second-quotes/opening`))).toBe('illegal-transition');
    expect(await get(officer, `tenders/${id}/opening?part=second-quote`)).toMatchObject({
      state: 'opened',
      opening: { opened: 2, minutes: [{ code: 'above-cap', bidder: 'B2', detail: 'P2' }] },
    });
    expect(await duty(made)).toBe('second-quote none');

    expect((await post(office(world), `${id}/offers/evaluation`)).body).toMatchObject({
      state: 'evaluated',
      edition: 1,
      winners: 2,
    });
    expect((await awardsOf(id)).slice(0, 3)).toEqual([
      { product: 'P1', status: 'revived-shortlisted', award: '1.5000' },
      { product: 'P2', status: 'lost', award: null },
      { product: 'P3', status: 'won', award: '1.0000' },
    ]);
    expect(await get(office(world), `tenders/${id}/offers`)).toMatchObject({
      items: [
        { productId: 'P1', quote: '1.50', answer: 'accepted' },
        { productId: 'P2', quote: '1.95', answer: 'declined' },
      ],
    });
    expect(await get(second, `tenders/${id}/own-offers`)).toMatchObject({ items: [{ productId: 'P2' }] });
    await repeated(id, JSON.stringify(receipt.receipt));
    await exported(id);
    expect(messageOf(await post(office(world), `${id}/offers`, wave(inMinutes(30))))).toMatch(/一次|once/);
  }, 120_000);

  /** The wizard and the command flag a quote above the cap before it is sealed. */
  async function checkedLocally(by: Somebody, id: string): Promise<void> {
    const contents = await quotePackage(world, by, id);
    expect(contents).toMatchObject({ part: 'second-quote', items: [{ id: 'P1', ceiling: CAP }] });
    const check = (price: string) => checkPrices(contents, [{ row: 2, product: 'P1', price, revival: '' }]);
    expect(check('1.95').findings).toMatchObject([{ code: 'price-above-cap' }]);
    expect(check(CAP).content).toEqual({ part: 'second-quote', items: [{ product: 'P1', packPrice: CAP }] });
  }

  /** Before the due time nobody opens, shares or sees anything, and no offer is answered by hand. */
  async function notYet(made: MadeTender, bidId: string): Promise<void> {
    const { id, officers, keys } = made;
    expect(await closeDue(world)).toBe(0);
    const envelopes = await send(officers[0], `tenders/${id}/opening/envelopes?part=second-quote`);
    expect(codeOf(envelopes)).toBe('opening-not-ready');
    const early = await post(officers[0], `${id}/shares`, {
      part: 'second-quote',
      releases: await releasesOf(world, officers[0] as Somebody, id, keys[0] as never, 'price'),
    });
    expect(codeOf(early)).toBe('illegal-transition');
    expect(codeOf(await post(officers[0], `${id}/second-quotes/opening`))).toBe('opening-not-ready');
    const [first] = companiesOf(made);
    expect((await send(first, `tenders/${id}/bids/${bidId}/envelope`)).status).toBe(404);
    const own = await get<{ items: { id: string }[] }>(first, `tenders/${id}/own-offers`);
    const answer = await post(first, `${id}/offers/${own.items[0]?.id ?? ''}/answer`, { accepts: true });
    expect(codeOf(answer)).toBe('illegal-transition');
    await expect(
      rows('update tender.tender set second_quote_closed_at = platform.now() where id = $1', id),
    ).rejects.toThrow(/can still be handed in|ck_tender_second_quote_closed/);
    await expect(rows('select tender.answer_by_quotes($1)', id)).rejects.toThrow(/sealed/);
  }

  /** Who has no offer of the wave is told so, whether asking for the package or handing in. */
  async function notOffered({ id, bidders }: MadeTender, third: Somebody): Promise<void> {
    const answer = await send(third, `tenders/${id}/sealing-package?part=second-quote`);
    expect([answer.status, codeOf(answer)]).toEqual([409, 'not-eligible']);
    const first = [...bidders.values()][0] as Somebody;
    const body = await quoteBody(world, first, id, '1.00', { place: { bidder: 'B3', version: 1 } });
    expect(codeOf(await post(third, `${id}/bids`, body))).toBe('not-eligible');
  }

  /** Anybody repeats the opening of a round with public prices, a bidder finds the own receipt in it. */
  async function repeated(id: string, receipt: string): Promise<void> {
    const answer = await send(undefined, `public/tenders/${id}/opening-record?part=second-quote`);
    const record = readOpeningRecord(answer.bytes.toString());
    expect(await verifyOpening(record, readReceipt(receipt).record)).toMatchObject({ faults: [], plain: 2 });
  }

  /** The exported package holds the quote and evaluates to the stored result, byte for byte. */
  async function exported(id: string): Promise<void> {
    const [round] = await rows<{ id: string; hash: string }>(
      `select r.id, e.result_hash as hash from tender.tender t join rounds.round r on r.id = t.library_round_id
       join rounds.evaluation e on e.id = r.official_evaluation where t.id = $1`,
      id,
    );
    const input = await runAsSystem('test', () => openRound(world.test.app.get(Database), round?.id ?? ''));
    const files = Object.entries(packageFiles(input)).map(
      ([name, pieces]) => [name, textOf(pieces())] as const,
    );
    expect(new Map(files).get('bids.csv')).toMatch(/^.*,second_quote\nP1,3\.00,.*,Y,,1\.50\n/);
    const reading = await readPackage(
      memorySource(Object.fromEntries(files.map(([name, text]) => [name, Buffer.from(text)]))),
    );
    if (!reading.ok) throw new Error('the package has errors');
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const lines = Object.entries(resultFiles(evaluateRound(reading.input), reading.input.volumes)).map(
      ([name, pieces]) => `${sha256(textOf(pieces()))}  ${name}\n`,
    );
    expect(sha256(lines.join(''))).toBe(round?.hash);
  }

  it('is refused where the notice did not say that it may be asked for, and its part where the wave is answered by yes or no', async () => {
    const made = await offered(world);
    const [first] = companiesOf(made);
    const part = await send(first, `tenders/${made.id}/sealing-package?part=second-quote`);
    expect([part.status, messageOf(part)]).toEqual([422, expect.stringMatching(/没有要求|does not ask/)]);
    const room = await send(made.officers[0], `tenders/${made.id}/opening?part=second-quote`);
    expect(room.status).toBe(422);
    const other = await quotable(world, { secondQuote: false });
    const refused = await post(office(world), `${other.id}/offers`, wave(inMinutes(30)));
    expect([codeOf(refused), messageOf(refused)]).toEqual([
      'illegal-transition',
      expect.stringMatching(/公告|notice/),
    ]);
    await expect(
      rows('update tender.tender set second_quote = true where id = $1', other.id),
    ).rejects.toThrow(/does not change/);
  }, 60_000);

  it('asks officers to sign anew when a draft comes to say that it may be asked for', async () => {
    const made = await enrolled(world);
    await signAll(world, made);
    const hashOf = () =>
      get<{ ceremonyHash: string; ceremonyCompletedAt: string | null }>(office(world), `tenders/${made.id}`);
    const before = await hashOf();
    await world.made(office(world), {
      method: 'PUT',
      url: `/api/v1/tenders/${made.id}`,
      headers: { 'if-match': await versionOf(world, made.id) },
      body: draftBody({ secondQuote: true }),
    });
    const after = await hashOf();
    expect([before.ceremonyCompletedAt === null, after.ceremonyCompletedAt]).toEqual([false, null]);
    expect(after.ceremonyHash).not.toBe(before.ceremonyHash);
  });

  it('leaves who quotes nothing, withdraws or cannot be read as who does not accept, with proof of the last', async () => {
    const made = await quotesAsked(world);
    const { id } = made;
    const [first, second] = companiesOf(made);
    const body = await quoteBody(world, first, id, '1.50');
    const broken = Buffer.from(body.sealed, 'base64url');
    broken.writeUInt8(broken.readUInt8(broken.length - 1) ^ 1, broken.length - 1);
    expect((await post(first, `${id}/bids`, { ...body, sealed: broken.toString('base64url') })).status).toBe(
      201,
    );
    const taken = await submitQuote(world, second, id, '1.20');
    expect((await post(second, `${id}/bids/${taken.id}/withdrawal`)).status).toBe(200);
    await passQuotesDue(world, id);
    await closeDue(world);
    await giveShares(world, made, 5, 'second-quote');
    expect((await post(made.officers[1], `${id}/second-quotes/opening`)).body).toMatchObject({
      opened: 0,
      unreadable: 1,
      accepted: 0,
    });
    const room = await get<{ opening: { minutes: { code: string; bidder: string }[] } }>(
      made.officers[1],
      `tenders/${id}/opening?part=second-quote`,
    );
    expect(room.opening.minutes).toMatchObject([{ code: 'unreadable', bidder: 'B1' }]);
    expect((await post(office(world), `${id}/offers/evaluation`)).body).toMatchObject({ winners: 1 });
    expect((await awardsOf(id)).map(({ status }) => status).slice(0, 2)).toEqual(['lost', 'lost']);
    expect(await rows(`select state from tender.bid where id = $1`, taken.id)).toEqual([
      { state: 'withdrawn' },
    ]);
  }, 60_000);

  it('does not count quotes for products that are not on offer, and notes them', async () => {
    const made = await quotesAsked(world);
    const [first, second] = companiesOf(made);
    await submitQuote(world, first, made.id, '1.50', { products: ['P1', 'P2', 'P3'] });
    await submitQuote(world, second, made.id, null);
    await passQuotesDue(world, made.id);
    await closeDue(world);
    await giveShares(world, made, 3, 'second-quote');
    await post(made.officers[0], `${made.id}/second-quotes/opening`);
    expect(
      await rows(
        `select o.minutes::jsonb as minutes from tender.opening o where o.tender_id = $1 and o.part = 'second-quote'`,
        made.id,
      ),
    ).toEqual([
      {
        minutes: [
          { code: 'not-offered', bidder: 'B1', detail: 'P2' },
          { code: 'not-offered', bidder: 'B1', detail: 'P3' },
        ],
      },
    ]);
    expect(
      await rows('select product_id as p, answer from tender.offer where tender_id = $1 order by 1', made.id),
    ).toEqual([
      { p: 'P1', answer: 'accepted' },
      { p: 'P2', answer: 'declined' },
    ]);
  }, 60_000);

  it('closes once however late or often the job runs, and opens once when five officers open at once', async () => {
    const made = await quotesAsked(world);
    await submitQuote(world, companiesOf(made)[0], made.id, '1.50');
    await passQuotesDue(world, made.id);
    const closings = await Promise.all(Array.from({ length: 8 }, () => closeDue(world)));
    expect(closings.reduce((sum, n) => sum + n, 0)).toBe(1);
    await giveShares(world, made, 3, 'second-quote');
    const answers = await Promise.all(
      made.officers.map((officer) => post(officer, `${made.id}/second-quotes/opening`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    await expect(
      rows('update tender.tender set second_quote_opened_at = null where id = $1', made.id),
    ).rejects.toThrow(/asked for once/);
  }, 60_000);

  it('may have nobody quote: it is closed and opened empty, and all offers are refused', async () => {
    const made = await quotesShared(world, { quotes: 0 });
    expect((await post(made.officers[0], `${made.id}/second-quotes/opening`)).body).toMatchObject({
      opened: 0,
      accepted: 0,
    });
    expect((await post(office(world), `${made.id}/offers/evaluation`)).body).toMatchObject({ winners: 1 });
  }, 60_000);

  it('keeps its record for auditors where prices stay restricted', async () => {
    const made = await quotesOpened(world, { visibility: 'winning' });
    const url = `opening-record?part=second-quote`;
    expect((await send(undefined, `public/tenders/${made.id}/${url}`)).status).toBe(404);
    const record = await send(world.person('auditor'), `tenders/${made.id}/opening/record?part=second-quote`);
    expect(await verifyOpening(readOpeningRecord(record.bytes.toString()))).toMatchObject({ plain: 2 });
  }, 60_000);

  it('shows its envelopes to its officers alone', async () => {
    const made = await quotesClosed(world);
    const url = `tenders/${made.id}/opening/envelopes?part=second-quote`;
    expect(codeOf(await send(world.person('opening-officer'), url))).toBe('not-an-officer');
    expect(await get(made.officers[0], url)).toMatchObject({ closing: { size: 2 } });
  }, 60_000);
});
