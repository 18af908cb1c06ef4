import { rootFromInclusion } from '#kernel';

import { checkpointText, isSignedBy, type Checkpoint, type LogIdentity } from './checkpoint.js';
import { leafOfText, treeHash } from './hash.js';

/**
 * An entry of the log with the proof that a signed checkpoint holds it (审计记录及其包含证明). `body` is null where the reader may know
 * that there is an entry and not what it says: its leaf proves it all the same.
 */
export interface ProvenEntry {
  readonly stream: string;
  readonly body: string | null;
  readonly leaf: string;
  /** Number of the checkpoint, and the place of the entry in it. */
  readonly checkpoint: number;
  readonly index: number;
  readonly proof: readonly string[];
}

/** What is wrong with an entry; undefined when the checkpoint holds it. */
export function faultOfEntry(
  { body, leaf, index, proof }: ProvenEntry,
  { size, root }: Pick<Checkpoint, 'size' | 'root'>,
  log: LogIdentity,
): 'body-differs' | 'not-in-checkpoint' | undefined {
  const tree = treeHash(log.hash);
  if (body !== null && leafOfText(tree, body).toString('hex') !== leaf) return 'body-differs';
  const path = proof.map((hash) => Buffer.from(hash, 'hex'));
  const found = rootFromInclusion(tree, Buffer.from(leaf, 'hex'), index, size, path);
  return found?.toString('hex') === root ? undefined : 'not-in-checkpoint';
}

/** True when the checkpoint of this log is signed by the key (base64 SPKI). */
export const isSignedCheckpoint = (log: LogIdentity, checkpoint: Checkpoint, publicKey: string): boolean =>
  isSignedBy(checkpointText(log, checkpoint), checkpoint.signature, publicKey);
