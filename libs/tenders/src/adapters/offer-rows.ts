import { uuidv7, DomainError } from '#kernel';
import type { Queryer } from '#platform';
import type { QuotableRevival } from '#rounds';

import type { OfferRecord, OfferWave } from '../application/ports.js';
import { say } from '../domain/say.js';
import { sayQuotes } from '../domain/say-quotes.js';
import type { OfferForm } from '../domain/words.js';
import { codeOf } from './bid-rows.js';
import { instant, preciseInstant } from './instants.js';

const WAVE = `select w.id, w.wave, ${instant('w.due_at')} as "dueAt", w.answer from tender.offer_wave w`;

/** The wave that still has to be evaluated; there is at most one. */
export const openWave = (q: Queryer, tenderId: string): Promise<OfferWave | undefined> =>
  q.one<OfferWave>(`${WAVE} where w.tender_id = $1 and w.evaluated_at is null`, [tenderId]);

export async function lockWave(q: Queryer, id: string): Promise<OfferWave> {
  const wave = await q.one<OfferWave>(`${WAVE} where w.id = $1 and w.evaluated_at is null for update`, [id]);
  if (!wave) throw new DomainError('illegal-transition', say('no-offers-out'));
  return wave;
}

export async function addWave(
  q: Queryer,
  tenderId: string,
  { dueAt, answer }: { readonly dueAt: string; readonly answer: OfferForm },
  candidates: readonly QuotableRevival[],
): Promise<{ id: string; wave: number }> {
  const row = await q.one<{ id: string; wave: number }>(
    `insert into tender.offer_wave (id, tender_id, wave, due_at, answer)
     select $1, $2, coalesce(max(wave), 0) + 1, $3, $4 from tender.offer_wave where tender_id = $2 returning id, wave`,
    [uuidv7(), tenderId, dueAt, answer],
  );
  if (!row) throw new Error('the wave was not written');
  const added = await q.query(
    `insert into tender.offer (id, wave_id, tender_id, product_id, org_id, kind, comparable_price, unit_price, pack_price_min, pack_price_max)
     select uuidv7(), $1, $2, c.product_id, e.org_id, c.kind, c.comparable, c.unit, c.least, c.most
     from unnest($3::text[], $4::text[], $5::numeric[], $6::numeric[], $7::numeric[], $8::numeric[])
       as c (product_id, kind, comparable, unit, least, most)
     join tender.entry e on e.tender_id = $2 and e.product_id = c.product_id returning id`,
    [
      row.id,
      tenderId,
      candidates.map(({ productId }) => productId),
      candidates.map(({ kind }) => kind),
      candidates.map(({ comparablePrice }) => comparablePrice),
      candidates.map(({ unitPrice }) => unitPrice),
      candidates.map(({ packPriceMin }) => packPriceMin),
      candidates.map(({ packPriceMax }) => packPriceMax),
    ],
  );
  if (added.length !== candidates.length) throw new Error('a candidate is no entry of the tender');
  return row;
}

const OFFER = `select o.id, o.product_id as "productId", o.answer, x.pack_price::text as quote from tender.offer o
  left join tender.opened_quote x on x.tender_id = o.tender_id and x.product_id = o.product_id`;
export const offersOfTender = (q: Queryer, tenderId: string): Promise<OfferRecord[]> =>
  q.query<OfferRecord>(`${OFFER} where o.tender_id = $1 order by o.product_id collate "C"`, [tenderId]);
export const offersOfWave = (q: Queryer, waveId: string): Promise<OfferRecord[]> =>
  q.query<OfferRecord>(`${OFFER} where o.wave_id = $1 order by o.product_id collate "C"`, [waveId]);

/** Answers an own offer; the function takes the time after its lock. Its refusals end the transaction, so the offer is read before. */
export async function answerOffer(
  q: Queryer,
  tenderId: string,
  offerId: string,
  accepts: boolean,
): Promise<string> {
  const offer = await q.one<{ due: string }>(
    `select ${instant('w.due_at')} as due from tender.offer o join tender.offer_wave w on w.id = o.wave_id
     where o.id = $1 and o.tender_id = $2`,
    [offerId, tenderId],
  );
  if (!offer) throw new DomainError('not-found', say('offer-unknown'));
  try {
    const row = await q.one<{ at: string }>(
      `select ${preciseInstant('t.at')} as at from tender.answer_offer($1, $2) as t (at)`,
      [offerId, accepts],
    );
    if (!row) throw new Error('the function answered nothing');
    return row.at;
  } catch (error) {
    if (codeOf(error) === 'JC410')
      throw new DomainError('window-closed', say('offer-deadline-passed', { due: offer.due }));
    if (codeOf(error) === 'JC418')
      throw new DomainError('illegal-transition', sayQuotes('answered-by-quote'));
    if (codeOf(error) === 'JC411') throw new DomainError('illegal-transition', say('offer-answered'));
    throw error;
  }
}
