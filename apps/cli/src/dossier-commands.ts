import type { Command } from 'commander';

import type { Streams } from './streams.js';

/** Commands on dossiers of rounds. What they need is loaded when they run. */
export function addDossierCommands(
  program: Command,
  streams: Streams,
  finish: (status: number) => void,
): void {
  program
    .command('dossier')
    .description('dossiers of rounds (轮次档案)')
    .command('verify')
    .description(
      'verify a dossier and repeat what it proves; 0 = it holds, 1 = it does not, 2 = it could not be read (验证轮次档案)',
    )
    .argument('<file>', 'dossier, as downloaded')
    .option('--platform-key <key>', "the platform's key as the notice prints it")
    .option('--json', 'print the verdict as JSON')
    .action(async (file: string, options: import('./dossier-verify.js').DossierVerifyOptions) => {
      const { dossierVerify } = await import('./dossier-verify.js');
      finish(await dossierVerify(file, options, streams));
    });
}
