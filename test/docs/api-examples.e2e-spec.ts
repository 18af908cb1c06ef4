import { PASSWORD } from '../support/people.js';
import { followMatters } from '../support/service.js';
import { Journey, type Part, type Sent } from './recorder.js';
import { readFileSync } from 'node:fs';
import { compare, startStage, type Stage } from './stage.js';

/** Journeys in the order of a working day; each finds what the earlier ones left, as people do. */
describe('the recorded examples of sessions and rounds', () => {
  let stage: Stage;
  let seed = '';
  let roundId = '';

  beforeAll(async () => {
    stage = await startStage();
  });
  afterAll(() => stage.test.close());

  it('sign in, set up a second factor and use it', async () => {
    const journey = new Journey(
      'sign-in.http',
      'Sign in, with a second factor',
      'The session is a cookie that no script reads. A role that needs a second factor does nothing before one is set up;\n' +
        'an operation marked with a second factor wants one that was used within the last ten minutes.',
    );
    const body = { username: stage.reviewing.username, password: PASSWORD };
    journey.hide(PASSWORD, 'password');
    await journey.step(stage.reviewer, 'A wrong password', 'POST /api/v1/session', 401, {
      body: { ...body, password: 'something else' },
    });
    await journey.step(stage.reviewer, 'The first sign-in, by password alone', 'POST /api/v1/session', 200, {
      body,
    });
    await journey.step(stage.reviewer, 'Who am I, and what may I do', 'GET /api/v1/session', 200);
    const enrolment = await journey.step<{ secret: string; uri: string }>(
      stage.reviewer,
      'A seed for the authenticator app',
      'POST /api/v1/account/totp',
      200,
    );
    seed = journey.hide(enrolment.secret, 'seed');
    const confirmed = await journey.step<{ recoveryCodes: string[] }>(
      stage.reviewer,
      'The first code of the app sets it up',
      'POST /api/v1/account/totp/confirmation',
      200,
      { body: { code: journey.hide(await stage.codeNow(seed), 'code-1') } },
    );
    confirmed.recoveryCodes.forEach((code, i) => journey.hide(code, `recovery-code-${i + 1}`));
    await journey.step(stage.reviewer, 'Sign out', 'DELETE /api/v1/session', 200);
    await stage.later(1);
    await journey.step(stage.reviewer, 'The password is now half of it', 'POST /api/v1/session', 200, {
      body,
    });
    await journey.step(stage.reviewer, 'The other half', 'POST /api/v1/session/second-factor', 200, {
      body: { code: journey.hide(await stage.codeNow(seed), 'code-2') },
    });
    compare(journey);
  });

  it('import a round package: violations, a dry run, and the import', async () => {
    const journey = new Journey(
      'import-round.http',
      'Import a round package',
      'A package travels as one zip or as its files. A dry run evaluates and writes nothing; every violation has a file,\n' +
        'line and column.',
    );
    const bids = packageFile('bids.csv');
    const broken: Part = { ...bids, text: bids.text.replace('1.50', '1,50').replace('P7,', 'P6,') };
    await journey.step(
      stage.officer,
      'A dry run of a package with mistakes',
      'POST /api/v1/rounds/imports',
      200,
      upload('dry-run', broken, false),
    );
    await journey.step(
      stage.officer,
      'A dry run of the corrected package',
      'POST /api/v1/rounds/imports',
      200,
      upload('dry-run', bids, true),
    );
    const { imported } = await journey.step<{ imported: { id: string } }>(
      stage.officer,
      'The import',
      'POST /api/v1/rounds/imports',
      200,
      upload('confirm', { ...bids, shown: SHOWN_BEFORE }, true),
    );
    roundId = imported.id;
    compare(journey);
  });

  it('read the evaluation and the arithmetic of a decision', async () => {
    const journey = new Journey(
      'evaluate-round.http',
      'Read the evaluation of a round',
      'The grid for the whole round, one decision with its arithmetic, and the winners as a list.',
    );
    const round = `/api/v1/rounds/${roundId}` as const;
    await journey.step(stage.officer, 'The round', `GET ${round}`, 200);
    await journey.step(stage.officer, 'Varieties by bidders', `GET ${round}/grid`, 200);
    await journey.step(stage.officer, 'Why one bid won', `GET ${round}/explanation?product=P4`, 200);
    await journey.step(stage.officer, 'Awards, two a page', `GET ${round}/awards?limit=2`, 200);
    compare(journey);
  });

  it('simulate another rule set and compare', async () => {
    const journey = new Journey(
      'simulate-and-compare.http',
      'Simulate other rules on the same bids, and compare',
      'A simulation is an evaluation that is kept beside the official one; a comparison says who changes and why.\n' +
        'With an Idempotency-Key a repeated request makes nothing new: it is answered as the first one was.',
    );
    const round = `/api/v1/rounds/${roundId}` as const;
    await journey.step(
      stage.officer,
      'A parameter out of its range is named',
      `POST ${round}/simulations`,
      422,
      {
        body: { label: '第九批规则', ruleset: 'national-drug-9', parameters: { spreadMultiple: '0.9' } },
      },
    );
    const request: Sent = {
      headers: { 'Idempotency-Key': 'narrower-spread' },
      body: {
        label: '第九批规则，价差 1.6 倍',
        ruleset: 'national-drug-9',
        parameters: { spreadMultiple: '1.6' },
      },
    };
    const simulate = `POST ${round}/simulations` as const;
    const simulation = await journey.step<{ id: string }>(
      stage.officer,
      'Batch 9 on these bids, with a narrower spread',
      simulate,
      201,
      request,
    );
    await journey.step(
      stage.officer,
      'The same request again, as after a lost answer',
      simulate,
      201,
      request,
    );
    const { items } = await journey.step<{ items: { id: string; isOfficial: boolean }[] }>(
      stage.officer,
      'Every evaluation of the round',
      `GET ${round}/evaluations`,
      200,
    );
    const official = items.find((item) => item.isOfficial)?.id ?? '';
    await journey.step(
      stage.officer,
      'Side by side',
      `GET ${round}/comparison?evaluations=${official},${simulation.id}`,
      200,
    );
    compare(journey);
  });

  it('publish a result with two people, and read it without sign-in', async () => {
    const journey = new Journey(
      'publish-result.http',
      'Publish a result, and read it as anyone',
      'The office proposes, a second person issues after checking the digest of the result that they saw. If-Match names the\n' +
        'version of the round that was seen.',
    );
    const round = `/api/v1/rounds/${roundId}` as const;
    await journey.step(
      stage.anyone,
      'Before publication nobody outside sees it',
      `GET /api/v1/public/results/${roundId}`,
      404,
    );
    const seen = await stage.officer.send('GET', round, {});
    const { version } = seen.body as { version: number };
    await journey.step(stage.officer, 'The office proposes', `POST ${round}/publication-proposal`, 200, {
      headers: { 'If-Match': `"${version}"` },
      body: { visibility: 'all' },
    });
    const shown = await stage.reviewer.send('GET', round, {});
    const { official } = shown.body as { official: { resultHash: string } };
    const body = { decision: 'publish', opinion: '复算一致，同意公布。', resultHash: official.resultHash };
    await journey.step(stage.officer, 'Who proposes cannot publish', `POST ${round}/publication`, 403, {
      body,
    });
    await stage.later(20);
    await journey.step(
      stage.reviewer,
      'A second factor of a while ago is not enough',
      `POST ${round}/publication`,
      403,
      {
        body,
      },
    );
    await journey.step(
      stage.reviewer,
      'So the second factor once more',
      'POST /api/v1/session/second-factor',
      200,
      {
        body: { code: journey.hide(await stage.codeNow(seed), 'code') },
      },
    );
    await journey.step(stage.reviewer, 'The reviewer publishes', `POST ${round}/publication`, 200, { body });
    await journey.step(stage.anyone, 'Results that are public', 'GET /api/v1/public/results', 200);
    await journey.step(stage.anyone, 'The notice', `GET /api/v1/public/results/${roundId}`, 200);
    await journey.step(
      stage.anyone,
      'The package, to evaluate it again: npm run jicai -- round evaluate',
      `GET /api/v1/public/results/${roundId}/package.zip`,
      200,
    );
    compare(journey);
  });

  it('put the result up for objections, answer one, and award', async () => {
    const journey = new Journey(
      'award-result.http',
      'From the published result to the award',
      'A published result is put up for objections until the end that the rule gives. An objection holds the award of its variety\n' +
        'up until two people have answered it; after the end two people award.',
    );
    const round = `/api/v1/rounds/${roundId}` as const;
    const official = await stage.officer.send('GET', round, {});
    const { resultHash } = (official.body as { official: { resultHash: string } }).official;
    await journey.step(stage.officer, 'The public notice opens', `POST ${round}/publicity`, 201, {
      body: { resultHash },
    });
    const objection = await journey.step<{ id: string }>(
      stage.hospital,
      'A hospital of the region objects',
      `POST ${round}/objections`,
      201,
      {
        body: {
          varietyId: 'v',
          contactName: '张华',
          contactPhone: '010-12345678',
          reason: '该品种一产品的申报材料与公布的内容不一致，请核对。',
        },
      },
    );
    await journey.step(stage.officer, 'Too early for an award', `POST ${round}/award-proposal`, 409, {
      body: {},
    });
    await stage.later(26);
    await journey.step(stage.officer, 'The objection holds it up', `POST ${round}/award-proposal`, 409, {
      body: {},
    });
    await journey.step(
      stage.officer,
      'The office drafts the answer',
      `POST ${round}/objections/${objection.id}/answer`,
      200,
      { body: { outcome: 'reject', answer: '经核对原件，评审所用材料无误，异议不成立。' } },
    );
    await journey.step(
      stage.reviewer,
      'A second person issues it',
      `POST ${round}/objections/${objection.id}/decision`,
      200,
      { body: { decision: 'issue', opinion: '同意。' } },
    );
    await journey.step(stage.officer, 'The award is put forward', `POST ${round}/award-proposal`, 201, {
      body: {},
    });
    await journey.step(stage.reviewer, 'The reviewer confirms it', `POST ${round}/award-decision`, 200, {
      body: { decision: 'confirm', opinion: '公示期满，异议不成立，同意。', resultHash },
    });
    await journey.step(
      stage.anyone,
      'Anyone reads it, and downloads the notice',
      `GET /api/v1/public/results/${roundId}/award-course`,
      200,
    );
    compare(journey);
  });

  it('rate how the objection was served, follow the bad rating up, read the figures', async () => {
    const journey = new Journey(
      'rate-service.http',
      'Rate a finished matter, and follow a bad rating up',
      'A matter that is finished may be rated once by those who were served. After 1 or 2 the office speaks with who rated, then\n' +
        'answers; both have their term. Everyone reads the figures, without names.',
    );
    await followMatters(stage);
    const { items } = await journey.step<{ items: { id: string }[] }>(
      stage.hospital,
      'What may be rated',
      'GET /api/v1/service/matters?rating=open&kind=objection',
      200,
    );
    const rating = `/api/v1/service/matters/${items[0]?.id ?? ''}/rating` as const;
    const body = { score: 2, tags: ['speed'], comment: '处理意见迟了两天。' };
    await journey.step(stage.hospital, 'A grade beyond the five', `POST ${rating}`, 422, {
      body: { ...body, score: 6 },
    });
    await journey.step(stage.hospital, 'The rating', `POST ${rating}`, 201, { body });
    await journey.step(stage.hospital, 'Each is rated once', `POST ${rating}`, 409, { body });
    const followUp = `/api/v1/service/follow-ups/${items[0]?.id ?? ''}` as const;
    await journey.step(
      stage.officer,
      'The office sees what is due first',
      'GET /api/v1/service/follow-ups?state=due',
      200,
    );
    await journey.step(stage.officer, 'It has spoken with who rated', `POST ${followUp}/contact`, 200, {
      body: { text: '已电话联系，确认补正材料耽误两天。' },
    });
    await journey.step(stage.officer, 'What was done about it', `POST ${followUp}/answer`, 200, {
      body: { text: '已增派人手，补正材料当日流转。' },
    });
    await journey.step(stage.anyone, 'The figures', 'GET /api/v1/public/service-figures', 200);
    compare(journey);
  });
});

const SHOWN_BEFORE = '(as before)';
const FIXTURE = 'test/fixtures/rounds/worked-batch-10';

const packageFile = (file: string): Extract<Part, { file: string }> => ({
  name: 'file',
  file,
  text: readFileSync(`${FIXTURE}/${file}`, 'utf8'),
});

/** The fields and files of an import; files that were shown before are shown by name alone. */
function upload(mode: string, bids: Part, known: boolean): Sent {
  const fields = {
    mode,
    sourceText: '规则演算示例',
    confidence: 'made-up',
    visibility: 'all',
    openedOn: '2025-10-27',
    announcedOn: '2025-10-28',
  };
  const others = ['round.json', 'varieties.csv', 'products.csv'].map(packageFile);
  const files = [...others, bids].map((part): Part =>
    known && part !== bids ? { ...part, shown: SHOWN_BEFORE } : part,
  );
  return { parts: [...Object.entries(fields).map(([name, value]) => ({ name, value })), ...files] };
}
