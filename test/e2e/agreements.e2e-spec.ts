import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { runAsSystem } from '#platform';

import { main } from '../../apps/cli/src/main.js';
import { KeepCourse } from '../../libs/agreements/src/application/keep-course.js';
import {
  type Agreement,
  agreedRound,
  agreementOffice,
  agreementsOf,
  appoint,
  type Drawn,
  drawnUp,
  drawUp,
  moveDue,
  mustDo,
  sendOut,
  sentOut,
  sign,
  signatory,
  signedByAll,
  TERM,
  toChoose,
} from '../support/agreements.js';
import { awardReviewer, publishedRound, withdrawalBody } from '../support/awards.js';
import { addOrganisation } from '../support/people.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

const codeOf = ({ body }: Answer): string => (body as { code?: string }).code ?? '';
const fieldsOf = ({ body }: Answer): string[] =>
  (body as { errors: { field: string }[] }).errors.map(({ field }) => field);
const drawnOf = async (answer: Promise<Answer>): Promise<Drawn> => (await mustDo(answer)).body as Drawn;
const rows = <T = Record<string, unknown>>(sql: string, id: string): Promise<T[]> =>
  world.test.database.query<T>(sql, [id]);
const post = (by: Somebody, url: string, body?: object): Promise<Answer> =>
  world.send(by, { method: 'POST', url: `/api/v1${url}`, ...(body ? { body } : {}) });
const get = <T>(by: Somebody | undefined, url: string): Promise<T> =>
  world.made<T>(by, { method: 'GET', url: `/api/v1${url}` });
const outcomesOf = (answer: Answer): string[] =>
  (answer.body as { items: { outcome: string }[] }).items.map(({ outcome }) => outcome);
const keep = () => runAsSystem('test', () => world.test.app.get(KeepCourse, { strict: false }).execute());
const stateOf = async (id: string): Promise<string> =>
  (await get<Agreement>(agreementOffice(world), `/agreements/${id}`)).state;

/** Agreed, in agreements and waiting, by product: what is agreed is never lost on the way. */
const sums = (roundId: string) =>
  rows<{ product: string; agreed: string; lines: string; waiting: string }>(
    `select t.product_id as product, sum(t.agreed)::text as agreed,
       (select coalesce(sum(l.quantity), 0)::text from agreement.agreement a join agreement.line l on l.agreement_id = a.id
        where a.round_id = $1 and a.state in ('drawn-up', 'signing', 'signed', 'ended') and l.product_id = t.product_id) as lines,
       coalesce(sum(t.agreed) filter (where t.reason is not null), 0)::text as waiting
     from agreement.target t where t.round_id = $1 group by 1 order by 1`,
    roundId,
  );

describe('drawing agreements up', () => {
  it('makes one for each three parties, lists what cannot be made with the reason, and loses no unit', async () => {
    const { id } = await agreedRound(world);
    const drawn = await drawnOf(drawUp(world, id));
    expect(drawn).toMatchObject({ drawn: 2, kept: 0, voided: 0, recalled: 0, waiting: 2 });
    const agreements = await agreementsOf(world, id);
    expect(agreements.map(({ state, amends }) => [state, amends])).toEqual([
      ['drawn-up', null],
      ['drawn-up', null],
    ]);
    expect(agreements.every(({ number }) => /^XY-T-\d+-00000[12]$/.test(number))).toBe(true);
    for (const { agreed, lines, waiting } of await sums(id))
      expect(BigInt(lines) + BigInt(waiting)).toBe(BigInt(agreed));
    const [evaluated] = await rows<{ same: boolean }>(
      `select (select sum(agreed) from agreement.target where round_id = $1)
         = (select sum(quantity) from award.volume_now where round_id = $1 and product_id is not null) as same`,
      id,
    );
    expect(evaluated).toEqual({ same: true });
    const open = await get<{ open: { reason: string }[] }>(
      agreementOffice(world),
      `/rounds/${id}/agreement-course`,
    );
    expect(open.open.map(({ reason }) => reason)).toEqual(['institution-unknown', 'none-appointed']);
  });

  it('changes nothing when it is repeated, and only what differs afterwards', async () => {
    const { id } = await drawnUp(world);
    const before = (await agreementsOf(world, id)).map((row) => row.id);
    expect(await drawnOf(drawUp(world, id))).toMatchObject({ drawn: 0, kept: 2, voided: 0, recalled: 0 });
    expect((await agreementsOf(world, id)).map((row) => row.id)).toEqual(before);
    expect(await drawnOf(drawUp(world, id, { ...TERM, endsOn: '2027-12-31' }))).toMatchObject({
      drawn: 2,
      kept: 0,
      voided: 2,
    });
  });

  it('refuses rounds without award and terms that are none', async () => {
    const unawarded = await publishedRound(world);
    expect(codeOf(await drawUp(world, unawarded.id))).toBe('nothing-to-agree');
    const { id } = await agreedRound(world);
    expect(fieldsOf(await drawUp(world, id, { startsOn: '2026-12-01' }))).toEqual(['endsOn']);
    expect(fieldsOf(await drawUp(world, id, { startsOn: '2026-12-01', endsOn: '2026-12-01' }))).toEqual([
      'endsOn',
    ]);
    expect(fieldsOf(await drawUp(world, id, { startsOn: '01.12.2026', endsOn: '2027-12-01' }))).toEqual([
      'startsOn',
    ]);
    expect(codeOf(await sendOut(world, id))).toBe('illegal-transition');
  });

  it('follows the choice of an institution where several distributors are appointed', async () => {
    const { id, distributors } = await toChoose(world);
    const nurse = world.person('institution-purchaser');
    const { items } = await get<{ items: { roundId: string; distributorId: string; isChosen: boolean }[] }>(
      nurse,
      '/agreements/choices',
    );
    const offered = items.filter(({ roundId }) => roundId === id);
    expect(offered.map(({ distributorId }) => distributorId).sort()).toEqual([...distributors].sort());
    const manufacturerId = world.org('manufacturer', 'sibling');
    const choose = (distributorId: string) =>
      post(nurse, `/rounds/${id}/agreement-choices`, { manufacturerId, distributorId });
    expect(fieldsOf(await choose(world.org('distributor', 'far')))).toEqual(['distributorId']);
    const [, chosen = ''] = distributors;
    expect((await choose(chosen)).status).toBe(200);
    expect(await drawnOf(drawUp(world, id))).toMatchObject({ drawn: 1, kept: 2, waiting: 1 });
    const made = (await agreementsOf(world, id)).find(({ distributor }) => distributor.startsWith('乙配送'));
    expect(made?.institution).toMatch(/^own/);
    // Others of this file see nobody appointed by the sibling.
    await world.test.database.query(`update identity.appointment set state = 'ended' where mah_org_id = $1`, [
      manufacturerId,
    ]);
  });
});

describe('signing', () => {
  it('is done by three parties in any order; the last one makes the agreement effective', async () => {
    const { id, own } = await sentOut(world);
    const [hospital, manufacturer, distributor] = await Promise.all([
      signatory(world, 'hospital'),
      signatory(world, 'manufacturer'),
      signatory(world, 'distributor'),
    ]);
    const due = await get<{ items: Agreement[] }>(distributor, '/agreements?waiting=own');
    expect(due.items.map((row) => row.id)).toContain(own.id);
    // The manufacturer signs all it has in the round, in one deed; a line that is wrong stops no other.
    const all = (await agreementsOf(world, id, manufacturer)).filter(({ state }) => state === 'signing');
    const batch = await sign(world, manufacturer, [
      ...all,
      { id: '018f0000-0000-7000-8000-000000000000', digest: 'a'.repeat(64) },
    ]);
    expect(outcomesOf(batch)).toEqual([...all.map(() => 'signed'), 'unknown']);
    expect(outcomesOf(await sign(world, distributor, [{ ...own, digest: 'b'.repeat(64) }]))).toEqual([
      'differs',
    ]);
    expect(outcomesOf(await sign(world, distributor, [own]))).toEqual(['signed']);
    expect(outcomesOf(await sign(world, distributor, [own]))).toEqual(['signed-before']);
    expect(await stateOf(own.id)).toBe('signing');
    expect((await sign(world, hospital, [own])).body).toMatchObject({
      items: [{ outcome: 'signed', state: 'signed', effectiveAt: expect.any(String) as unknown }],
    });
    const detail = await get<{ signatures: { party: string }[] }>(hospital, `/agreements/${own.id}`);
    expect(detail.signatures.map(({ party }) => party)).toEqual([
      'manufacturer',
      'distributor',
      'institution',
    ]);
    expect(
      await rows(
        `select 1 from outbox.event where type = 'agreement.effective' and aggregate_id = $1`,
        own.id,
      ),
    ).toHaveLength(1);
  });

  it('needs a fresh second factor and the hands of a party', async () => {
    const { own } = await sentOut(world);
    const far = await signatory(world, 'hospital', 'far');
    expect(outcomesOf(await sign(world, far, [own]))).toEqual(['unknown']);
    expect((await world.send(far, { method: 'GET', url: `/api/v1/agreements/${own.id}` })).status).toBe(404);
    const hospital = await signatory(world, 'hospital');
    await world.test.database.query(
      `update identity.session set second_factor_at = platform.now() - interval '1 hour' where account_id = $1`,
      [hospital.id],
    );
    expect(codeOf(await sign(world, hospital, [own]))).toBe('second-factor-required');
    await world.test.database.query(
      'update identity.session set second_factor_at = platform.now() where account_id = $1',
      [hospital.id],
    );
    const items = [own, own].map(({ id, digest }) => ({ id, digest }));
    expect(fieldsOf(await post(hospital, '/agreements/signatures', { items }))).toEqual(['items']);
  });

  it('is refused by a party with its reason, and goes back to the office', async () => {
    const { id, own } = await sentOut(world);
    const [hospital, manufacturer] = await Promise.all([
      signatory(world, 'hospital'),
      signatory(world, 'manufacturer'),
    ]);
    await mustDo(sign(world, manufacturer, [own]));
    const decline = (by: Somebody, reason = '约定采购量与报量不一致。') =>
      post(by, `/agreements/${own.id}/refusal`, { reason });
    expect(codeOf(await decline(manufacturer))).toBe('illegal-transition');
    expect(fieldsOf(await decline(hospital, '否'))).toEqual(['reason']);
    expect((await decline(hospital)).body).toEqual({ id: own.id, state: 'declined' });
    expect(codeOf(await decline(hospital))).toBe('illegal-transition');
    expect(outcomesOf(await sign(world, hospital, [own]))).toEqual(['not-signing']);
    expect(await drawnOf(drawUp(world, id))).toMatchObject({ drawn: 1, kept: 1 });
  });

  it('ends with its time: reminders come once each, what is late lapses once, doubled runs do no harm', async () => {
    const { id, own } = await sentOut(world);
    const reminders = () => rows('select 1 from agreement.reminder where round_id = $1', id);
    await moveDue(world, id, `platform.now() + interval '10 days'`);
    await keep();
    expect(await reminders()).toHaveLength(0);
    await moveDue(world, id, `platform.now() + interval '20 hours'`);
    await Promise.all([keep(), keep(), keep()]);
    // Own and sibling hospital, manufacturer, distributor; a run that was lost before leaves only the nearest stage.
    expect(await reminders()).toHaveLength(4);
    await keep();
    expect(await reminders()).toHaveLength(4);
    const asked = () => post(agreementOffice(world), `/rounds/${id}/agreements/reminders`);
    expect((await asked()).body).toEqual({ id, reminded: 4 });
    expect(codeOf(await asked())).toBe('already-exists');
    await moveDue(world, id);
    const hospital = await signatory(world, 'hospital');
    expect(outcomesOf(await sign(world, hospital, [own]))).toEqual(['late']);
    expect(codeOf(await post(hospital, `/agreements/${own.id}/refusal`, { reason: '逾期后拒签' }))).toBe(
      'signing-closed',
    );
    const kept = await Promise.all([keep(), keep()]);
    expect(kept.reduce((sum, { lapsed }) => sum + lapsed, 0)).toBe(2);
    expect(await stateOf(own.id)).toBe('lapsed');
    expect(await drawnOf(drawUp(world, id))).toMatchObject({ drawn: 2, kept: 0 });
  });

  it('can be called back by the office until all have signed', async () => {
    const { id, own } = await sentOut(world);
    const recall = () =>
      post(agreementOffice(world), `/agreements/${own.id}/recall`, { reason: '更正供应地区' });
    expect((await recall()).body).toEqual({ id: own.id, state: 'void' });
    expect(codeOf(await recall())).toBe('illegal-transition');
    expect(await drawnOf(drawUp(world, id))).toMatchObject({ drawn: 1, kept: 1 });
    const signed = await signedByAll(world);
    expect(
      codeOf(
        await post(agreementOffice(world), `/agreements/${signed.own.id}/recall`, { reason: '更正供应地区' }),
      ),
    ).toBe('illegal-transition');
  });
});

describe('a signed agreement', () => {
  it('never changes: when the award is withdrawn, a supplement takes away and another agreement is made', async () => {
    const { id, own } = await signedByAll(world);
    await expect(
      world.test.database.query('update agreement.agreement set amount = 0 where id = $1', [own.id]),
    ).rejects.toThrow('does not change');
    const { id: withdrawal } = (
      await mustDo(
        post(agreementOffice(world), `/rounds/${id}/award-withdrawals`, {
          ...withdrawalBody(),
          namings: await namings(id),
        }),
      )
    ).body as { id: string };
    await mustDo(
      post(awardReviewer(world), `/rounds/${id}/award-withdrawals/${withdrawal}/decision`, {
        decision: 'confirm',
        opinion: '情况属实',
      }),
    );
    const distributor = await addOrganisation(world.test.database, {
      kind: 'distributor',
      regionCode: '990100',
    });
    for (const mah of await successors(id)) await appoint(world, mah, distributor);
    const drawn = await drawnOf(drawUp(world, id));
    // The sibling's agreement was out unsigned: it is called back, the signed one is supplemented.
    expect(drawn.recalled).toBe(1);
    const all = await agreementsOf(world, id);
    const supplement = all.find(({ amends }) => amends === own.number);
    expect(supplement).toMatchObject({
      state: 'drawn-up',
      number: `${own.number}-B1`,
      amount: `-${own.amount}`,
    });
    expect(await stateOf(own.id)).toBe('signed');
    for (const { agreed, lines, waiting } of await sums(id))
      expect(BigInt(lines) + BigInt(waiting)).toBe(BigInt(agreed));
    await world.test.database.query(
      `update identity.appointment set state = 'ended' where distributor_org_id = $1`,
      [distributor],
    );
  });

  it('ends with its term', async () => {
    const { own } = await signedByAll(world);
    await world.test.database.query('alter table agreement.agreement disable trigger guard_agreement');
    await world.test.database.query(
      `update agreement.agreement set starts_on = '2020-01-01', ends_on = '2020-12-31' where id = $1`,
      [own.id],
    );
    await world.test.database.query('alter table agreement.agreement enable always trigger guard_agreement');
    expect((await keep()).ended).toBe(1);
    expect(await stateOf(own.id)).toBe('ended');
  });

  it('is verified off-line from its evidence, and a change of one digit is found', async () => {
    const { own } = await signedByAll(world);
    const hospital = await signatory(world, 'hospital');
    const url = `/api/v1/agreements/${own.id}/evidence.json`;
    const { bytes } = await world.send(hospital, { method: 'GET', url });
    const text = bytes.toString('utf8');
    expect(await verify(text)).toMatchObject({ status: 0 });
    expect((await verify(text)).out).toContain('nothing is wrong');
    expect((await verify(text, '--authority', '00:11')).out).toContain('[authority-wrong]');
    const evidence = JSON.parse(text) as { document: string; signatures: object[] };
    const changed = await verify(
      JSON.stringify({
        ...evidence,
        document: evidence.document.replace(/"quantity":"(\d)/, '"quantity":"9$1'),
      }),
    );
    expect(changed.status).toBe(1);
    expect(changed.out).toContain('[digest-wrong]');
    expect(changed.out).toContain('[amount-wrong]');
    const [first, ...others] = evidence.signatures;
    expect((await verify(JSON.stringify({ ...evidence, signatures: others }))).out).toContain('[unsigned]');
    const stolen = others.map((other) => ({ ...first, party: (other as { party: string }).party }));
    expect((await verify(JSON.stringify({ ...evidence, signatures: [first, ...stolen] }))).out).toContain(
      '[certificate-of-other]',
    );
    expect(await verify('{}')).toMatchObject({ status: 2 });
    expect(
      await get(undefined, `/public/agreement-verification?number=${own.number}&digest=${own.digest}`),
    ).toMatchObject({ isGenuine: true, state: 'signed' });
    expect(
      await get(undefined, `/public/agreement-verification?number=${own.number}&digest=${'0'.repeat(64)}`),
    ).toMatchObject({ isGenuine: false, institution: null });
  });

  it('is printed, listed and counted in the progress of its round', async () => {
    const { id, own } = await signedByAll(world);
    const office = agreementOffice(world);
    const file = await world.send(await signatory(world, 'manufacturer'), {
      method: 'GET',
      url: `/api/v1/agreements/${own.id}/document.pdf`,
    });
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const { items } = await get<{
      items: { institution: string; agreed: string; signed: string; elapsed: number }[];
    }>(world.person('institution-purchaser'), `/rounds/${id}/agreement-progress`);
    expect(items.map(({ institution }) => institution.slice(0, 3))).toEqual(['own', 'own']);
    expect(items.filter(({ agreed, signed }) => agreed === signed)).toHaveLength(1);
    for (const url of ['/agreements/export', `/rounds/${id}/agreement-progress/export`])
      expect(
        (await world.send(office, { method: 'GET', url: `/api/v1${url}` })).bytes.subarray(0, 2).toString(),
      ).toBe('PK');
  });
});

async function verify(text: string, ...more: string[]): Promise<{ status: number; out: string }> {
  const file = join(tmpdir(), `agreement-${process.pid}.json`);
  writeFileSync(file, text);
  let out = '';
  const streams = { out: (part: string) => void (out += part), err: (part: string) => void (out += part) };
  const status = await main(['agreement', 'verify', file, ...more], streams);
  return { status, out };
}

/** Where nobody stands by for P1, another winner is named. */
async function namings(roundId: string): Promise<object[]> {
  const { regions, winners } = await get<{ regions: string[]; winners: string[] }>(
    agreementOffice(world),
    `/rounds/${roundId}/award-withdrawal-regions?product=P1`,
  );
  return regions.map((regionId) => ({ regionId, productId: winners[0], reason: '按顺位接替' }));
}

const successors = async (roundId: string): Promise<string[]> =>
  (
    await rows<{ org: string }>(
      `select distinct a.org_id as org from award.volume_move m join award.award a on a.round_id = m.round_id and a.product_id = m.product_id
       where m.round_id = $1 and m.withdrawal_id is not null and m.quantity > 0`,
      roundId,
    )
  ).map(({ org }) => org);
