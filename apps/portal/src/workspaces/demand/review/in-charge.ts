import { useRegions } from '../../../api/regions.js';
import { useMay, useSession } from '../../../api/session.js';
import type { Report } from '../types.js';

/** What the reader's bureau may do with a report now (审核权限); the server decides again. */
export interface InCharge {
  readonly pass: boolean;
  readonly return: boolean;
  readonly correct: boolean;
}

const NOTHING: InCharge = { pass: false, return: false, correct: false };

/** The level in turn passes, returns and corrects; once a report is accepted, the last level may still return or correct it. */
export function useInCharge({ state, levels, levelInTurn, collectionState }: Report): InCharge {
  const may = useMay();
  const { actor } = useSession();
  const { data: regions } = useRegions();
  const own = regions?.find(({ code }) => code === actor.org.regionCode)?.level;
  if (!may('demand.review') || own === undefined || collectionState !== 'collecting') return NOTHING;
  if (levelInTurn === own) return { pass: true, return: true, correct: true };
  const after = state === 'accepted' && levels.at(-1) === own;
  return { pass: false, return: after, correct: after };
}
