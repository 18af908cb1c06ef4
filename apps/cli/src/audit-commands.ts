import { InvalidArgumentError, type Command } from 'commander';

import type { Streams } from './streams.js';

const threadsOf = (value: string): number => {
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads;
  throw new InvalidArgumentError('A whole number from 1 to 64.');
};

const many = (value: string, earlier: string[]): string[] => [...earlier, value];

/** Commands of the second party, and of the operator who wants to know first. What they need is loaded when they run. */
export function addAuditCommands(program: Command, streams: Streams, finish: (status: number) => void): void {
  const audit = program.command('audit').description('the sealed audit record (审计)');
  audit
    .command('keygen')
    .description('make a key pair for counter-signing (生成会签密钥)')
    .requiredOption('--out <file>', 'file for the private key; it must not exist')
    .action(async (options: { out: string }) => {
      const { auditKeygen } = await import('./audit-keygen.js');
      finish(auditKeygen(options.out, streams));
    });
  audit
    .command('verify')
    .description(
      'verify an export, or the database itself; 0 = nothing wrong, 1 = broken, 2 = could not be verified (验证)',
    )
    .argument('[export]', 'the downloaded JSON lines file')
    .option('--witness <file>', "second party's earlier download; may be repeated", many, [])
    .option('--heads <file>', 'published heads as JSON; may be repeated', many, [])
    .option('--database', 'verify the database named by DATABASE_URL, or the embedded one, and its guards')
    .option('--json', 'print the verdict as JSON')
    .option('--threads <number>', 'threads for an export; the verdict does not depend on it', threadsOf)
    .action(
      async (
        file: string | undefined,
        options: { witness: string[]; heads: string[]; database?: true; json?: true; threads?: number },
      ) => {
        const { auditVerify } = await import('./audit-verify.js');
        finish(await auditVerify(file, options, streams));
      },
    );
  audit
    .command('countersign')
    .description('verify an export and sign its newest head with your own key (会签)')
    .argument('<export>', 'the downloaded JSON lines file')
    .requiredOption('--key <file>', 'your private key')
    .option('--copy <file>', 'your earlier download; may be repeated', many, [])
    .action(async (file: string, options: { key: string; copy: string[] }) => {
      const { auditCountersign } = await import('./audit-countersign.js');
      finish(await auditCountersign(file, options, streams));
    });
}
