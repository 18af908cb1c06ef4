import { currentActor, type Database } from '#platform';

import type { SigningOrganisation } from '../application/signer.js';

/** The organisation of who acts, as its certificate names it. */
export async function signingOrganisation(database: Database): Promise<SigningOrganisation> {
  const { org } = currentActor();
  if (!org) throw new Error('nobody signs without an organisation');
  const row = await database.read((q) =>
    q.one<{ uscc: string | null }>('select uscc from identity.organisation where id = $1', [org.id]),
  );
  return { id: org.id, name: org.name, uscc: row?.uscc ?? '' };
}
