import { type Command, Option } from 'commander';

import { CHOICES, commandLanguage } from './language.js';
import type { Streams } from './streams.js';

/** Commands of the demonstration province, on an embedded installation alone. What they need is loaded when they run. */
export function addDemoCommands(program: Command, streams: Streams, finish: (status: number) => void): void {
  const demo = program.command('demo').description('the demonstration province (演示数据)');
  const language = (): Option => new Option('--lang <language>', 'language (语言)').choices(CHOICES);
  demo
    .command('accounts')
    .description('print the accounts with password, second-factor code and opening code (演示账号)')
    .option('--json', 'as JSON')
    .addOption(language())
    .action(async ({ json, lang }: { json?: true; lang?: string }) => {
      const { demoAccounts } = await import('./demo-accounts.js');
      finish(demoAccounts({ json: json ?? false, language: commandLanguage(lang) }, streams));
    });
  demo
    .command('bid')
    .description('seal and hand in the bids of the other companies of the running round (其余企业密封投标)')
    .addOption(language())
    .action(async ({ lang }: { lang?: string }) => {
      const { demoBid } = await import('./demo-bid.js');
      finish(await demoBid({ language: commandLanguage(lang) }, streams));
    });
}
