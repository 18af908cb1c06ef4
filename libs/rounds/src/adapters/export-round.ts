import { DomainError } from '#kernel';
import { type Database, recordExport } from '#platform';

import type { RoundInput } from '../domain/types.js';
import { openRound } from './replay.js';
import { say } from '../library/say.js';

/** Takes a round out of the library as a package that evaluates to the same result (导出轮次), by its id or its number; recorded. */
export async function exportRound(database: Database, idOrNumber: string): Promise<RoundInput> {
  const id = await findRoundId(database, idOrNumber);
  const input = await openRound(database, id);
  await recordExport(database, 'package', { kind: 'round', id });
  return input;
}

async function findRoundId(database: Database, idOrNumber: string): Promise<string> {
  const row = await database.read((q) =>
    q.one<{ id: string }>(
      `select id from rounds.round where id::text = $1 or (round_no = $1 and state <> 'withdrawn') limit 1`,
      [idOrNumber],
    ),
  );
  if (!row) throw new DomainError('not-found', say('unknown-in-library', { id: idOrNumber }));
  return row.id;
}
