import type { Command } from 'commander';

import type { Streams } from './streams.js';

/** Commands of bidders and officers of a round under seal; none needs the platform. What they need is loaded when they run. */
export function addSealingCommands(
  program: Command,
  streams: Streams,
  finish: (status: number) => void,
): void {
  program
    .command('bid')
    .description('bids under seal (密封投标)')
    .command('seal')
    .description(
      'check prices, or qualification statements, and seal them on this machine (密封报价、资格审查材料)',
    )
    .requiredOption('--package <file>', 'sealing package, as downloaded')
    .option('--prices <file>', 'price table, .csv or .xlsx')
    .option(
      '--statements <file>',
      'statements of the qualification part, .csv with the columns key and value',
    )
    .option('--document <files...>', 'documents that go with the statements; their digests are sealed')
    .requiredOption('--out <file>', 'file for the envelope; it must not exist')
    .option(
      '--ceremony <hash>',
      'hash of the ceremony record as the notice prints it: nothing else is sealed for',
    )
    .option('--platform-key <key>', "the platform's key as the notice prints it")
    .option('--accept-warnings', 'seal although prices look unusual')
    .action(async (options: import('./bid-seal.js').BidSealOptions) => {
      const { bidSeal } = await import('./bid-seal.js');
      finish(await bidSeal(options, streams));
    });
  program
    .command('receipt')
    .description('receipts of submissions (投标回执)')
    .command('verify')
    .description('verify a receipt, and that it is for this envelope (验证回执)')
    .argument('<receipt>', 'receipt file')
    .option('--envelope <file>', 'the envelope that was handed in')
    .option('--platform-key <key>', "the platform's key as the notice prints it")
    .action(async (file: string, options: import('./receipt-verify.js').ReceiptVerifyOptions) => {
      const { receiptVerify } = await import('./receipt-verify.js');
      finish(await receiptVerify(file, options, streams));
    });
  program
    .command('opening')
    .description('openings (开标)')
    .command('verify')
    .description(
      'repeat a published opening; 0 = nothing wrong, 1 = wrong, 2 = could not be verified (验证开标)',
    )
    .argument('<record>', 'published opening record')
    .option('--receipt <file>', 'your receipt: was your bid among those closed?')
    .option('--platform-key <key>', "the platform's key as the notice prints it")
    .option('--json', 'print the verdict as JSON')
    .action(async (file: string, options: import('./opening-verify.js').OpeningVerifyOptions) => {
      const { openingVerify } = await import('./opening-verify.js');
      finish(await openingVerify(file, options, streams));
    });
  addOfficerCommands(program, streams, finish);
}

function addOfficerCommands(program: Command, streams: Streams, finish: (status: number) => void): void {
  const officer = program.command('officer').description('opening officers and supervisors (开标人员)');
  officer
    .command('keygen')
    .description('make the keys of one officer for one round, and the opening code (生成开标密钥)')
    .requiredOption('--round <id>', 'round the keys are for')
    .requiredOption('--id <name>', "the officer's id in the ceremony record")
    .option('--supervisor', 'keys of a supervisor (监督人员)')
    .requiredOption('--out <file>', 'file for the wrapped seed; it must not exist')
    .action(async (options: import('./officer-keygen.js').OfficerKeygenOptions) => {
      const { officerKeygen } = await import('./officer-keygen.js');
      finish(await officerKeygen(options, streams));
    });
  officer
    .command('check')
    .description(
      'rehearse with a dummy share; the opening code is asked for, or read from standard input (演练)',
    )
    .argument('<file>', 'key file')
    .option('--ceremony <file>', 'signed ceremony record: is this key in it?')
    .action(async (file: string, options: { ceremony?: string }) => {
      const { officerCheck } = await import('./officer-check.js');
      finish(await officerCheck(file, options, streams));
    });
}
