import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sealed bids of many companies taken in one transaction (成组接收). Both functions run with the rights of their caller and set the
 * scope of each bid's own company before they touch a row for it, so that row-level security judges every bid by itself.
 */
export class BidSets0084 implements MigrationInterface {
  name = 'BidSets1700000000084';

  async up(q: QueryRunner): Promise<void> {
    // Ciphertext never compresses: trying costs time for every bid.
    await q.query(`alter table tender.bid alter column sealed set storage external`);
    await q.query(ACT_AS);
    await q.query(biddingFacts('create', ''));
    await q.query(SUBMISSION);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      drop function tender.submit_each, tender.bidding_facts, tender.act_as;
      alter table tender.bid alter column sealed set storage extended`);
  }
}

export const INSTANT = (column: string, fraction: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.${fraction}"Z"')`;

const ACT_AS = `
  create function tender.act_as(org uuid, account uuid, region text) returns void
  language sql volatile set search_path = pg_catalog as $$
    select set_config('jc.org', coalesce(org::text, ''), true), set_config('jc.account', account::text, true), set_config('jc.region', region, true)
  $$;
`;

/** `second` is a further part with its deadline, as one branch of a case. */
export const biddingFacts = (verb: string, second: string): string => `
  -- What a bid is judged by before it is taken: the round as its company sees it, the id it bids under, its standing; and what an
  -- earlier request with the same key was answered.
  ${verb} function tender.bidding_facts(orgs uuid[], accounts uuid[], regions text[], keys text[], request_hashes bytea[], tenders uuid[], parts text[])
  returns table (ordinal integer, round jsonb, bidder text, ceremony text, standing jsonb, same_request boolean, answered jsonb)
  language plpgsql set search_path = pg_catalog as $$
  declare b record;
  begin
    for b in select * from unnest(orgs, accounts, regions, keys, request_hashes, tenders, parts)
      with ordinality u(org, account, region, key, request_hash, tender, part, n)
    loop
      perform tender.act_as(b.org, b.account, b.region);
      ordinal := b.n; same_request := null; answered := null;
      select i.request_hash = b.request_hash, i.response::jsonb into same_request, answered
        from platform.idempotency i where i.account_id = b.account and i.key = b.key;
      select jsonb_build_object('roundNo', t.round_no, 'state', t.state,
          'priceOpensAt', ${INSTANT('t.price_opens_at', 'MS')}, 'deadline', case b.part when 'price' then ${INSTANT('t.price_deadline', 'MS')}${second}
            else ${INSTANT('t.qualification_deadline', 'MS')} end,
          'formerDeadlines', coalesce((select jsonb_agg(distinct ${INSTANT('a.former_deadline', 'MS')}) from tender.amendment a
            where a.tender_id = t.id and a.state = 'announced' and a.price_deadline is not null and b.part = 'price'), '[]')),
        (select e.bidder_id from tender.entry e where e.tender_id = t.id and e.org_id = b.org limit 1),
        (select c.hash from tender.ceremony c where c.tender_id = t.id and c.signed is not null),
        identity.eligibility_facts(b.org, t.region_code, (platform.now() at time zone 'Asia/Shanghai')::date)
      into round, bidder, ceremony, standing from tender.tender t where t.id = b.tender;
      return next;
    end loop;
    perform tender.act_as(null, '00000000-0000-0000-0000-000000000000', '');
  end $$;
`;

/**
 * Each bid in a subtransaction of its own: one that is refused leaves its neighbours alone and nothing of itself behind. Its idempotency
 * key is taken with the answer, after the work: who comes second with a key waits there, undoes the work and gives the first one's answer.
 * Rounds and companies in one order for every set, so that sets never wait for each other in a circle. The sealed bytes lie in a row.
 */
/** Refusals that leave a bid's neighbours alone, and how the answer is filled that is not a bid. */
interface Refusals {
  readonly codes: readonly string[];
  readonly told: string;
}

export const submission = (verb: string, { codes, told }: Refusals): string => `
  ${verb} function tender.submit_each(orgs uuid[], accounts uuid[], names text[], regions text[], keys text[], request_hashes bytea[],
    tenders uuid[], lots text[], parts text[], versions integer[], headers text[], starts integer[], sizes integer[], seals bytea, acts jsonb[])
  returns table (ordinal integer, outcome text, due integer, bid jsonb)
  language plpgsql set search_path = pg_catalog as $$
  declare b record; kept record; s record; said text;
  begin
    for b in select * from unnest(orgs, accounts, names, regions, keys, request_hashes, tenders, lots, parts, versions, headers, starts, sizes, acts)
      with ordinality u(org, account, name, region, key, request_hash, tender, lot, part, version, header, start, size, act, n)
      order by u.tender, u.org, u.n
    loop
      perform tender.act_as(b.org, b.account, b.region);
      ordinal := b.n; outcome := 'accepted'; due := null; bid := null;
      begin
        select x.id, x.hash, x.at, x.seq into s
          from tender.submit(b.tender, b.lot, b.part, b.version, b.header, substring(seals from b.start for b.size), b.name) x;
        bid := jsonb_build_object('id', s.id, 'hash', s.hash, 'at', ${INSTANT('s.at', 'US')}, 'seq', s.seq);
        if b.key is not null then
          insert into platform.idempotency (account_id, key, request_hash, response) values (b.account, b.key, b.request_hash, bid::json)
            on conflict (account_id, key) do nothing;
          if not found then
            raise exception 'the key is taken' using errcode = 'JC409';
          end if;
        end if;
        insert into audit.entry (stream, body) values ('tender:' || b.tender,
          jsonb_build_object('at', ${INSTANT('platform.now()', 'US')}) || b.act || jsonb_build_object('after',
            jsonb_build_object('bid', s.id, 'lot', b.lot, 'part', b.part, 'version', b.version, 'hash', s.hash, 'at', bid->'at', 'seq', s.seq)));
      exception when ${codes.map((code) => `sqlstate '${code}'`).join(' or ')} then
        outcome := sqlstate; ${told}
        select i.request_hash, i.response into kept from platform.idempotency i where i.account_id = b.account and i.key = b.key;
        if found then
          outcome := case when kept.request_hash = b.request_hash then 'replayed' else 'key-reused' end;
          bid := case outcome when 'replayed' then kept.response::jsonb end;
        else
          select coalesce(max(x.version), 0) + 1 into due from tender.bid x
            where x.tender_id = b.tender and x.lot = b.lot and x.part = b.part and x.org_id = b.org;
        end if;
      end;
      return next;
    end loop;
    perform tender.act_as(null, '00000000-0000-0000-0000-000000000000', '');
  end $$;
`;

export const BID_REFUSALS = ['JC404', 'JC409', 'JC410', 'JC412', 'JC413'];
const SUBMISSION = `${submission('create', { codes: BID_REFUSALS, told: 'bid := null;' })}
  revoke execute on function tender.act_as, tender.bidding_facts, tender.submit_each from public;
  grant execute on function tender.act_as, tender.bidding_facts, tender.submit_each to jc_app;
`;
