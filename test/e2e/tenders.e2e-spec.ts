import { readFileSync } from 'node:fs';

import { type Checkpoint, latestHead, loadSigningPair } from '#audit';
import { CONFIG, type Config, Database, PUBLIC_ACTOR, runAsSystem, runWith } from '#platform';
import { readOpeningRecord, readReceipt, verifyOpening } from '#sealing';
import { evaluateRound } from '#rounds/evaluator';
import { folderSource, readPackage, RESULT_FILES, resultFiles, type ResultFile } from '#rounds/package';

import { seal } from '../../libs/audit/src/adapters/sealer.js';
import { findOpening } from '../../libs/tenders/src/adapters/queries/public.query.js';
import { openingPdf } from '../../libs/tenders/src/documents/opening-pdf.js';
import { fileDigest, resultDigest } from '../../libs/rounds/src/adapters/digests.js';
import { announced, closeDue, FIXTURE, giveShares, passDeadline, submit } from '../support/tenders.js';
import { buildWorld, type World } from '../support/world.js';

/** Seals what was recorded so far, as the platform does every second. */
async function sealNow(): Promise<Checkpoint | undefined> {
  const { app } = world.test;
  const pair = loadSigningPair(app.get<Config>(CONFIG));
  const database = app.get(Database);
  return runAsSystem('seal', async () => {
    await seal(database, pair);
    return latestHead(database);
  });
}

let world: World;
beforeAll(async () => {
  world = await buildWorld();
}, 120_000);
afterAll(() => world.close());

/** The price of each bidder in the fixture's own bids.csv: one product each. */
const PRICES = new Map(
  readFileSync(`${FIXTURE}/bids.csv`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .map(([product = '', price = '', , revival]) => [
      product.replace('P', 'B'),
      { price, revival: revival === 'Y' },
    ]),
);

describe('a tender from its draft to the library', () => {
  it('opens to the prices that were sealed, and is evaluated byte for byte like the same bids in a file', async () => {
    const made = await announced(world);
    const receipts: string[] = [];
    const times = new Map<string, string>();
    for (const [bidder, company] of made.bidders) {
      const { price = '', revival = false } = PRICES.get(bidder) ?? {};
      const { receipt } = await submit(
        world,
        company,
        made.id,
        () => price,
        () => revival,
      );
      receipts.push(JSON.stringify(receipt));
      times.set(bidder.replace('B', 'P'), receipt.record.at);
    }
    await passDeadline(world, made.id);
    expect(await closeDue(world)).toBe(1);
    expect(await closeDue(world)).toBe(0);
    await giveShares(world, made, 3);
    const head = await sealNow();
    const opening = await world.made<{ libraryRoundId: string; opened: number; unreadable: number }>(
      made.officers[4],
      { method: 'POST', url: `/api/v1/tenders/${made.id}/opening` },
    );
    expect(opening).toMatchObject({ state: 'opened', opened: made.bidders.size, unreadable: 0 });

    const url = `/api/v1/public/tenders/${made.id}/opening-record`;
    const record = readOpeningRecord((await world.send(undefined, { method: 'GET', url })).bytes.toString());
    for (const receipt of receipts)
      expect(await verifyOpening(record, readReceipt(receipt).record)).toMatchObject({
        faults: [],
        plain: made.bidders.size,
        unreadable: [],
      });

    const kept = await runWith({ actor: PUBLIC_ACTOR, requestId: 'test', ip: '127.0.0.1' }, () =>
      world.test.app.get(Database).read((q) => findOpening(q, made.id, 'price')),
    );
    expect(kept.auditHead).toEqual({ n: head?.n, size: head?.size, root: head?.root, at: head?.at });
    expect(openingPdf(kept).notes?.join()).toContain(head?.root);

    const reading = await readPackage(folderSource(FIXTURE));
    if (!reading.ok) throw new Error('the fixture has violations');
    const { input } = reading;
    const same = evaluateRound({
      ...input,
      round: { ...input.round, id: made.roundNo, title: '示范带量采购' },
      bids: input.bids.map((bid) => ({ ...bid, submittedAt: times.get(bid.productId) ?? null })),
    });
    const files = resultFiles(same, input.volumes);
    const digests = RESULT_FILES.map((name) => [name, fileDigest(files[name]())] as const);
    const [stored] = await world.test.database.query<{ hash: string; state: string }>(
      `select e.result_hash as hash, r.state from rounds.round r join rounds.evaluation e on e.id = r.official_evaluation where r.id = $1`,
      [opening.libraryRoundId],
    );
    expect(stored).toEqual({
      hash: resultDigest(Object.fromEntries(digests) as Record<ResultFile, string>),
      state: 'evaluated',
    });
  }, 120_000);
});
