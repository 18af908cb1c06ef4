import { currentActor, type Tx } from '#platform';

import type { Witness, WitnessTx } from '../application/ports.js';
import type { Head } from '../domain/checkpoint.js';
import { logIdentity } from './sealer.js';

/** The second party's tables inside a transaction. */
export const witnessTx = (tx: Tx): WitnessTx => ({
  record: (act) => tx.record(act),
  emit: (event) => tx.emit(event),
  log: () => logIdentity(tx),
  checkpoint: (n) =>
    tx.one<Head>(
      `select n::float8 as n, size::float8 as size, encode(root, 'hex') as root from audit.checkpoint where n = $1`,
      [n],
    ),
  witnessOf: (publicKey) =>
    tx.one<Witness>(
      `select id, account_id as "accountId", public_key as "publicKey", key_id as "keyId",
         to_json(withdrawn_at) #>> '{}' as "withdrawnAt" from audit.witness where public_key = $1`,
      [publicKey],
    ),
  addWitness: async ({ accountId, publicKey, keyId }) => {
    const actor = currentActor();
    const row = await tx.one<{ id: string }>(
      `insert into audit.witness (account_id, account_name, org_name, key_id, public_key) values ($1, $2, $3, $4, $5) returning id`,
      [accountId, actor.displayName, actor.org?.name ?? null, keyId, publicKey],
    );
    if (!row) throw new Error('the witness was not stored');
    return row.id;
  },
  withdrawWitness: async (id, accountId) => {
    const rows = await tx.query(
      `update audit.witness set withdrawn_at = platform.now()
       where id = $1 and account_id = $2 and withdrawn_at is null returning id`,
      [id, accountId],
    );
    return rows.length === 1;
  },
  addCounterSignature: async (s) => {
    const rows = await tx.query(
      `insert into audit.counter_signature (n, witness_id, size, root, signature, agrees)
       values ($1, $2, $3, decode($4, 'hex'), decode($5, 'base64'), $6) on conflict (n, witness_id) do nothing returning n`,
      [s.n, s.witnessId, s.size, s.root, s.signature, s.agrees],
    );
    return rows.length === 1;
  },
});
