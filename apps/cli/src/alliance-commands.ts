import type { Command } from 'commander';

import type { Streams } from './streams.js';

/** Commands of provinces in an alliance; none needs the platform. What they need is loaded when they run. */
export function addAllianceCommands(
  program: Command,
  streams: Streams,
  finish: (status: number) => void,
): void {
  const alliance = program.command('alliance').description('rounds of several provinces (联盟采购)');
  alliance
    .command('keygen')
    .description("make a province's signing key; print its public half and fingerprint (生成成员密钥)")
    .requiredOption('--out <file>', 'file for the private key; it must not exist')
    .action(async ({ out }: { out: string }) => {
      const { allianceKeygen } = await import('./alliance-keygen.js');
      finish(await allianceKeygen(out, streams));
    });
  alliance
    .command('sign-demand')
    .description(
      'check regions.csv, volumes.csv and ceilings.csv of a folder and sign them as a package (签署报量包)',
    )
    .argument('<folder>', 'folder with the files')
    .requiredOption('--round <number>', 'number of the round')
    .requiredOption('--member <code>', 'region code of the province')
    .requiredOption('--name <name>', 'name of the province')
    .requiredOption('--edition <n>', 'edition of the demand, from 1; a later one replaces an earlier one')
    .requiredOption('--key <file>', 'private key (PKCS 8, PEM, Ed25519)')
    .requiredOption('--out <file>', 'file for the package; it must not exist')
    .action(async (folder: string, options: import('./alliance-sign-demand.js').SignDemandOptions) => {
      const { allianceSignDemand } = await import('./alliance-sign-demand.js');
      finish(await allianceSignDemand(folder, options, streams));
    });
  alliance
    .command('verify')
    .description('verify the signature and every digest of a package; 0 = right, 2 = refused (验证数据包)')
    .argument('<package>', 'package file')
    .requiredOption(
      '--key <key>',
      'public key of the sender: raw in base64url, SPKI in base64, or a PEM file',
    )
    .action(async (file: string, options: { key: string }) => {
      const { allianceVerify } = await import('./alliance-verify.js');
      finish(await allianceVerify(file, options, streams));
    });
}
