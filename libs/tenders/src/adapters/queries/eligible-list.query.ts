import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import type { EligibleList } from '../../domain/eligibility/list.js';
import { say } from '../../domain/eligibility/say.js';
import { instant } from '../instants.js';

/** The frozen list of a round: its text, the digest over it, and when. */
export interface FrozenList {
  readonly document: string;
  readonly hash: string;
  readonly frozenAt: string;
  readonly list: EligibleList;
}

/** The list that was frozen; row-level security shows the public nothing before. */
export async function findFrozenList(q: Queryer, tenderId: string): Promise<FrozenList> {
  const row = await q.one<Omit<FrozenList, 'list'>>(
    `select document, hash, ${instant('frozen_at')} as "frozenAt" from tender.eligibility
     where tender_id = $1 and state = 'frozen'`,
    [tenderId],
  );
  if (!row) throw new DomainError('not-found', say('list-unknown'));
  return { ...row, list: JSON.parse(row.document) as EligibleList };
}
