import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import type { RoundSource } from '../../application/ports.js';
import { say } from '../../library/say.js';

/** Where a round's data came from and when it took place. */
export async function sourceOf(q: Queryer, roundId: string): Promise<RoundSource> {
  const row = await q.one<RoundSource>(
    `select source_text as text, source_url as url, source_confidence as confidence,
       to_char(opened_on, 'YYYY-MM-DD') as "openedOn", to_char(announced_on, 'YYYY-MM-DD') as "announcedOn"
     from rounds.round where id = $1`,
    [roundId],
  );
  if (!row) throw new DomainError('not-found', say('unknown', { id: roundId }));
  return row;
}
