import { X509Certificate } from 'node:crypto';

import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import type { PrintedSignature } from '../documents/agreement-pdf.js';
import { nameOf, type EvidenceSignature } from '../domain/evidence.js';
import type { AgreementState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import { issuedBy } from './certificates.js';
import { instant } from './instants.js';
import { findEvidence } from './queries/agreements.query.js';

export interface PrintedSource {
  readonly state: AgreementState;
  /** When the newest thing on the print happened: two prints of one state are the same bytes. */
  readonly issuedAt: string;
  readonly evidence: {
    readonly document: string;
    readonly digest: string;
    readonly signatures: readonly PrintedSignature[];
  };
}

/** What the printed agreement says: the signed text, and the facts of the signatures under it. */
export async function printed(q: Queryer, id: string): Promise<PrintedSource> {
  const { document, digest, signatures } = await findEvidence(q, id);
  const row = await q.one<{ state: AgreementState; issuedAt: string }>(
    `select a.state, ${instant(
      'coalesce(a.closed_at, a.effective_at, (select max(s.signed_at) from agreement.signature s where s.agreement_id = a.id), a.sent_at)',
    )} as "issuedAt" from agreement.agreement a where a.id = $1`,
    [id],
  );
  if (!row) throw new DomainError('not-found', say('unknown'));
  return { ...row, evidence: { document, digest, signatures: signatures.map(printedSignature) } };
}

function printedSignature({
  party,
  signedBy,
  signedAt,
  algorithm,
  certificate: pem,
}: EvidenceSignature): PrintedSignature {
  const certificate = new X509Certificate(pem);
  return { party, signedBy, signedAt, algorithm, subject: nameOf(certificate), ...issuedBy(certificate) };
}
