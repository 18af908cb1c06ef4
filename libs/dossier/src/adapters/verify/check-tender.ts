import {
  canonical,
  ceremonyHash,
  checkCeremony,
  closingRoot,
  OPENING_FAULTS,
  type Part,
  PARTS,
  readOpeningRecord,
  readReceipt,
  readSignedCeremony,
  SealingRefusal,
  type SignedCeremony,
  type SignedClosing,
  signedClosing,
  verifyOpening,
} from '#sealing';

import { sha256 } from '../../domain/manifest.js';
import type { DossierFiles } from './archive.js';
import { Findings, refusedBy } from './findings.js';

const refusal = (error: unknown): boolean => error instanceof SealingRefusal;
const CEREMONY = 'tender/ceremony.json';
const RECEIPTS = 'tender/receipts.jsonl';
const closingFile = (part: Part): string => `tender/closing-${part}.json`;
const openingOf = (part: Part): string => `tender/opening-${part}.json`;
const DOCUMENTS = 'tender/documents.json';

/** Repeats what the tender's material proves: ceremony, closing, receipts, opening, and the digests of the documents. */
export async function checkTender(files: DossierFiles): Promise<Findings> {
  const findings = new Findings();
  checkDocuments(files, findings);
  const ceremony = await ceremonyOf(files, findings);
  for (const part of PARTS) {
    const closing = await closingOf(files, findings, ceremony, part);
    if (closing) await checkReceipts(files, findings, closing, part);
    if (closing && files.has(openingOf(part))) await checkOpening(files, findings, closing, part);
  }
  return findings;
}

async function ceremonyOf(files: DossierFiles, findings: Findings): Promise<SignedCeremony | undefined> {
  const text = files.text(CEREMONY);
  if (text === undefined) return undefined;
  return refusedBy(refusal, findings, CEREMONY, async () => {
    const ceremony = readSignedCeremony(text);
    await checkCeremony(ceremony);
    findings.says.push(`ceremony record signed by all ${ceremony.signatures.length} officers`);
    return ceremony;
  });
}

async function closingOf(
  files: DossierFiles,
  findings: Findings,
  ceremony: SignedCeremony | undefined,
  part: Part,
): Promise<SignedClosing | undefined> {
  const path = closingFile(part);
  const text = files.text(path);
  if (text === undefined || !ceremony) return undefined;
  return refusedBy(refusal, findings, path, () => {
    const closing = signedClosing(JSON.parse(text));
    const { round, ceremony: of, size, at } = closing.record;
    if (round !== ceremony.record.round || of !== ceremonyHash(ceremony.record))
      findings.wrong(path, OPENING_FAULTS['closing-elsewhere'].en);
    findings.says.push(`closing of ${size} bids (${part}) at ${at} signed with key ${closing.key}`);
    return closing;
  });
}

/** The receipts are those of the bids that were closed, all of them: their hashes lead to the root of the closing. */
function checkReceipts(
  files: DossierFiles,
  findings: Findings,
  { record, key }: SignedClosing,
  part: Part,
): Promise<void> {
  const lines = (files.text(RECEIPTS) ?? '').split('\n').filter((line) => line !== '');
  return refusedBy(refusal, findings, RECEIPTS, () => {
    const receipts = lines
      .map((line) => readReceipt(line, key).record)
      .filter((receipt) => receipt.part === part);
    const strange = receipts.find(
      ({ round, ceremony }) => round !== record.round || ceremony !== record.ceremony,
    );
    if (strange)
      findings.wrong(RECEIPTS, `the receipt of ${strange.bidder} is for another round or ceremony`);
    if (receipts.length !== record.size || closingRoot(receipts.map(({ hash }) => hash)) !== record.root)
      findings.wrong(RECEIPTS, 'the receipts are not those of the bids that were closed');
    else findings.says.push(`${receipts.length} receipts lead to the root of the closing`);
  });
}

async function checkOpening(
  files: DossierFiles,
  findings: Findings,
  closing: SignedClosing,
  part: Part,
): Promise<void> {
  const path = openingOf(part);
  const minutes = `tender/opening-${part}-minutes.json`;
  const text = files.text(path) ?? '';
  await refusedBy(refusal, findings, path, async () => {
    const record = readOpeningRecord(text, closing.key);
    if (canonical({ ...record.closing }) !== canonical({ ...closing }))
      findings.wrong(path, 'it is of another closing');
    const { faults, bids, plain, unreadable } = await verifyOpening(record);
    for (const { code, where } of faults) findings.wrong(path, `${where}: ${OPENING_FAULTS[code].en}`);
    const { digest } = JSON.parse(files.text(minutes) ?? '{}') as { digest?: string };
    if (digest !== sha256(Buffer.from(text))) findings.wrong(minutes, 'the digest is of another record');
    if (faults.length === 0)
      findings.says.push(`opening repeated: ${bids} bids, ${plain} opened, ${unreadable.length} unreadable`);
  });
}

function checkDocuments(files: DossierFiles, findings: Findings): void {
  const listed = JSON.parse(files.text(DOCUMENTS) ?? '[]') as {
    versions: { version: number; sha256: string }[];
  }[];
  const paths = files.paths('tender/documents/');
  let held = 0;
  for (const [i, { versions }] of listed.entries())
    for (const { version, sha256: digest } of versions) {
      const path = paths.find((one) => one.startsWith(`tender/documents/${i + 1}-v${version}-`));
      const bytes = path === undefined ? undefined : files.bytes(path);
      if (bytes && sha256(bytes) === digest) held += 1;
      else
        findings.wrong(path ?? DOCUMENTS, `version ${version} of document ${i + 1} is not the announced one`);
    }
  if (held > 0) findings.says.push(`${held} documents are those announced`);
}
