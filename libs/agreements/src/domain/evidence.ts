import { verify, X509Certificate } from 'node:crypto';

import { canonical, digestOf, type CanonicalValue } from './canonical.js';
import { DOCUMENT_FORM, lineAmount, sumOf, type AgreementDocument } from './document.js';
import { PARTIES, PARTY_NAMES, type Party } from './parties.js';

export const EVIDENCE_FORM = 'jicai-agreement-evidence-1';

/** One signature as it is handed out (签名): the certificate in PEM, the signature in base64 (DER). */
export interface EvidenceSignature {
  readonly party: Party;
  readonly signedBy: string;
  readonly signer: string;
  readonly algorithm: string;
  readonly certificate: string;
  readonly signature: string;
  readonly signedAt: string;
}
/** All that is needed to verify an agreement without the platform (签署凭证). */
export interface AgreementEvidence {
  readonly form: typeof EVIDENCE_FORM;
  /** The canonical text itself. */
  readonly document: string;
  readonly digest: string;
  /** Certificate of the authority that vouches for the parties' certificates, PEM. */
  readonly authority: string;
  readonly signatures: readonly EvidenceSignature[];
}

/** What a party signs: the digest, marked as what it is, so that the signature stands for nothing else. */
export const signedText = (digest: string): string => `jicai-agreement-signature-1:${digest}`;

export const EVIDENCE_FAULTS = {
  'not-canonical': { zh: '正文不是规范形式', en: 'the document is not in canonical form' },
  'digest-wrong': { zh: '正文与摘要不符', en: 'the digest is not that of the document' },
  'amount-wrong': { zh: '金额与数量、单价不符', en: 'an amount is not quantity times price' },
  unsigned: { zh: '未签署', en: 'has not signed' },
  'signed-twice': { zh: '重复签署', en: 'signed twice' },
  'authority-wrong': { zh: '证书机构不是所信任的', en: 'the authority is not the trusted one' },
  'certificate-wrong': { zh: '证书不是该机构签发', en: 'the certificate is not by this authority' },
  'certificate-of-other': { zh: '证书不属于该方', en: 'the certificate belongs to somebody else' },
  'certificate-expired': { zh: '签署时证书不在有效期', en: 'the certificate was not valid at the time' },
  'signature-wrong': { zh: '签名不符', en: 'the signature does not fit' },
} as const;
export interface EvidenceFault {
  readonly code: keyof typeof EVIDENCE_FAULTS;
  /** What the fault is about: the document, a line of its annex or a party. */
  readonly where: string;
}
export interface EvidenceVerdict {
  readonly document: AgreementDocument;
  readonly authority: { readonly subject: string; readonly fingerprint: string };
  readonly signatures: readonly {
    readonly party: Party;
    readonly subject: string;
    readonly signedAt: string;
  }[];
  readonly faults: readonly EvidenceFault[];
}

/** Verifies an agreement from its evidence alone. `trusted` is the SHA-256 fingerprint of the authority, got by another way. */
export function verifyEvidence(evidence: AgreementEvidence, trusted?: string): EvidenceVerdict {
  const document = JSON.parse(evidence.document) as AgreementDocument;
  const authority = new X509Certificate(evidence.authority);
  const faults = [
    ...documentFaults(evidence, document),
    ...authorityFaults(authority, trusted),
    ...PARTY_NAMES.flatMap((party) => partyFaults(evidence, document, authority, party)),
  ];
  return {
    document,
    authority: { subject: nameOf(authority), fingerprint: authority.fingerprint256 },
    signatures: evidence.signatures.map(({ party, certificate, signedAt }) => ({
      party,
      subject: nameOf(new X509Certificate(certificate)),
      signedAt,
    })),
    faults,
  };
}

function documentFaults(
  { document: text, digest }: AgreementEvidence,
  document: AgreementDocument,
): EvidenceFault[] {
  const faults: EvidenceFault[] = [];
  const form: string = document.form;
  const isCanonical = canonical(document as unknown as CanonicalValue) === text && form === DOCUMENT_FORM;
  if (!isCanonical) faults.push({ code: 'not-canonical', where: 'document' });
  if (digestOf(text) !== digest) faults.push({ code: 'digest-wrong', where: 'document' });
  for (const { productId, unitPrice, quantity, amount } of document.lines)
    if (lineAmount(unitPrice, quantity) !== amount) faults.push({ code: 'amount-wrong', where: productId });
  if (sumOf(document.lines.map(({ amount }) => amount)) !== document.amount)
    faults.push({ code: 'amount-wrong', where: 'document' });
  return faults;
}

const plainPrint = (fingerprint: string): string => fingerprint.replaceAll(':', '').toUpperCase();

function authorityFaults(authority: X509Certificate, trusted: string | undefined): EvidenceFault[] {
  const isSelfSigned = authority.ca && authority.verify(authority.publicKey);
  const isTrusted = trusted === undefined || plainPrint(trusted) === plainPrint(authority.fingerprint256);
  return isSelfSigned && isTrusted ? [] : [{ code: 'authority-wrong', where: 'authority' }];
}

function partyFaults(
  { signatures, digest }: AgreementEvidence,
  { parties }: AgreementDocument,
  authority: X509Certificate,
  party: Party,
): EvidenceFault[] {
  const [own, another] = signatures.filter((signature) => signature.party === party);
  const fault = (code: EvidenceFault['code']): EvidenceFault => ({ code, where: PARTIES[party].en });
  if (!own) return [fault('unsigned')];
  if (another) return [fault('signed-twice')];
  const certificate = new X509Certificate(own.certificate);
  const subject = certificate.toLegacyObject().subject as unknown as Readonly<
    Record<string, string | undefined>
  >;
  const at = Date.parse(own.signedAt);
  const faults: EvidenceFault[] = [];
  if (!certificate.checkIssued(authority) || !certificate.verify(authority.publicKey))
    faults.push(fault('certificate-wrong'));
  // The credit code stays when an organisation is renamed; the name counts where there is no code.
  const { name, uscc } = parties[party];
  if (uscc === '' ? subject['CN'] !== name : subject['serialNumber'] !== uscc)
    faults.push(fault('certificate-of-other'));
  if (!(Date.parse(certificate.validFrom) <= at && at <= Date.parse(certificate.validTo)))
    faults.push(fault('certificate-expired'));
  if (
    !verify(
      'sha256',
      Buffer.from(signedText(digest)),
      certificate.publicKey,
      Buffer.from(own.signature, 'base64'),
    )
  )
    faults.push(fault('signature-wrong'));
  return faults;
}

/** The subject on one line: 示范医院 (12990000…). */
export function nameOf(certificate: X509Certificate): string {
  const { CN = '', serialNumber } = certificate.toLegacyObject().subject as unknown as Readonly<
    Record<string, string | undefined>
  >;
  return serialNumber === undefined ? CN : `${CN} (${serialNumber})`;
}
