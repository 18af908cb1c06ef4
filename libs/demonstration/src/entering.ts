import { randomBytes } from 'node:crypto';

import type { RoleKey } from '#kernel';
import type { EnterDemonstrationAccount } from '#identity';
import { type Database, SYSTEM_ACTOR } from '#platform';

/** What people of organisations without a visitor are entered through. */
export interface EnteringDoors {
  readonly database: Database;
  readonly enterAccount: EnterDemonstrationAccount;
}

/** Somebody who acts for an organisation of the province as its own people would; nobody signs in as them. */
interface Deputy {
  readonly username: string;
  readonly displayName: string;
  readonly orgId: string;
  readonly roles: readonly RoleKey[];
}

/** The deputy of an organisation (其他单位人员): found, or entered at the first call. */
export async function deputyOf(
  { database, enterAccount }: EnteringDoors,
  { username, displayName, orgId, roles }: Deputy,
): Promise<{ readonly id: string; readonly isNew: boolean }> {
  const found = await database.read((q) =>
    q.one<{ id: string }>('select id from identity.account where username = $1', [username]),
  );
  if (found) return { id: found.id, isNew: false };
  const password = randomBytes(24).toString('base64url');
  const id = await enterAccount.execute(
    { orgId, username, displayName, password, roles },
    SYSTEM_ACTOR.accountId,
  );
  return { id, isNew: true };
}

/** A name as a person's title has it: without the mark that every organisation bears. */
export const unmarked = (name: string): string => name.replace('（示范）', '');
