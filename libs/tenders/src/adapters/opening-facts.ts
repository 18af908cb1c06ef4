import { latestHead } from '#audit';
import { frozenScores, scoresPending } from '#experts';
import type { Database } from '#platform';
import type { Release } from '#sealing';
import type { TenderFile } from '#rounds/package';

import { type OpeningFacts, OpeningFactsReader } from '../application/opening-ports.js';
import type { Entry } from '../domain/opened-bids.js';
import type { TenderPart } from '../domain/words.js';
import { closedBids } from './bid-rows.js';
import { readCeremony, readOfficers } from './officer-rows.js';
import { readTender } from './tender-rows.js';

/** Reads what an opening rests on in one snapshot, in the scope of the officer who opens. */
export class DatabaseOpeningFacts extends OpeningFactsReader {
  constructor(private readonly database: Database) {
    super();
  }

  async load(tenderId: string, part: TenderPart): Promise<OpeningFacts | undefined> {
    const head = await latestHead(this.database);
    return this.database.read(async (q) => {
      const tender = await readTender(q, tenderId);
      const closing = await q.one<{ document: string }>(
        'select document from tender.closing where tender_id = $1 and part = $2',
        [tenderId, part],
      );
      const ceremony = await readCeremony(q, tenderId);
      if (!tender || !closing || ceremony?.signed == null) return undefined;
      const releases = await q.query<{ release: Release }>(
        'select release from tender.share where tender_id = $1 and part = $2 order by bid_id, idx',
        [tenderId, part],
      );
      const files = await q.query<{ name: TenderFile; content: Buffer }>(
        'select name, content from tender.package_file where tender_id = $1',
        [tenderId],
      );
      const clock = await q.one<{ now: Date; minutes: number }>(
        `select platform.now() as now,
           (platform.rule('tender.opening-wait-minutes', $1, (platform.now() at time zone 'Asia/Shanghai')::date)->>'minutes')::int as minutes`,
        [tender.regionCode],
      );
      if (!clock) throw new Error('no clock');
      return {
        part,
        tender,
        officers: await readOfficers(q, tenderId),
        ceremony: ceremony.signed,
        closing: closing.document,
        bids: await closedBids(q, tenderId, part),
        releases: releases.map(({ release }) => release),
        entries: await q.query<Entry>(
          'select product_id as "productId", bidder_id as "bidderId" from tender.entry where tender_id = $1 order by position',
          [tenderId],
        ),
        files: Object.fromEntries(files.map(({ name, content }) => [name, new Uint8Array(content)])),
        now: clock.now.toISOString(),
        waitMinutes: clock.minutes,
        scores: { pending: await scoresPending(q, tenderId), byProduct: await frozenScores(q, tenderId) },
        auditHead: head ? { n: head.n, size: head.size, root: head.root, at: head.at } : null,
      };
    });
  }
}
