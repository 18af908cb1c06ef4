import type { Json } from '#kernel';
import type { Queryer } from '#platform';

/** A rule parameter in force today in a region (规则参数); one without a value is a defect of the installation. */
export async function readRule(q: Queryer, key: string, regionCode: string): Promise<Json> {
  const row = await q.one<{ value: Json }>(
    `select platform.rule($1, $2, (platform.now() at time zone 'Asia/Shanghai')::date) as value`,
    [key, regionCode],
  );
  if (row?.value == null) throw new Error(`the rule ${key} has no value in force`);
  return row.value;
}

/** The same with its edition (规则版本), for decisions that say what they rest on. */
export async function readRuleEdition(
  q: Queryer,
  key: string,
  regionCode: string,
): Promise<{ readonly value: Json; readonly edition: string }> {
  const row = await q.one<{ value: Json; edition: string }>(
    `select p.value, p.edition from platform.rule_parameter p left join platform.region r on r.code = $2
     where p.key = $1 and daterange(p.valid_from, p.valid_to) @> (platform.now() at time zone 'Asia/Shanghai')::date
       and (p.region_code = '000000' or p.region_code = $2 or p.region_code = any (r.path))
     order by coalesce(array_position(r.path, p.region_code), 0) desc limit 1`,
    [key, regionCode],
  );
  if (!row) throw new Error(`the rule ${key} has no value in force`);
  return row;
}
