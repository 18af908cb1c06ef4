import type { OrgKind } from '#kernel';
import type { Actor } from '#platform';

import type { ActorFacts } from '../../application/vault.js';

/** Who acts, from what the database knows of the account; a second factor is added by whoever saw one. */
export const actorOf = (facts: ActorFacts): Actor => ({
  accountId: facts.accountId,
  username: facts.username,
  displayName: facts.displayName,
  org: { ...facts.org, kind: facts.org.kind as OrgKind },
  roles: facts.roles,
  permissions: new Set(facts.permissions),
  scope: facts.scope,
  secondFactorAt: null,
});
