import { type DossierVerdict, verifyDossier } from '#dossier';
import { unzip } from '#platform';

import { signedByAll } from '../support/agreements.js';
import { adjustmentBody, awardOffice, awardReviewer, chosenAreas, underNoticeOf } from '../support/awards.js';
import {
  buildNow,
  dossierUrl,
  listDossiers,
  requestDossier,
  sealNow,
  signedAnew,
} from '../support/dossier.js';
import { listFrozen, openWindow } from '../support/eligibility.js';
import { closeWithBids, frozen } from '../support/experts.js';
import { giveShares, office } from '../support/tenders.js';
import { buildWorld, type World } from '../support/world.js';

let world: World;
beforeAll(async () => {
  world = await buildWorld({ DATABASE_POOL: '20' });
}, 120_000);
afterAll(() => world.close());

interface Editions {
  readonly full: Buffer;
  readonly open: Buffer;
}

async function dossierOf(tender: string): Promise<Editions> {
  await requestDossier(world, tender);
  await sealNow(world);
  await buildNow(world);
  const items = await listDossiers(world, tender);
  const bytesOf = async (readership: string): Promise<Buffer> => {
    const { id = '' } = items.find((item) => item.readership === readership) ?? {};
    return (await world.send(office(world), { method: 'GET', url: dossierUrl(tender, id) })).bytes;
  };
  return { full: await bytesOf('full'), open: await bytesOf('open') };
}

const once = <T>(make: () => Promise<T>): (() => Promise<T>) => {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
};
const text = (archive: Buffer, name: string): string =>
  Buffer.from(unzip(archive).find((file) => file.name === name)?.bytes ?? []).toString();
const names = (archive: Buffer): string[] => unzip(archive).map(({ name }) => name);
const saysOf = ({ parts }: DossierVerdict, part: string): readonly string[] =>
  parts.find(({ name }) => name === part)?.says ?? [];
/** Files that are named when a file was changed and the operator signed anew. */
const forged = async (
  archive: Buffer,
  name: string,
  from: string | RegExp,
  to: string,
): Promise<string[]> => {
  const changed = text(archive, name).replace(from, to);
  expect(changed).not.toBe(text(archive, name));
  const { faults } = await verifyDossier(signedAnew(world, archive, name, () => changed));
  return [...new Set(faults.map(({ path }) => path))];
};

/** A round awarded and agreed: an agreement signed by all, areas chosen by lists, volume adjusted. */
const agreed = once(async () => {
  const made = await signedByAll(world);
  await chosenAreas(world, () => Promise.resolve(made));
  const [own] = await world.test.database.query<{ code: string }>(
    `select institution_id as code from award.institution where round_id = $1 and org_id = $2`,
    [made.id, world.org('hospital')],
  );
  const { id: adjustment } = await world.made(awardOffice(world), {
    method: 'POST',
    url: `/api/v1/rounds/${made.id}/volume-adjustment-proposals`,
    body: adjustmentBody(own?.code ?? '', { productId: 'P2', quantity: '10' }),
  });
  await world.made(awardReviewer(world), {
    method: 'POST',
    url: `/api/v1/rounds/${made.id}/volume-adjustments/${adjustment}/decision`,
    body: { decision: 'confirm', opinion: '情况属实' },
  });
  const [tender] = await world.test.database.query<{ id: string }>(
    'select id from tender.tender where library_round_id = $1',
    [made.id],
  );
  return dossierOf(tender?.id ?? '');
});

/** A round with a stage of qualification and an expert review. */
const reviewed = once(async () => {
  const made = await frozen(world, { announce: listFrozen });
  await openWindow(world, made.id);
  await closeWithBids(world, made, 3);
  await giveShares(world, made, 3);
  await world.made(made.officers[0], { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` });
  // The edition for others is made once the result is public.
  await underNoticeOf(world, made.id);
  return dossierOf(made.id);
});

describe('the dossier of an agreed round', () => {
  it('proves agreements by their evidence, volumes by their sums, areas by the lists', async () => {
    const { full } = await agreed();
    const verdict = await verifyDossier(full);
    expect(verdict.faults).toEqual([]);
    expect(saysOf(verdict, 'agreement')).toEqual([
      expect.stringMatching(
        /^2 agreements fit their evidence, 1 signed by all parties under authority [0-9A-F:]{95}$/,
      ),
    ]);
    expect(saysOf(verdict, 'volume')).toEqual([
      'supply areas of 1 choices picked from the lists again',
      'agreed volumes of 2 products sum to their awards',
      '1 adjustments moved what was confirmed',
    ]);
  });

  it('names what was changed, although the operator signed anew', async () => {
    const { full } = await agreed();
    const [evidence = ''] = names(full).filter((name) => name.startsWith('agreement/evidence/'));
    const list = 'agreement/agreements.json';
    const moves = 'volume/moves.jsonl';
    expect(await forged(full, evidence, /"signature": "(.{20})./, '"signature": "$1A')).toEqual([evidence]);
    expect(await forged(full, evidence, /(\\"quantity\\":\\")\d/, '$18')).toEqual([evidence]);
    expect(await forged(full, list, /"digest": "..../, '"digest": "0000')).toEqual([evidence]);
    expect(await forged(full, list, '"state": "signing"', '"state": "signed"')).toHaveLength(1);
    const listed = JSON.parse(text(full, list)) as { state: string }[];
    const unsigned = JSON.stringify(listed.filter(({ state }) => state !== 'signed'));
    expect(await forged(full, list, /^[^]*$/, unsigned)).toEqual([evidence, list]);
    expect(await forged(full, moves, /"quantity":"(\d)/, '"quantity":"9$1')).toEqual([moves]);
    expect(await forged(full, moves, /^.*"cause":"adjustment".*\n/m, '')).toEqual([
      'volume/adjustments.json',
    ]);
    expect(
      await forged(full, 'volume/adjustments.json', '"state": "confirmed"', '"state": "refused"'),
    ).toEqual([moves]);
    expect(await forged(full, 'volume/areas.json', '"r3"', '"r4"')).toContain('volume/areas.json');
    expect(await forged(full, 'volume/areas.json', /"digest": "..../, '"digest": "0000')).toContain(
      'volume/areas.json',
    );
    expect(await forged(full, 'volume/supply.json', /("selection": ")\w/, '$1x')).toEqual([
      'volume/supply.json',
    ]);
  });

  it('keeps parties, lists and institutions out of the edition for others, and says so', async () => {
    const { open } = await agreed();
    const verdict = await verifyDossier(open);
    expect(verdict.faults).toEqual([]);
    const gaps = verdict.parts.flatMap(({ leftOut }) => leftOut.map(({ leftOut: what }) => what.en));
    for (const gap of [
      'purchase agreements with their evidence',
      'lists of regions, and agreed volume of institutions with its adjustment',
    ])
      expect(gaps).toContain(gap);
    expect(names(open).filter((name) => /^(agreement|volume)\//.test(name))).toEqual(['volume/supply.json']);
  });
});

describe('the dossier of a round with qualification and experts', () => {
  it('proves the list by its digest, the panel by its draw, the scores by the sheets', async () => {
    const { full } = await reviewed();
    const verdict = await verifyDossier(full);
    expect(verdict.faults).toEqual([]);
    expect(saysOf(verdict, 'eligibility')).toEqual([
      'entities of 5 products follow from the relations decided',
      expect.stringMatching(/^list of 5 products, 5 passed, frozen with digest [0-9a-f]{64}$/),
    ]);
    expect(saysOf(verdict, 'expert')).toEqual([
      expect.stringMatching(/^draw of \d+ out of \d+ repeated from checkpoint \d+; \d+ were left out$/),
      expect.stringMatching(/^\d+ seats with a sheet each; \d+ left the panel and were replaced$/),
      expect.stringMatching(/^scores of 5 products made out of \d+ sheets again$/),
    ]);
    expect(names(full)).toContain('expert/minutes.pdf');
    expect(verdict.parts.map(({ name }) => name)).not.toContain('agreement');
  });

  it('names what was changed, although the operator signed anew', async () => {
    const { full } = await reviewed();
    const [list, relations] = ['eligibility/list.json', 'eligibility/relations.json'];
    const [draw, review, sheets, scores] = ['draw', 'review', 'sheets', 'scores'].map(
      (name) => `expert/${name}.json`,
    ) as [string, string, string, string];
    expect(await forged(full, list, '"decision": "passed"', '"decision": "refused"')).toContain(list);
    expect(await forged(full, 'eligibility/freeze.json', /"hash": "..../, '"hash": "0000')).toEqual([list]);
    const { products } = JSON.parse(text(full, relations)) as { products: { bidderId: string }[] };
    const another = `"entityId": "${products[1]?.bidderId ?? ''}"`;
    expect(await forged(full, relations, '"entityId": null', another)).toEqual([relations]);
    expect(await forged(full, draw, /"seed":\s*"..../, '"seed":"0000')).toEqual([draw]);
    expect(await forged(full, draw, /"ticket":\s*"..../, '"ticket":"0000')).toEqual([draw]);
    expect(await forged(full, review, /"person": "..../, '"person": "0000')).toEqual([review]);
    expect(await forged(full, review, '"state": "submitted"', '"state": "recused"')).toContain(review);
    expect(await forged(full, sheets, /"points": "[^"]*"/, '"points": "1"')).toContain(sheets);
    expect(await forged(full, scores, /"technicalScore":"[^"]*"/, '"technicalScore":"99.0000"')).toContain(
      scores,
    );
  });

  it('keeps sheets, recusals and relations out of the edition for others', async () => {
    const { open } = await reviewed();
    const verdict = await verifyDossier(open);
    expect(verdict.faults).toEqual([]);
    expect(names(open).filter((name) => /^(eligibility|expert)\//.test(name))).toEqual([
      'eligibility/list.json',
      'eligibility/freeze.json',
      'expert/draw.json',
      'expert/review.json',
    ]);
    expect(text(open, 'expert/review.json')).not.toMatch(/recused|reason|totals/);
  });
});
