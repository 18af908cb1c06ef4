import { type AgreementEvidence, EVIDENCE_FAULTS, readEvidence, verifyEvidence } from '#agreements';
import { DomainError } from '#kernel';

import type { Manifest } from '../../domain/manifest.js';
import type { DossierFiles } from './archive.js';
import { Findings, refusedBy } from './findings.js';

const LIST = 'agreement/agreements.json';
/** States of an agreement that all three parties have signed. */
const IN_FORCE: readonly string[] = ['signed', 'ended'];

interface Listed {
  readonly number: string;
  readonly state: string;
  readonly digest: string;
  readonly amount: string;
  readonly file: string;
}

/** Verifies every agreement from its evidence: text, sums, certificates, and the signatures of all parties where it is in force. */
export async function checkAgreement(files: DossierFiles, { roundNo }: Manifest): Promise<Findings> {
  const findings = new Findings();
  const listed = JSON.parse(files.text(LIST) ?? '[]') as Listed[];
  const authorities = new Set<string>();
  for (const agreement of listed) {
    const path = `agreement/${agreement.file}`;
    const evidence = await refusedBy(refusal, findings, path, () => readEvidence(files.text(path) ?? ''));
    if (evidence) authorities.add(judge(findings, path, agreement, evidence, roundNo));
  }
  const known = new Set(listed.map(({ file }) => `agreement/${file}`));
  for (const path of files.paths('agreement/evidence/'))
    if (!known.has(path)) findings.wrong(path, 'no agreement of the list has it');
  if (authorities.size > 1) findings.wrong(LIST, 'certificates are by more than one authority');
  if (findings.faults.length === 0 && listed.length > 0) {
    const inForce = listed.filter(({ state }) => IN_FORCE.includes(state)).length;
    findings.says.push(
      `${listed.length} agreements fit their evidence, ${inForce} signed by all parties under authority ${[...authorities].join()}`,
    );
  }
  return findings;
}

const refusal = (error: unknown): boolean => error instanceof DomainError;

/** Answers the fingerprint of the authority that vouches for the parties. */
function judge(
  findings: Findings,
  path: string,
  { number, state, digest, amount }: Listed,
  evidence: AgreementEvidence,
  roundNo: string,
): string {
  const { document, authority, faults } = verifyEvidence(evidence);
  for (const { code, where } of faults)
    if (code !== 'unsigned' || IN_FORCE.includes(state))
      findings.wrong(path, `${where}: ${EVIDENCE_FAULTS[code].en}`);
  if (document.number !== number || evidence.digest !== digest || document.amount !== amount)
    findings.wrong(path, `it is not agreement ${number} as it is listed`);
  if (document.round.no !== roundNo) findings.wrong(path, 'it is of another round');
  return authority.fingerprint;
}
