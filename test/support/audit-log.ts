import { generateKeyPairSync } from 'node:crypto';

import { runAsSystem, type Database } from '#platform';

import { keyIdOf, publicKeyText } from '../../libs/audit/src/domain/checkpoint.js';
import { ExportVerifier, type Verdict } from '../../libs/audit/src/domain/verifier.js';
import { learnLine, WitnessCopy } from '../../libs/audit/src/domain/witness.js';
import { exportLines, planExport } from '../../libs/audit/src/adapters/export-writer.js';
import { digestSegment } from '../../libs/audit/src/adapters/segment-digest.js';
import { verifySegments, type Division } from '../../libs/audit/src/adapters/verify-segments.js';
import type { SigningPair } from '../../libs/audit/src/adapters/signing-key.js';

/** A fresh signing key. */
export function newSigningPair(): SigningPair {
  const { privateKey } = generateKeyPairSync('ed25519');
  const publicKey = publicKeyText(privateKey);
  return { id: keyIdOf(publicKey), publicKey, privateKey };
}

/** The auditor's download, as lines. */
export async function download(database: Database, after = 0): Promise<Buffer[]> {
  return runAsSystem('download', async () => {
    let text = '';
    const plan = await planExport(database, after, 'jc_audit');
    for await (const chunk of exportLines(database, plan, 'jc_audit')) text += chunk;
    return text
      .trimEnd()
      .split('\n')
      .map((line) => Buffer.from(line));
  });
}

export function verifyLines(lines: readonly Buffer[], witness?: WitnessCopy): Verdict {
  const verifier = new ExportVerifier(witness);
  for (const line of lines) verifier.line(line);
  return verifier.finish();
}

/** Verifies an export by segments, each digested in this thread. */
export const verifyDivided = (file: string, witness: WitnessCopy, division: Division): Promise<Verdict> =>
  verifySegments(file, witness, division, (task) => ({
    digest: (segment) => Promise.resolve().then(() => digestSegment(task, segment)),
    close: () => Promise.resolve(),
  }));

export function copyOf(lines: readonly Buffer[]): WitnessCopy {
  const copy = new WitnessCopy();
  for (const line of lines) learnLine(copy, line);
  return copy;
}
