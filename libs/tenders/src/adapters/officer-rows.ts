import type { Queryer } from '#platform';

import type { CeremonyRow, OfficerRecord } from '../application/ports.js';

export const readOfficers = (q: Queryer, tenderId: string): Promise<OfficerRecord[]> =>
  q.query<OfficerRecord>(
    `select idx, account_id as "accountId", kind, label, body, pk, vk, key_file as "keyFile", ceremony_signature as signature
     from tender.officer where tender_id = $1 order by idx`,
    [tenderId],
  );

export async function replaceOfficers(
  q: Queryer,
  tenderId: string,
  officers: readonly Pick<OfficerRecord, 'accountId' | 'kind' | 'label' | 'body'>[],
): Promise<void> {
  await q.query('delete from tender.officer where tender_id = $1', [tenderId]);
  await q.query(
    `insert into tender.officer (tender_id, idx, account_id, kind, label, body)
     select $1, (n - 1)::int, a, k, l, b from unnest($2::uuid[], $3::text[], $4::text[], $5::text[]) with ordinality as o (a, k, l, b, n)`,
    [
      tenderId,
      officers.map(({ accountId }) => accountId),
      officers.map(({ kind }) => kind),
      officers.map(({ label }) => label),
      officers.map(({ body }) => body),
    ],
  );
}

export const setKey = (
  q: Queryer,
  tenderId: string,
  idx: number,
  { pk, vk, keyFile }: { pk: string; vk: string; keyFile: string },
): Promise<unknown> =>
  q.query(
    `update tender.officer set pk = $3, vk = $4, key_file = $5, enrolled_at = platform.now(), ceremony_signature = null
     where tender_id = $1 and idx = $2`,
    [tenderId, idx, pk, vk, keyFile],
  );

export const setSignature = (
  q: Queryer,
  tenderId: string,
  idx: number,
  signature: string | null,
): Promise<unknown> =>
  q.query('update tender.officer set ceremony_signature = $3 where tender_id = $1 and idx = $2', [
    tenderId,
    idx,
    signature,
  ]);

export const setRehearsed = (q: Queryer, tenderId: string, idx: number): Promise<unknown> =>
  q.query('update tender.officer set rehearsed_at = platform.now() where tender_id = $1 and idx = $2', [
    tenderId,
    idx,
  ]);

export const readCeremony = (q: Queryer, tenderId: string): Promise<CeremonyRow | undefined> =>
  q.one<CeremonyRow>('select record, hash, signed from tender.ceremony where tender_id = $1', [tenderId]);

interface Reminded {
  readonly accountId: string;
  readonly tenderId: string;
  readonly title: string;
}

/**
 * Officers with a deadline of their round within a day who were not reminded within that day: each is marked by the statement that
 * finds them. For another part, and after an extension, the day is another, and they are reminded again.
 */
export const remindOfficers = (q: Queryer): Promise<Reminded[]> =>
  q.query<Reminded>(
    `update tender.officer o set reminded_at = platform.now() from tender.tender t
       cross join lateral unnest(array[t.qualification_deadline, t.price_deadline]) as d (at)
     where t.id = o.tender_id and t.state = 'announced'
       and (o.reminded_at is null or o.reminded_at < d.at - interval '1 day')
       and d.at between platform.now() and platform.now() + interval '1 day'
     returning o.account_id as "accountId", t.id as "tenderId", t.title`,
  );
