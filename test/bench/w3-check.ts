import pg from 'pg';

/** Every stored line against the rule, computed again by PostgreSQL: supplier, rounding, and none left out. */
export async function checkAllocation(
  databaseUrl: string,
  roundId: string,
  evaluationId: string,
): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('analyze');
    const { rows } = await client.query<{ wrong: number; missing: number }>(CHECK, [roundId, evaluationId]);
    const found = rows[0];
    if (found?.wrong !== 0 || found.missing !== 0)
      throw new Error(`${found?.wrong ?? 0} allocation lines are wrong, ${found?.missing ?? 0} are missing`);
  } finally {
    await client.end();
  }
}

const CHECK = `
  with winner as (
    select p.position from rounds.award a join rounds.round_product p on p.round_id = a.round_id and p.product_id = a.product_id
    where a.evaluation_id = $2 and a.award_unit_price is not null),
  supplier as (
    select v.position as variety, k.n as region, p.position as product
    from rounds.area x join rounds.round_variety v on v.round_id = $1 and v.variety_id = x.variety_id
    join rounds.volume_key k on k.round_id = $1 and k.kind = 'region' and k.id = x.region_id
    join rounds.round_product p on p.round_id = $1 and p.product_id = x.primary_product_id
    where x.evaluation_id = $2),
  due as (
    select o.n, floor(o.quantity * r.agreed_ratio + 0.5)::bigint as agreed,
      case when w.position is not null then w.position else coalesce(s.product, -1) end as product
    from rounds.volume o join rounds.round_variety v on v.round_id = $1 and v.position = o.variety
    join rounds.variety_result r on r.evaluation_id = $2 and r.variety_id = v.variety_id and r.winners > 0
    left join winner w on w.position = o.product
    left join supplier s on s.variety = o.variety and s.region = o.region
    where o.round_id = $1)
  select count(*) filter (where x.agreed <> d.agreed or x.product <> d.product)::int as wrong,
    count(*) filter (where x.n is null or d.n is null)::int as missing
  from due d full join (select * from rounds.allocation where evaluation_id = $2) x on x.volume_n = d.n`;
