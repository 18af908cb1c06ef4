import {
  type Checkpoint,
  faultOfEntry,
  isSignedCheckpoint,
  type LogIdentity,
  type ProvenEntry,
} from '#audit';

import { sha256 } from '../../domain/manifest.js';
import type { DossierFiles } from './archive.js';
import { Findings } from './findings.js';

const ENTRIES = 'audit/entries.jsonl';
const CHECKPOINTS = 'audit/checkpoints.json';

interface HeldCheckpoints {
  readonly log: LogIdentity;
  readonly keys: readonly { readonly id: string; readonly publicKey: string }[];
  readonly checkpoints: readonly Checkpoint[];
}

const FAULTS = {
  'body-differs': 'its text is not the one in the log',
  'not-in-checkpoint': 'its proof does not lead to the checkpoint',
} as const;

/** Every entry lies in a signed checkpoint; what the log says of closing and opening is what the dossier holds. */
export function checkAudit(files: DossierFiles): Findings {
  const findings = new Findings();
  const held = JSON.parse(files.text(CHECKPOINTS) ?? '{}') as HeldCheckpoints;
  const signed = signedCheckpoints(held, findings);
  const entries = (files.text(ENTRIES) ?? '')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ProvenEntry);
  for (const [i, entry] of entries.entries()) {
    const checkpoint = signed.get(entry.checkpoint);
    const fault = checkpoint ? faultOfEntry(entry, checkpoint, held.log) : 'not-in-checkpoint';
    if (fault) findings.wrong(ENTRIES, `entry ${i + 1}: ${FAULTS[fault]}`);
    else if (entry.body !== null) compare(files, findings, entry.body);
  }
  if (findings.faults.length === 0)
    findings.says.push(
      `${entries.length} audit entries lie in ${signed.size} signed checkpoints of log ${held.log.log}`,
    );
  return findings;
}

function signedCheckpoints(
  { log, keys, checkpoints }: HeldCheckpoints,
  findings: Findings,
): ReadonlyMap<number, Checkpoint> {
  const keyOf = new Map(keys.map(({ id, publicKey }) => [id, publicKey]));
  const signed = new Map<number, Checkpoint>();
  for (const checkpoint of checkpoints) {
    const key = keyOf.get(checkpoint.keyId);
    if (key !== undefined && isSignedCheckpoint(log, checkpoint, key)) signed.set(checkpoint.n, checkpoint);
    else findings.wrong(CHECKPOINTS, `checkpoint ${checkpoint.n} is not signed by its key`);
  }
  return signed;
}

/** The log was sealed when it happened: a record that was made up later does not agree with it. */
function compare(files: DossierFiles, findings: Findings, body: string): void {
  const { act, after } = JSON.parse(body) as { act: string; after: Readonly<Record<string, unknown>> | null };
  if (act === 'tender.opened' && files.has('tender/opening-price.json')) {
    const digest = sha256(files.bytes('tender/opening-price.json') ?? Buffer.alloc(0));
    if (after?.['digest'] !== digest)
      findings.wrong('tender/opening-price.json', 'the audit log names another record');
  }
  if (act === 'tender.closed' && files.has('tender/closing-price.json')) {
    const { record } = JSON.parse(files.text('tender/closing-price.json') ?? '{}') as {
      record?: { root?: string };
    };
    if (after?.['root'] !== record?.root)
      findings.wrong('tender/closing-price.json', 'the audit log names another root');
  }
  if (act === 'tender.list-frozen') mustHold(files, findings, 'eligibility/list.json', after?.['hash']);
  if (act === 'review.frozen') mustHold(files, findings, 'expert/scores.json', after?.['scoresHash']);
  if (act === 'agreement.signed') {
    const held = idsOf(files, 'agreement/agreements.json');
    for (const id of after?.['agreements'] as string[])
      if (!held.has(id))
        findings.wrong('agreement/agreements.json', `the audit log names agreement ${id}, which is missing`);
  }
  if (act === 'award.areas-confirmed') {
    const digest = idsOf(files, 'volume/areas.json').get(String(after?.['selection']));
    if (digest !== after?.['digest'])
      findings.wrong('volume/areas.json', 'the audit log names another result of the choice');
  }
}

/** A document that was frozen is there, and is the one whose digest the log holds. */
function mustHold(files: DossierFiles, findings: Findings, path: string, named: unknown): void {
  const bytes = files.bytes(path);
  if (!bytes) findings.wrong(path, 'the audit log says that it was frozen, and it is missing');
  else if (sha256(bytes) !== named) findings.wrong(path, 'the audit log names another digest');
}

/** Each thing of a list with its digest. */
const idsOf = (files: DossierFiles, path: string): ReadonlyMap<string, string> =>
  new Map(
    (JSON.parse(files.text(path) ?? '[]') as { id: string; digest: string }[]).map(({ id, digest }) => [
      id,
      digest,
    ]),
  );
