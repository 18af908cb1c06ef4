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
