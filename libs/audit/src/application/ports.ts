import type { RecordTx, UnitOfWork } from '#kernel';

import type { Head, LogIdentity } from '../domain/checkpoint.js';

/** A person with a key of their own who keeps copies of the log outside the operator's hands (第二方、见证人). */
export interface Witness {
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: string;
  readonly keyId: string;
  readonly withdrawnAt: string | null;
}

/** A counter-signature as it is stored; `agrees` is false when the second party signed another root than the stored one. */
export interface CounterSignature extends Head {
  readonly witnessId: string;
  /** Base64. */
  readonly signature: string;
  readonly agrees: boolean;
}

/** What the second party's use cases may touch. */
export interface WitnessTx extends RecordTx {
  log(): Promise<LogIdentity>;
  checkpoint(n: number): Promise<Head | undefined>;
  witnessOf(publicKey: string): Promise<Witness | undefined>;
  addWitness(witness: { accountId: string; publicKey: string; keyId: string }): Promise<string>;
  withdrawWitness(id: string, accountId: string): Promise<boolean>;
  addCounterSignature(signature: CounterSignature): Promise<boolean>;
}

export type WitnessUnitOfWork = UnitOfWork<WitnessTx>;
