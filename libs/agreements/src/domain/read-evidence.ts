import { X509Certificate } from 'node:crypto';

import { DomainError } from '#kernel';

import { EVIDENCE_FORM, type AgreementEvidence, type EvidenceSignature } from './evidence.js';
import { PARTY_NAMES } from './parties.js';
import { say } from './say.js';

const refuse = (what: string): DomainError =>
  new DomainError('invalid-request', say('evidence-unreadable', { what }));

/** Reads an evidence file (签署凭证); what is wrong with its form is named, what is wrong with its content is for the verification. */
export function readEvidence(text: string): AgreementEvidence {
  const found = parsed(text, 'JSON');
  if (!isObject(found) || found['form'] !== EVIDENCE_FORM) throw refuse(`form is not ${EVIDENCE_FORM}`);
  const { signatures } = found;
  if (!Array.isArray(signatures)) throw refuse('signatures');
  const document = textOf(found, 'document');
  const content = parsed(document, 'document');
  if (!isObject(content) || !Array.isArray(content['lines']) || !isObject(content['parties']))
    throw refuse('document');
  return {
    form: EVIDENCE_FORM,
    document,
    digest: textOf(found, 'digest'),
    authority: certificateOf(found, 'authority'),
    signatures: signatures.map(signatureOf),
  };
}

function signatureOf(found: unknown, at: number): EvidenceSignature {
  if (!isObject(found)) throw refuse(`signatures.${at}`);
  const party = PARTY_NAMES.find((name) => name === found['party']);
  if (!party) throw refuse(`signatures.${at}.party`);
  return {
    party,
    signedBy: textOf(found, 'signedBy'),
    signer: textOf(found, 'signer'),
    algorithm: textOf(found, 'algorithm'),
    certificate: certificateOf(found, 'certificate'),
    signature: textOf(found, 'signature'),
    signedAt: textOf(found, 'signedAt'),
  };
}

type Found = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Found =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parsed(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse(what);
  }
}

function textOf(found: Found, name: string): string {
  const value = found[name];
  if (typeof value !== 'string') throw refuse(name);
  return value;
}

function certificateOf(found: Found, name: string): string {
  const pem = textOf(found, name);
  try {
    return new X509Certificate(pem).toString();
  } catch {
    throw refuse(name);
  }
}
