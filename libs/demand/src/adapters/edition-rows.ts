import { currentActor, mayTake, type Queryer } from '#platform';

import type { FrozenEdition, PendingReport } from '../application/ports.js';
import { instant } from './instants.js';

export const pendingReports = (q: Queryer, id: string): Promise<PendingReport[]> =>
  q.query<PendingReport>(
    `select code, name, state, case when state not in ('submitted', 'under-review') then ${instant('reopened_until')} end as until
     from demand.report where collection_id = $1 and (state in ('submitted', 'under-review')
       or state in ('asked', 'drafting', 'returned') and reopened_until > platform.now())
     order by code`,
    [id],
  );

/** Reports of the past are accepted by one statement of the database, which refuses a live collection. */
export async function takeOver(q: Queryer, id: string): Promise<number> {
  const { displayName, org } = currentActor();
  const row = await q.one<{ taken: number }>('select demand.take_over($1, $2, $3) as taken', [
    id,
    displayName,
    org?.name ?? null,
  ]);
  return row?.taken ?? 0;
}

/** One statement of the database freezes; it checks again what was refused by name before. */
export async function freeze(q: Queryer, id: string): Promise<FrozenEdition> {
  await mayTake(q, 'demand-freeze');
  const frozen = await q.one<{ id: string }>('select demand.freeze($1, $2) as id', [
    id,
    currentActor().displayName,
  ]);
  const edition = await q.one<FrozenEdition>(
    `select id, number, lines, units::text, reported, absent, volumes_sha256 as "volumesSha256", regions_sha256 as "regionsSha256"
     from demand.edition where id = $1`,
    [frozen?.id ?? null],
  );
  if (!edition) throw new Error('the freeze gave no edition');
  return edition;
}
