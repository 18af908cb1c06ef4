import { EVIDENCE_FAULTS, type EvidenceVerdict, readEvidence, verifyEvidence } from '#agreements';

import { readText, refusing } from './sealing-files.js';
import { EXIT, type Streams } from './streams.js';

export interface AgreementVerifyOptions {
  readonly authority?: string;
  readonly json?: true;
}

/** `jicai agreement verify <file> [--authority …]`: status 0 nothing wrong, 1 wrong, 2 not verifiable. */
export const agreementVerify = (
  file: string,
  { authority, json }: AgreementVerifyOptions,
  streams: Streams,
): Promise<number> =>
  refusing('could not be verified', streams, () => {
    const verdict = verifyEvidence(readEvidence(readText(file)), authority);
    if (json) streams.out(`${JSON.stringify(verdict)}\n`);
    else sayVerdict(verdict, authority === undefined, streams.out);
    return verdict.faults.length > 0 ? EXIT.failed : EXIT.done;
  });

function sayVerdict(
  { document, authority, signatures, faults }: EvidenceVerdict,
  isAuthorityAsked: boolean,
  say: (text: string) => void,
): void {
  const { number, amends, startsOn, endsOn, amount, lines } = document;
  say(`agreement ${number}${amends === null ? '' : `, supplement to ${amends}`}: ${startsOn} to ${endsOn}\n`);
  say(`${lines.length} products, ${amount} yuan\n`);
  for (const { party, subject, signedAt } of signatures) say(`signed by ${party} ${subject}, ${signedAt}\n`);
  for (const { code, where } of faults)
    say(`WRONG ${where}: ${EVIDENCE_FAULTS[code].en} (${EVIDENCE_FAULTS[code].zh}) [${code}]\n`);
  if (faults.length === 0) say('text, sums, certificates and signatures fit; nothing is wrong\n');
  if (isAuthorityAsked)
    say(
      `certificates by ${authority.subject}, fingerprint ${authority.fingerprint}: compare it with the operator's, or give --authority\n`,
    );
}
