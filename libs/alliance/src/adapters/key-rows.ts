import { DomainError } from '#kernel';
import { currentActor, type Queryer, type Tx } from '#platform';

import type { AllianceKey, AllianceTx } from '../application/ports.js';
import { say } from '../domain/say.js';

const KEY = `id, region_code as "regionCode", public_key as "publicKey", fingerprint, state, registered_by as "registeredBy"`;

export const lockKey = (q: Queryer, id: string): Promise<AllianceKey | undefined> =>
  q.one<AllianceKey>(`select ${KEY} from alliance.key where id = $1 for update`, [id]);

/** The key that counts for a province now. */
export const confirmedKeyOf = (q: Queryer, regionCode: string): Promise<AllianceKey | undefined> =>
  q.one<AllianceKey>(`select ${KEY} from alliance.key where region_code = $1 and state = 'confirmed'`, [
    regionCode,
  ]);

/** The unique indexes decide between two who register at once. */
export const addKey: (
  tx: Tx,
  key: Parameters<AllianceTx['addKey']>[0],
) => ReturnType<AllianceTx['addKey']> = async (tx, { id, regionCode, publicKey, fingerprint }) => {
  const added = await tx.query(
    `insert into alliance.key (id, region_code, public_key, fingerprint, registered_by_name) values ($1, $2, $3, $4, $5)
     on conflict do nothing returning id`,
    [id, regionCode, publicKey, fingerprint, currentActor().displayName],
  );
  if (added.length === 1) return 'added';
  const known = await tx.one('select 1 from alliance.key where public_key = $1', [publicKey]);
  return known ? 'known' : 'another-waits';
};

export async function confirmKey(tx: Tx, id: string): Promise<void> {
  const { accountId, displayName } = currentActor();
  await tx.changeOne(
    `update alliance.key set state = 'confirmed', confirmed_by = $2, confirmed_by_name = $3, confirmed_at = platform.now()
     where id = $1 and state = 'registered' returning id`,
    [id, accountId, displayName],
    moved,
  );
}

export async function retireKey(tx: Tx, id: string, reason: string): Promise<void> {
  await tx.changeOne(
    `update alliance.key set state = 'retired', retired_at = platform.now(), retired_reason = $2
     where id = $1 and state <> 'retired' returning id`,
    [id, reason],
    moved,
  );
}

const moved = (): DomainError => new DomainError('illegal-transition', say('key-moved'));
