import { DomainError } from '#kernel';
import { mayTake, type Queryer, type Tx } from '#platform';

import type { AwardedRound, Draft, Drawn, SentOut } from '../application/ports.js';
import { say } from '../domain/say.js';
import { day } from './instants.js';

/** The round with its row shared, so that it is not taken back before this transaction ends. */
export const holdRound = (tx: Tx, id: string): Promise<(AwardedRound & { isAwarded: boolean }) | undefined> =>
  tx.one(
    `select r.id, r.title, r.region_code as "regionCode", r.has_volumes as "hasVolumes", coalesce(p.purpose, 'live') as purpose,
       (select ${day('t.agreement_ends_on')} from tender.tender t where t.library_round_id = r.id) as "agreementsEndOn",
       r.state = 'published' and exists (select from award.award a where a.round_id = r.id) as "isAwarded"
     from rounds.round r left join award.publicity p on p.round_id = r.id where r.id = $1 for share of r`,
    [id],
  );

export async function drawUp(tx: Tx, roundId: string, startsOn: string, endsOn: string): Promise<Drawn> {
  await mayTake(tx, 'agreement-drawing');
  const row = await tx.one<Drawn>('select * from agreement.draw_up($1, $2, $3)', [roundId, startsOn, endsOn]);
  if (!row) throw new Error('the draw-up gave no result');
  return row;
}

export async function toChoose(q: Queryer, roundId: string): Promise<string[]> {
  const rows = await q.query<{ org: string }>(
    `select distinct institution_id as org from agreement.target where round_id = $1 and reason = 'to-choose'`,
    [roundId],
  );
  return rows.map(({ org }) => org);
}

/** Every part of a document as text: decimals with the digits that prices and amounts have everywhere. */
export async function drafts(
  tx: Tx,
  roundId: string,
  ids: readonly string[] | null,
  after: string,
  limit: number,
): Promise<Draft[]> {
  await mayTake(tx, 'agreement-drawing');
  return tx.query<Draft>(
    `select a.id, a.number, (select b.number from agreement.agreement b where b.id = a.amends) as amends,
       json_build_object('no', r.round_no, 'title', r.title, 'purpose', p.purpose) as round,
       json_build_object('institution', json_build_object('name', a.institution_name, 'uscc', coalesce(h.uscc, '')),
         'manufacturer', json_build_object('name', a.manufacturer_name, 'uscc', coalesce(m.uscc, '')),
         'distributor', json_build_object('name', a.distributor_name, 'uscc', coalesce(d.uscc, ''))) as parties,
       ${day('a.starts_on')} as "startsOn", ${day('a.ends_on')} as "endsOn",
       (select json_agg(json_build_object('varietyId', l.variety_id, 'variety', l.variety_name, 'productId', l.product_id,
            'product', l.product_name, 'region', award.region_name(a.round_id, l.region_id),
            'unitPrice', to_char(l.unit_price, 'FM999999999999999990.0000'), 'quantity', l.quantity::text, 'amount', l.amount::text)
          order by l.variety_id collate "C", l.product_id collate "C", l.region_id collate "C")
        from agreement.line l where l.agreement_id = a.id) as lines
     from agreement.agreement a join rounds.round r on r.id = a.round_id join award.publicity p on p.round_id = a.round_id
     join identity.organisation h on h.id = a.institution_id join identity.organisation m on m.id = a.manufacturer_id
     join identity.organisation d on d.id = a.distributor_id
     where a.round_id = $1 and a.state = 'drawn-up' and ($2::uuid[] is null or a.id = any ($2)) and a.number collate "C" > $3
     order by a.number collate "C" limit $4 for update of a`,
    [roundId, ids, after, limit],
  );
}

export async function sendOut(tx: Tx, sent: readonly SentOut[], dueAt: string): Promise<void> {
  await tx.query(
    `update agreement.agreement a set state = 'signing', document = x.document, digest = x.digest, sent_at = platform.now(), due_at = $4
     from unnest($1::uuid[], $2::text[], $3::text[]) as x (id, document, digest) where a.id = x.id and a.state = 'drawn-up'`,
    [sent.map(({ id }) => id), sent.map(({ document }) => document), sent.map(({ digest }) => digest), dueAt],
  );
}

export async function partiesOf(q: Queryer, roundId: string, dueAt: string): Promise<string[]> {
  const rows = await q.query<{ org: string }>(
    `select distinct o.org from agreement.agreement a
     cross join lateral unnest(array[a.institution_id, a.manufacturer_id, a.distributor_id]) as o (org)
     where a.round_id = $1 and a.state = 'signing' and a.due_at = $2`,
    [roundId, dueAt],
  );
  return rows.map(({ org }) => org);
}

export async function recall(tx: Tx, id: string, reason: string): Promise<{ roundId: string }> {
  const found = await tx.one('select 1 from agreement.agreement where id = $1', [id]);
  if (!found) throw new DomainError('not-found', say('unknown'));
  return tx.changeOne<{ roundId: string }>(
    `update agreement.agreement set state = 'void', closed_at = platform.now(), closed_by = 'office', closed_reason = $2
       where id = $1 and state = 'signing' returning round_id as "roundId"`,
    [id, reason],
    () => new DomainError('illegal-transition', say('not-signing')),
  );
}
