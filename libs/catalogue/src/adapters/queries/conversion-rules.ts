import type { Database } from '#platform';

import type { ConversionRules, Dated, Provenance } from '../../domain/index.js';

/** The price ratio rule in force for a region on a day: the region's own values, else its parents', else the nation's. */
export async function conversionRules(
  db: Database,
  region: string,
  day: string | undefined,
): Promise<ConversionRules> {
  const rows = await db.read((q) =>
    q.query<Provenance & { value: unknown }>(
      `select distinct on (p.key) p.key, p.value, p.edition, p.region_code as "regionCode", p.valid_from::text as "validFrom",
         p.legal_basis as "legalBasis", p.confidence
       from platform.rule_parameter p
       cross join (select coalesce($2::date, catalogue.today()) as day) d
       left join platform.region r on r.code = $1
       where p.key like 'conversion.%' and daterange(p.valid_from, p.valid_to) @> d.day
         and (p.region_code = '000000' or p.region_code = $1 or p.region_code = any (r.path))
       order by p.key, coalesce(array_position(r.path, p.region_code), 0) desc`,
      [region, day ?? null],
    ),
  );
  const part = <T>(key: string): Dated<T> | undefined => {
    const row = rows.find((candidate) => candidate.key === key);
    if (!row) return undefined;
    const { value, ...from } = row;
    return { value: value as T, from };
  };
  return {
    strengthBase: part('conversion.strength'),
    fillBase: part('conversion.fill'),
    countBase: part('conversion.count'),
    forms: part('conversion.form'),
    materials: part('conversion.material'),
    injectionFill: part('conversion.injection-fill'),
    order: part('conversion.order'),
    injectionOrder: part('conversion.injection-order'),
  };
}
