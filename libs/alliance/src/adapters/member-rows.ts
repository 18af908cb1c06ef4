import type { Queryer } from '#platform';

import type { AllianceRound, Member } from '../application/ports.js';
import type { MemberCeiling } from '../domain/ceilings.js';
import type { CeilingRule } from '../domain/words.js';

/** The round with its alliance; `lock` holds its row against everyone who would change either meanwhile. */
export const readRound = (q: Queryer, id: string, lock = false): Promise<AllianceRound | undefined> =>
  q.one<AllianceRound>(
    `select t.id, t.round_no as "roundNo", t.kind, t.state, t.version, t.demand_edition_id as "demandEdition",
       coalesce((select a.version from alliance.alliance a where a.tender_id = t.id), 0) as "allianceVersion"
     from tender.tender t where t.id = $1${lock ? ' for update' : ''}`,
    [id],
  );

export async function readProducts(q: Queryer, tenderId: string): Promise<Map<string, string>> {
  const rows = await q.query<{ id: string; variety: string }>(
    'select product_id as id, variety_id as variety from tender.entry where tender_id = $1',
    [tenderId],
  );
  return new Map(rows.map(({ id, variety }) => [id, variety]));
}

/** The members in the order in which they were entered. */
export const readMembers = (q: Queryer, tenderId: string): Promise<Member[]> =>
  q.query<Member>(
    `select m.region_code as "regionCode", m.name, m.takes_part as "takesPart", to_char(m.starts_on, 'YYYY-MM-DD') as "startsOn",
       coalesce((select json_agg(json_build_object('id', r.region_id, 'name', r.name) order by r.region_id) from alliance.member_region r
         where r.tender_id = m.tender_id and r.region_code = m.region_code), '[]') as regions,
       coalesce((select json_agg(json_build_object('product', c.product_id, 'price', c.ceiling_price::text) order by c.product_id)
         from alliance.member_ceiling c where c.tender_id = m.tender_id and c.region_code = m.region_code), '[]') as ceilings
     from alliance.member m where m.tender_id = $1 order by m.position`,
    [tenderId],
  );

/** Puts the members in the place of those before; answers the version of the alliance. */
export async function writeMembers(
  q: Queryer,
  tenderId: string,
  rule: CeilingRule,
  members: readonly Member[],
): Promise<number> {
  const alliance = await q.one<{ version: number }>(
    `insert into alliance.alliance (tender_id, ceiling_rule) values ($1, $2)
     on conflict (tender_id) do update set ceiling_rule = excluded.ceiling_rule, version = alliance.alliance.version + 1 returning version`,
    [tenderId, rule],
  );
  for (const table of ['member_region', 'member_ceiling', 'member'])
    await q.query(`delete from alliance.${table} where tender_id = $1`, [tenderId]);
  await q.query(
    `insert into alliance.member (tender_id, region_code, position, name, takes_part, starts_on)
     select $1, m.code, m.n, m.name, m.part, m.starts from unnest($2::text[], $3::text[], $4::text[], $5::date[]) with ordinality as m (code, name, part, starts, n)`,
    [
      tenderId,
      members.map(({ regionCode }) => regionCode),
      members.map(({ name }) => name),
      members.map(({ takesPart }) => takesPart),
      members.map(({ startsOn }) => startsOn),
    ],
  );
  const regions = members.flatMap(({ regionCode, regions: own }) =>
    own.map((region) => ({ ...region, regionCode })),
  );
  await q.query(
    `insert into alliance.member_region (tender_id, region_code, region_id, name) select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
    [tenderId, regions.map((r) => r.regionCode), regions.map((r) => r.id), regions.map((r) => r.name)],
  );
  await addCeilings(
    q,
    tenderId,
    members.flatMap(({ regionCode, ceilings }) =>
      ceilings.map((ceiling) => ({ ...ceiling, region: regionCode })),
    ),
  );
  return alliance?.version ?? 1;
}

/** A member's ceilings in the place of those before. */
export async function writeCeilings(
  q: Queryer,
  tenderId: string,
  regionCode: string,
  ceilings: readonly MemberCeiling[],
): Promise<void> {
  await q.query('delete from alliance.member_ceiling where tender_id = $1 and region_code = $2', [
    tenderId,
    regionCode,
  ]);
  await addCeilings(q, tenderId, ceilings);
}

const addCeilings = (q: Queryer, tenderId: string, ceilings: readonly MemberCeiling[]): Promise<unknown> =>
  q.query(
    `insert into alliance.member_ceiling (tender_id, region_code, product_id, ceiling_price)
     select $1, * from unnest($2::text[], $3::text[], $4::numeric[])`,
    [
      tenderId,
      ceilings.map(({ region }) => region),
      ceilings.map(({ product }) => product),
      ceilings.map(({ price }) => price),
    ],
  );
