import type { Command } from 'commander';

import type { AdminOptions } from './admin-create.js';
import type { Streams } from './streams.js';

/** Commands of whoever sets an installation up. What they need is loaded when they run. */
export function addAdminCommands(program: Command, streams: Streams, finish: (status: number) => void): void {
  program
    .command('admin')
    .description('administrators of an installation (管理员)')
    .command('create')
    .description(
      'enter a first administrator; the password is asked for, or read from the standard input (创建首任管理员)',
    )
    .requiredOption('--role <role>', 'system-admin, security-admin or audit-admin: three different people')
    .requiredOption('--username <name>', 'name to sign in with')
    .requiredOption('--name <name>', "the person's name")
    .option('--office <name>', 'name of the procurement office, when it is not entered yet')
    .option('--uscc <code>', 'its unified social credit code')
    .option('--region <code>', 'its region, six digits')
    .option('--region-name <name>', 'name of the region, when it is not entered yet')
    .action(async (options: AdminOptions) => {
      const { adminCreate } = await import('./admin-create.js');
      finish(await adminCreate(options, streams));
    });
}
