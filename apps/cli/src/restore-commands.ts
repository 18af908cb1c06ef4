import type { Command } from 'commander';

import type { Streams } from './streams.js';

/** Commands after a restore from a dump. What they need is loaded when they run. */
export function addRestoreCommands(
  program: Command,
  streams: Streams,
  finish: (status: number) => void,
): void {
  program
    .command('restore')
    .description('a database that came out of a dump (逻辑恢复)')
    .command('finish')
    .description(
      'let the log and the event cursors go on after a restore from pg_dump, before anything serves the database (完成恢复)',
    )
    .option('--force', 'also where the database does not look restored')
    .action(async (options: { force?: true }) => {
      const { restoreFinish } = await import('./restore-finish.js');
      finish(await restoreFinish(options, streams));
    });
}
