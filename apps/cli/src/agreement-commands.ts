import type { Command } from 'commander';

import type { Streams } from './streams.js';

/** Commands of whoever holds an agreement; they need no platform. */
export function addAgreementCommands(
  program: Command,
  streams: Streams,
  finish: (status: number) => void,
): void {
  program
    .command('agreement')
    .description('three-party purchase agreements (三方购销协议)')
    .command('verify')
    .description(
      'verify text, sums, certificates and signatures; 0 = nothing wrong, 1 = wrong, 2 = could not be verified (核验协议)',
    )
    .argument('<file>', 'evidence file of the agreement (签署凭证)')
    .option(
      '--authority <fingerprint>',
      "SHA-256 fingerprint of the authority's certificate as the operator states it",
    )
    .option('--json', 'print the verdict as JSON')
    .action(async (file: string, options: import('./agreement-verify.js').AgreementVerifyOptions) => {
      const { agreementVerify } = await import('./agreement-verify.js');
      finish(await agreementVerify(file, options, streams));
    });
}
