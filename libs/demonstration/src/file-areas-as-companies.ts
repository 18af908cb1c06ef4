import type { ChoosingParts } from '#awards';
import { DomainError } from '#kernel';
import type { Database } from '#platform';

import type { ActAs } from './acting.js';
import { BIDDERS } from './company-deputies.js';
import { companyKey, creditCodes } from './domain/organisations.js';
import { preferencesOf, RUNNING_ROUND, RUNNING_TITLE, runningRound } from './domain/running-round.js';
import { say } from './say.js';

/** What companies choose their areas through. */
export interface AreasDoors extends ChoosingParts {
  readonly database: Database;
  readonly act: ActAs;
}

export interface AreasFiled {
  readonly round: string;
  /** Lists that this call handed in. */
  readonly filed: number;
  /** Lists that had been handed in already. */
  readonly before: number;
  readonly deadline: string;
}

/**
 * Hands in the lists of regions of the other winners of the running round (其余中选企业填报选区志愿), each in the name of the person who
 * bid for it, in the order that the company declared with the round.
 */
export async function fileAreasAsCompanies({
  database,
  act,
  fileAreas,
  ownAreaRounds,
  ownAreas,
}: AreasDoors): Promise<AreasFiled> {
  const codes = creditCodes();
  const preferences = preferencesOf(runningRound((company) => codes.get(companyKey(company)) ?? ''));
  const deputies = await database.read((q) =>
    q.query<{ id: string }>('select id from identity.account where username like $1 order by username', [
      `${BIDDERS}%`,
    ]),
  );
  const outcome = { round: RUNNING_ROUND, filed: 0, before: 0, deadline: '' };
  for (const { id } of deputies)
    await act(id, async () => {
      const rounds = await ownAreaRounds();
      const round = rounds.find(({ title, state }) => title === RUNNING_TITLE && state === 'announced');
      if (!round) return;
      const { roundId, dueAt } = round;
      outcome.deadline = dueAt;
      const { products } = await ownAreas(roundId);
      for (const { productId, chooses, filedAt } of products) {
        if (!chooses) continue;
        if (filedAt === null)
          await fileAreas.execute({ roundId, productId, regionIds: preferences.get(productId) ?? [] });
        outcome[filedAt === null ? 'filed' : 'before'] += 1;
      }
    });
  if (outcome.deadline === '')
    throw new DomainError('window-closed', say('areas-not-open', { round: RUNNING_ROUND }));
  return outcome;
}
