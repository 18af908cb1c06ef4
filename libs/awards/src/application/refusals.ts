import { beijingMinute, DomainError, stateWord, type StateWord } from '#kernel';

import { say } from '../domain/say.js';
import type { AwardsTx, Publicity, RoundToAward } from './ports.js';

export const roundPage = (id: string): string => `/rounds/${id}?tab=award`;
/** Where institutions see and adjust their agreed volume. */
export const volumesPage = '/agreed-volumes';
/** Where winners file their lists of regions. */
export const areasPage = (id: string): string => `/supply-areas/${id}`;
export const publicPage = (id: string): string => `/public/results/${id}`;

/** The round, held, when its result is published on the platform; anything else has nothing to award. */
export async function mustHold(tx: AwardsTx, id: string): Promise<RoundToAward> {
  const round = await tx.holdRound(id);
  if (!round) throw new DomainError('not-found', say('unknown', { id }));
  if (round.state !== 'published')
    throw new DomainError(
      'illegal-transition',
      say('round-not-published', { state: stateWord(round.state as StateWord) }),
    );
  if (round.origin !== 'platform') throw new DomainError('illegal-transition', say('round-of-history'));
  return round;
}

/** The public notice under its lock, once it has ended by the database clock. */
export async function mustHaveEnded(tx: AwardsTx, roundId: string): Promise<Publicity> {
  const publicity = await tx.lockPublicity(roundId);
  if (!publicity) throw new DomainError('publicity-not-ended', say('no-publicity'));
  if (Date.parse(await tx.now()) < Date.parse(publicity.endsAt))
    throw new DomainError(
      'publicity-not-ended',
      say('still-open', { until: beijingMinute(publicity.endsAt) }),
    );
  return publicity;
}
