import type { Database } from '#platform';

import { type OfferFacts, OfferFactsReader } from '../application/ports.js';
import { offersOfTender, offersOfWave, openWave } from './offer-rows.js';

/** Reads what offers rest on in one snapshot, in the scope of the office. */
export class DatabaseOfferFacts extends OfferFactsReader {
  constructor(private readonly database: Database) {
    super();
  }

  load(tenderId: string): Promise<OfferFacts | undefined> {
    return this.database.read(async (q) => {
      const round = await q.one<{ id: string; version: number }>(
        `select r.id, r.version from tender.tender t join rounds.round r on r.id = t.library_round_id where t.id = $1`,
        [tenderId],
      );
      if (!round) return undefined;
      const offers = await offersOfTender(q, tenderId);
      const wave = await openWave(q, tenderId);
      return {
        roundId: round.id,
        version: round.version,
        offered: new Set(offers.map(({ productId }) => productId)),
        wave: wave && { ...wave, offers: await offersOfWave(q, wave.id) },
      };
    });
  }
}
