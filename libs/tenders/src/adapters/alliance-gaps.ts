import type { Queryer } from '#platform';

import type { AllianceGap } from '../domain/proposal.js';

/** What the alliance of a round lacks (联盟资料缺项), as the database finds it. */
export async function allianceGaps(q: Queryer, tenderId: string): Promise<AllianceGap[]> {
  const rows = await q.query<{ gap: AllianceGap }>('select gap from alliance.gaps($1) as gap', [tenderId]);
  return rows.map(({ gap }) => gap);
}
