import type { DemonstrationActors } from '#identity';
import { requestContext, runWith } from '#platform';

/** Does something as a person of the demonstration province, with that person's rights and in that person's name. */
export type ActAs = <T>(accountId: string, work: (person: Acting) => Promise<T>) => Promise<T>;

/** The person in whose name something is done, as use cases ask for one. */
export interface Acting {
  readonly accountId: string;
  readonly displayName: string;
  readonly orgId: string | null;
  readonly scope: 'own' | 'region' | 'all' | 'public' | 'system';
}

export const actAs =
  (actors: DemonstrationActors): ActAs =>
  async (accountId, work) => {
    const actor = await actors.of(accountId);
    const { displayName, scope, org } = actor;
    return runWith({ ...requestContext(), actor }, () =>
      work({ accountId, displayName, scope, orgId: org?.id ?? null }),
    );
  };
