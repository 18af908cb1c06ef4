import { createHash } from 'node:crypto';

import { readOpeningRecord, verifyOpening } from '#sealing';
import { runAsSystem } from '#platform';

import { RemindOfficers } from '../../libs/tenders/src/application/close-tender.js';
import { TellOfQuestions } from '../../libs/tenders/src/application/questions.js';
import {
  addDocument,
  amend,
  amendable,
  amendmentBody,
  amendmentProposed,
  amendmentVersion,
  announceAmendment,
  ANSWER,
  answer,
  archive,
  ask,
  documentForm,
  draftAmendment,
  LATER,
  pdf,
  proposeAmendment,
  type SentDocument,
} from '../support/tender-changes.js';
import {
  announced,
  announceDraft,
  bidBody,
  closeDue,
  draft,
  drafted,
  giveShares,
  inMinutes,
  office,
  opened,
  passDeadline,
  proposed,
  reviewer,
  submit,
  versionOf,
} from '../support/tenders.js';
import { buildWorld, type Answer, type Somebody, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ JICAI_DOCUMENT_LIMIT: '4096', JICAI_DOCUMENT_COUNT: '3' });
}, 120_000);
afterAll(() => world.close());

const api = (
  who: Somebody | undefined,
  method: string,
  url: string,
  body?: object,
  headers = {},
): Promise<Answer> => world.send(who, { method, url: `/api/v1/${url}`, body, headers });
const said = ({ status, body }: Answer): unknown => {
  const { code, errors = [] } = body as { code: string; errors?: { field: string; code: string }[] };
  return [status, code, ...errors.map((error) => `${error.field} ${error.code}`)];
};
const get = <T>(who: Somebody | undefined, url: string): Promise<T> =>
  world.made<T>(who, { method: 'GET', url: `/api/v1/${url}` });
const trader = () => world.person('company-trader');
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

interface Notice {
  priceDeadline: string;
  openingFrom: string;
  documents: {
    id: string;
    title: string;
    versions: { id: string; version: number; fileName: string; sha256: string; amendment: number | null }[];
  }[];
  amendments: { number: number; formerDeadline: string; priceDeadline: string; openingFrom: string }[];
  answers: { number: number; position: number; question: string; answer: string; amendment: number | null }[];
}
const notice = (id: string): Promise<Notice> => get<Notice>(undefined, `public/tenders/${id}`);

describe('documents of a round', () => {
  it('are announced with it, with their digests, and are anybody’s from then on', async () => {
    const made = await drafted(world);
    const first = await addDocument(world, made.id, { content: pdf('旧') });
    const sent = pdf('新');
    const second = await addDocument(world, made.id, {
      document: first.documentId,
      content: sent,
      name: '采购文件 第二稿.pdf',
    });
    expect(second.version).toBe(1);
    const hidden = await api(undefined, 'GET', `public/tenders/${made.id}/documents/${second.id}/file`);
    expect(hidden.status).toBe(404);
    expect((await api(trader(), 'GET', `tenders/${made.id}/documents`)).status).toBe(403);

    await announceDraft(world, made);
    const { documents } = await notice(made.id);
    expect(documents).toEqual([
      {
        id: first.documentId,
        title: '采购文件（正文）',
        versions: [
          expect.objectContaining({
            id: second.id,
            version: 1,
            fileName: '采购文件 第二稿.pdf',
            sha256: sha256(sent),
            amendment: null,
          }),
        ],
      },
    ]);
    const file = await api(undefined, 'GET', `public/tenders/${made.id}/documents/${second.id}/file`);
    expect(file.bytes.equals(sent)).toBe(true);
    expect(file.headers.get('content-type')).toBe('application/pdf');
    expect(file.headers.get('content-disposition')).toContain(encodeURIComponent('采购文件 第二稿.pdf'));
    // What took the first one's place is all that anybody gets, and it stays.
    const dropped = await api(undefined, 'GET', `public/tenders/${made.id}/documents/${first.id}/file`);
    expect(dropped.status).toBe(404);
    expect(said(await api(office(world), 'DELETE', `tenders/${made.id}/documents/${second.id}`))).toEqual([
      409,
      'illegal-transition',
    ]);
  });

  it('are what they seem, by content and ending, of a size and a number that are configured', async () => {
    const { id } = await draft(world);
    const send = async (sent: SentDocument): Promise<unknown> =>
      said(
        await world.send(office(world), {
          method: 'POST',
          url: `/api/v1/tenders/${id}/documents`,
          form: documentForm(sent)(),
        }),
      );
    expect(await send({ content: Buffer.from('MZ\u0090'), name: 'a.pdf' })).toEqual([
      422,
      'invalid-request',
      'file type',
    ]);
    expect(await send({ content: pdf(), name: 'a.docx' })).toEqual([
      422,
      'invalid-request',
      'file ending-differs',
    ]);
    expect(await send({ content: Buffer.alloc(0) })).toEqual([422, 'invalid-request', 'file empty']);
    expect(await send({ content: pdf('长'.repeat(2_000)) })).toEqual([413, 'payload-too-large']);
    expect(await send({ content: archive('a.txt').subarray(0, 20), name: 'a.zip' })).toEqual([
      422,
      'file-unreadable',
    ]);
    expect(await send({ title: '' })).toContain('title isNotEmpty');
    const names = ['正文.docx', '附件.xlsx', '附件.zip'];
    const parts = ['word/document.xml', 'xl/workbook.xml', '附件/说明.txt'];
    for (const [i, name] of names.entries())
      await addDocument(world, id, { name, title: name, content: archive(parts[i] ?? '') });
    expect(await send({})).toEqual([422, 'invalid-request', 'file too-many']);
    const { items } = await get<{ items: Notice['documents'] }>(office(world), `tenders/${id}/documents`);
    const [one] = items;
    expect(items.map(({ versions }) => versions[0]?.fileName)).toEqual(names);
    await world.made(office(world), {
      method: 'DELETE',
      url: `/api/v1/tenders/${id}/documents/${one?.versions[0]?.id ?? ''}`,
    });
    await addDocument(world, id);
  });

  it('are settled while the round is put forward', async () => {
    const { id } = await proposed(world);
    const answer = await world.send(office(world), {
      method: 'POST',
      url: `/api/v1/tenders/${id}/documents`,
      form: documentForm()(),
    });
    expect(said(answer)).toEqual([409, 'illegal-transition']);
  });
});

describe('what was put forward', () => {
  it('is taken back by the office, changed and put forward again', async () => {
    const { id } = await proposed(world);
    const waiting = async (): Promise<string[]> =>
      (await get<{ items: { kind: string; link: string }[] }>(reviewer(world), 'todos')).items
        .filter(({ link }) => link === `/tenders/${id}`)
        .map(({ kind }) => kind);
    expect(await waiting()).toEqual(['review']);
    const answer = await api(office(world), 'POST', `tenders/${id}/proposal/withdrawal`);
    expect(answer.body).toEqual({ id, state: 'draft' });
    expect(await waiting()).toEqual([]);
    const returned = await get<{ items: { kind: string; link: string }[] }>(office(world), 'todos');
    expect(returned.items.filter(({ link }) => link === `/tenders/${id}`)).toEqual([]);
    expect(said(await api(office(world), 'POST', `tenders/${id}/proposal/withdrawal`))).toEqual([
      409,
      'illegal-transition',
    ]);
    expect(
      said(
        await api(reviewer(world), 'POST', `tenders/${id}/announcement`, {
          decision: 'announce',
          opinion: '同意',
        }),
      ),
    ).toEqual([409, 'illegal-transition']);
    const again = await world.made<{ approvalId: string }>(office(world), {
      method: 'POST',
      url: `/api/v1/tenders/${id}/proposal`,
      headers: { 'if-match': await versionOf(world, id) },
    });
    const { opinions } = await get<{ opinions: { decision: string }[] }>(
      reviewer(world),
      `approvals/${again.approvalId}`,
    );
    expect(opinions.map(({ decision }) => decision)).toEqual(['submitted', 'withdrawn', 'submitted']);
    await world.made(reviewer(world), {
      method: 'POST',
      url: `/api/v1/tenders/${id}/announcement`,
      body: { decision: 'announce', opinion: '同意' },
    });
  });
});

const stateOf = async (id: string): Promise<string | undefined> =>
  (
    await world.test.database.query<{ state: string }>('select state from tender.tender where id = $1', [id])
  )[0]?.state;

describe('an amendment', () => {
  it('moves the deadline: bids of before and after it are opened together, and nothing closes early', async () => {
    const made = await announced(world);
    const [early, late, prepared] = [...made.bidders.values()];
    if (!early || !late || !prepared) throw new Error('no companies');
    const before = await notice(made.id);
    await submit(world, early, made.id);
    // Sealed before the extension, handed in after it.
    const sealedBefore = await bidBody(world, prepared, made.id);
    const draftOf = await draftAmendment(world, made);
    const document = await addDocument(world, made.id, { amendment: draftOf.amendmentId, title: '补充说明' });
    await proposeAmendment(world, draftOf);
    expect((await notice(made.id)).documents).toEqual([]);
    await announceAmendment(world, draftOf);

    const after = await notice(made.id);
    expect(after).toMatchObject(LATER);
    expect(after.amendments).toEqual([
      expect.objectContaining({ number: 1, formerDeadline: before.priceDeadline, ...LATER }),
    ]);
    expect(after.documents[0]?.versions).toEqual([
      expect.objectContaining({ id: document.id, version: 1, amendment: 1 }),
    ]);
    const [act] = await world.test.database.query<{ before: object; after: object }>(
      `select body::json->'before' as before, body::json->'after' as after from audit.entry
       where stream = 'tender:' || $1 and body like '%"tender.amended"%'`,
      [made.id],
    );
    expect(act?.before).toEqual({ priceDeadline: before.priceDeadline, openingFrom: before.openingFrom });
    expect(act?.after).toMatchObject(LATER);
    for (const who of [early, late])
      expect(await subjects(who)).toContainEqual(expect.stringContaining('第 1 号补充文件'));

    // The old deadline passes, and the job runs for it.
    await world.test.database.setClock('2099-01-15T00:00:00Z');
    try {
      await Promise.all([closeDue(world), closeDue(world)]);
      expect(await stateOf(made.id)).toBe('announced');
      const afterOld = { ...late, cookie: (await world.newSession(late.id)).cookie };
      await submit(world, afterOld, made.id);
      const fresh = { ...prepared, cookie: (await world.newSession(prepared.id)).cookie };
      await world.made(fresh, {
        method: 'POST',
        url: `/api/v1/tenders/${made.id}/bids`,
        body: sealedBefore,
      });
    } finally {
      await world.test.database.releaseClock();
    }
    await passDeadline(world, made.id);
    await closeDue(world);
    expect(await stateOf(made.id)).toBe('closed');
    await giveShares(world, made, 3);
    await world.made(made.officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
    const record = await api(undefined, 'GET', `public/tenders/${made.id}/opening-record`);
    const verified = await verifyOpening(readOpeningRecord(record.bytes.toString()));
    expect(verified).toBeDefined();
    expect(
      await world.test.database.query(
        `select state, (header::json->>'deadline') as deadline from tender.bid where tender_id = $1 order by seq`,
        [made.id],
      ),
    ).toEqual([
      { state: 'opened', deadline: before.priceDeadline },
      { state: 'opened', deadline: LATER.priceDeadline },
      { state: 'opened', deadline: before.priceDeadline },
    ]);
  }, 60_000);

  it('refuses impossible times by instant, and says which', async () => {
    const { id } = await announced(world);
    const send = async (times: Record<string, unknown>): Promise<unknown> =>
      said(await api(office(world), 'POST', `tenders/${id}/amendments`, amendmentBody(times)));
    expect(await send({ priceDeadline: '2099-01-01T17:00:00.000+08:00' })).toEqual([
      422,
      'invalid-request',
      'priceDeadline not-later',
    ]);
    expect(await send({ openingFrom: '2098-12-31T09:00:00Z' })).toEqual([
      422,
      'invalid-request',
      'openingFrom not-later',
    ]);
    expect(await send({ openingFrom: null })).toEqual([422, 'invalid-request', 'openingFrom too-early']);
    expect(await send({ priceDeadline: '2099-02-30' })).toEqual([
      422,
      'invalid-request',
      'priceDeadline isIso8601',
    ]);
    const { amendmentId } = await draftAmendment(
      world,
      { id },
      amendmentBody({ openingFrom: null, priceDeadline: null }),
    );
    expect(await send({})).toEqual([409, 'already-exists']);
    const url = `tenders/${id}/amendments/${amendmentId}`;
    expect(said(await api(office(world), 'PUT', url, amendmentBody(), { 'if-match': '"9"' }))).toEqual([
      412,
      'version-conflict',
    ]);
    expect((await api(office(world), 'DELETE', url)).body).toEqual({ id: amendmentId, state: 'void' });
    await draftAmendment(world, { id });
  });

  it('that comes close to the deadline must extend it', async () => {
    const soon = inMinutes(5);
    const made = await announced(world, { times: { priceDeadline: soon, openingFrom: soon } });
    await world.test.database.query(
      `update platform.rule_parameter set value = value || '{"rehearsal": 30}' where key = 'tender.amendment-notice-minutes'`,
    );
    try {
      const { amendmentId } = await draftAmendment(
        world,
        made,
        amendmentBody({ priceDeadline: null, openingFrom: null }),
      );
      const url = `tenders/${made.id}/amendments/${amendmentId}`;
      const propose = async () =>
        api(office(world), 'POST', `${url}/proposal`, undefined, {
          'if-match': await amendmentVersion(world, amendmentId),
        });
      expect(said(await propose())).toEqual([409, 'tender-incomplete', 'priceDeadline too-early']);
      const later = inMinutes(60);
      await world.made(office(world), {
        method: 'PUT',
        url: `/api/v1/${url}`,
        headers: { 'if-match': '"1"' },
        body: amendmentBody({ priceDeadline: later, openingFrom: later }),
      });
      expect((await propose()).status).toBe(200);
      await announceAmendment(world, { id: made.id, amendmentId });
      expect(await notice(made.id)).toMatchObject({ priceDeadline: later });
    } finally {
      await world.test.database.query(
        `update platform.rule_parameter set value = value || '{"rehearsal": 1}' where key = 'tender.amendment-notice-minutes'`,
      );
    }
  });

  it('comes too late once the deadline has passed by the database clock', async () => {
    const late = await amendmentProposed(world);
    await passDeadline(world, late.id);
    const url = `tenders/${late.id}/amendments`;
    expect(
      said(
        await api(reviewer(world), 'POST', `${url}/${late.amendmentId}/announcement`, {
          decision: 'announce',
          opinion: '同意',
        }),
      ),
    ).toEqual([409, 'window-closed']);
    expect(await closeDue(world)).toBeGreaterThan(0);
    expect(said(await api(office(world), 'POST', url, amendmentBody()))).toEqual([409, 'illegal-transition']);
    // What cannot be announced any more is taken back and given up.
    await api(office(world), 'POST', `${url}/${late.amendmentId}/proposal/withdrawal`);
    expect((await api(office(world), 'DELETE', `${url}/${late.amendmentId}`)).status).toBe(200);
  });

  it('is announced by a second person, or returned to the office, and then stays', async () => {
    const made = await amendmentProposed(world);
    const url = `tenders/${made.id}/amendments/${made.amendmentId}`;
    const decide = (decision: string) =>
      api(reviewer(world), 'POST', `${url}/announcement`, { decision, opinion: '请核对时间' });
    expect(said(await api(office(world), 'PUT', url, amendmentBody(), { 'if-match': '"2"' }))).toEqual([
      409,
      'illegal-transition',
    ]);
    expect((await decide('return')).body).toEqual({ id: made.amendmentId, state: 'draft' });
    const returned = async (): Promise<number> =>
      (await get<{ items: { kind: string; topic: string }[] }>(office(world), 'todos')).items.filter(
        ({ kind, topic }) => kind === 'returned' && topic === 'tender-amendment',
      ).length;
    expect(await returned()).toBe(1);
    await api(office(world), 'DELETE', url);
    expect(await returned()).toBe(0);
  });

  it('is settled once it is announced, and so are the times but for the next one', async () => {
    const made = await amendmentProposed(world);
    const url = `tenders/${made.id}/amendments/${made.amendmentId}`;
    const decide = (decision: string) =>
      api(reviewer(world), 'POST', `${url}/announcement`, { decision, opinion: '同意' });
    await decide('return');
    await proposeAmendment(world, made);
    expect((await decide('announce')).body).toEqual({ id: made.amendmentId, state: 'announced' });
    expect(said(await decide('announce'))).toEqual([409, 'illegal-transition']);
    for (const sql of [
      `update tender.amendment set body = 'x' where id = '${made.amendmentId}'`,
      `delete from tender.amendment where id = '${made.amendmentId}'`,
      `update tender.tender set price_deadline = price_deadline + interval '1 day', opening_from = opening_from + interval '1 day' where id = '${made.id}'`,
      `update tender.tender set price_deadline = '2098-01-01' where id = '${made.id}'`,
    ])
      await expect(world.test.database.query(sql)).rejects.toMatchObject({ code: 'JC403' });
    expect(await amend(world, made, amendmentBody({ priceDeadline: null, openingFrom: null }))).not.toBe('');
    expect((await notice(made.id)).amendments.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('brings a version of a document beside the one that was announced', async () => {
    const made = await drafted(world);
    const first = await addDocument(world, made.id);
    await announceDraft(world, made);
    const { amendmentId } = await draftAmendment(world, made);
    await addDocument(world, made.id, {
      amendment: amendmentId,
      document: first.documentId,
      content: pdf('二'),
    });
    // A better file within the same draft takes the place of the first.
    const second = await addDocument(world, made.id, {
      amendment: amendmentId,
      document: first.documentId,
      content: pdf('三'),
    });
    expect(second.version).toBe(2);
    await proposeAmendment(world, { id: made.id, amendmentId });
    await announceAmendment(world, { id: made.id, amendmentId });
    const [document] = (await notice(made.id)).documents;
    expect(document?.versions.map(({ id, version, amendment }) => [id, version, amendment])).toEqual([
      [second.id, 2, 1],
      [first.id, 1, null],
    ]);
    const printed = await api(undefined, 'GET', `public/tenders/${made.id}/notice.pdf`);
    expect(printed.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it('has officers reminded for the new deadline too', async () => {
    const soon = inMinutes(60);
    const made = await announced(world, { times: { priceDeadline: soon, openingFrom: soon } });
    const remind = (): Promise<number> =>
      runAsSystem('test', () => world.test.app.get(RemindOfficers, { strict: false }).execute());
    await remind();
    const reminded = async (): Promise<number> =>
      (
        await world.test.database.query('select 1 from platform.message where link = $1', [
          `/opening/${made.id}`,
        ])
      ).length;
    const before = await reminded();
    expect(before).toBeGreaterThanOrEqual(made.officers.length);
    await remind();
    expect(await reminded()).toBe(before);
    const later = inMinutes(3 * 24 * 60);
    await amend(world, made, amendmentBody({ priceDeadline: later, openingFrom: later }));
    const told = await reminded();
    await remind();
    expect(await reminded()).toBe(told);
    await world.test.database.setClock(inMinutes(2 * 24 * 60 + 60));
    try {
      await remind();
      expect(await reminded()).toBe(told + made.officers.length);
    } finally {
      await world.test.database.releaseClock();
    }
  });
});

const subjects = async (who: Somebody): Promise<string[]> =>
  (await get<{ items: { title: string }[] }>(who, 'todos')).items.map(({ title }) => title);

describe('questions', () => {
  it('are the asker’s and the office’s alone; answers are everyone’s and tell nothing of who asked', async () => {
    const made = await announced(world);
    const [asker, other] = [...made.bidders.values()];
    if (!asker || !other) throw new Error('no companies');
    const first = await ask(world, asker, made.id, '我公司的分散片是否属于本品种？');
    const second = await ask(world, other, made.id, '请明确配送要求。');
    const own = (who: Somebody) =>
      get<{ items: { id: string; published: number | null; answer: string | null }[] }>(
        who,
        `tenders/${made.id}/own-questions`,
      );
    expect((await own(asker)).items.map(({ id }) => id)).toEqual([first]);
    expect((await own(other)).items.map(({ id }) => id)).toEqual([second]);
    expect((await api(asker, 'GET', `tenders/${made.id}/questions`)).status).toBe(403);

    await runAsSystem('test', () => world.test.app.get(TellOfQuestions, { strict: false }).execute());
    expect(await subjects(office(world))).toContainEqual(expect.stringContaining('新的提问待答复'));
    const list = await get<{ items: { id: string; orgName: string; text: string }[] }>(
      office(world),
      `tenders/${made.id}/questions`,
    );
    expect(list.items.map(({ id }) => id)).toEqual([first, second]);
    expect(list.items.every(({ orgName }) => orgName !== '')).toBe(true);
    const detail = await get<{ openQuestions: number }>(office(world), `tenders/${made.id}`);
    expect(detail.openQuestions).toBe(2);

    const publish = (questions: string[]) =>
      api(office(world), 'POST', `tenders/${made.id}/answers`, { questions });
    expect(said(await publish([first]))).toEqual([422, 'invalid-request', 'questions unanswered']);
    await answer(world, made.id, first);
    // Not published yet, so not even the asker sees it.
    expect((await own(asker)).items[0]).toMatchObject({ published: null, answer: null });
    expect((await notice(made.id)).answers).toEqual([]);
    expect((await publish([first])).body).toEqual({ id: made.id, number: 1, answers: 1 });
    expect(said(await publish([first]))).toEqual([409, 'illegal-transition']);
    expect((await own(asker)).items[0]).toMatchObject({ published: 1, answer: ANSWER.answer });
    expect(await subjects(other)).toContainEqual(expect.stringContaining('公布了答疑'));

    // The other one goes out with an amendment.
    const { amendmentId } = await draftAmendment(world, made, amendmentBody({ questions: [second] }));
    const propose = async () =>
      api(office(world), 'POST', `tenders/${made.id}/amendments/${amendmentId}/proposal`, undefined, {
        'if-match': await amendmentVersion(world, amendmentId),
      });
    expect(said(await propose())).toEqual([409, 'tender-incomplete', 'questions unanswered']);
    await answer(world, made.id, second);
    expect((await propose()).status).toBe(200);
    await announceAmendment(world, { id: made.id, amendmentId });
    const public_ = await notice(made.id);
    expect(public_.answers.map(({ number, position, amendment }) => [number, position, amendment])).toEqual([
      [1, 1, null],
      [2, 1, 1],
    ]);
    const text = JSON.stringify(public_);
    for (const hidden of [asker.orgId, other.orgId, first, second, '我公司'])
      expect(text).not.toContain(hidden);
    await expect(
      world.test.database.query(`update tender.question set answer = 'x' where id = $1`, [first]),
    ).rejects.toMatchObject({ code: 'JC403' });
  });

  it('are taken until the minutes of the rule before the deadline in force', async () => {
    const soon = inMinutes(20);
    const made = await announced(world, { times: { priceDeadline: soon, openingFrom: soon } });
    await world.test.database.setClock(inMinutes(19.5));
    const fresh = { ...trader(), cookie: (await world.newSession(trader().id)).cookie };
    try {
      const late = await api(fresh, 'POST', `tenders/${made.id}/questions`, { text: '请明确。' });
      expect(said(late)).toEqual([409, 'window-closed']);
    } finally {
      await world.test.database.releaseClock();
    }
    const closed = await opened(world, { bids: 1 });
    expect(said(await api(trader(), 'POST', `tenders/${closed.id}/questions`, { text: '请明确。' }))).toEqual(
      [409, 'window-closed'],
    );
    const { id } = await draft(world);
    expect(said(await api(trader(), 'POST', `tenders/${id}/questions`, { text: '请明确。' }))).toEqual([
      404,
      'not-found',
    ]);
  });

  it('of a given up amendment are free again', async () => {
    const made = await amendable(world);
    const questionId = await ask(world, trader(), made.id);
    await answer(world, made.id, questionId);
    const url = `tenders/${made.id}/amendments/${made.amendmentId}`;
    await world.made(office(world), {
      method: 'PUT',
      url: `/api/v1/${url}`,
      headers: { 'if-match': '"1"' },
      body: amendmentBody({ questions: [questionId] }),
    });
    await api(office(world), 'DELETE', url);
    const { items } = await get<{ items: { amendmentId: string | null }[] }>(
      office(world),
      `tenders/${made.id}/questions`,
    );
    expect(items.map(({ amendmentId }) => amendmentId)).toEqual([null]);
  });
});
