import { Command, CommanderError } from 'commander';

import { addAdminCommands } from './admin-commands.js';
import { addAgreementCommands } from './agreement-commands.js';
import { addAllianceCommands } from './alliance-commands.js';
import { addAuditCommands } from './audit-commands.js';
import { addDemoCommands } from './demo-commands.js';
import { addPanelCommands } from './panel-commands.js';
import { addDossierCommands } from './dossier-commands.js';
import { addRestoreCommands } from './restore-commands.js';
import { addRoundCommands } from './round-commands.js';
import { addSealingCommands } from './sealing-commands.js';
import { EXIT, processStreams, type Streams } from './streams.js';

/** The `jicai` command: runs one command and gives its exit status. */
export async function main(args: readonly string[], streams: Streams = processStreams): Promise<number> {
  let status: number = EXIT.done;
  const finish = (outcome: number): void => {
    status = outcome;
  };
  const program = new Command('jicai').description('open platform for centralized procurement (集采平台)');
  program.exitOverride().configureOutput({ writeOut: streams.out, writeErr: streams.err });
  addRoundCommands(program, streams, finish);
  addAuditCommands(program, streams, finish);
  addAgreementCommands(program, streams, finish);
  addSealingCommands(program, streams, finish);
  addDossierCommands(program, streams, finish);
  addAllianceCommands(program, streams, finish);
  addAdminCommands(program, streams, finish);
  addDemoCommands(program, streams, finish);
  addPanelCommands(program, streams, finish);
  addRestoreCommands(program, streams, finish);
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? EXIT.done : EXIT.refused;
  }
  return status;
}
