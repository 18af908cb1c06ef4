import { type Command, Option } from 'commander';

import type { Language } from '#kernel';

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
  type Deeds = typeof import('./demo-others.js');
  const others = (
    name: string,
    description: string,
    act: (deeds: Deeds, options: { readonly language: Language }) => Promise<number>,
  ): void => {
    demo
      .command(name)
      .description(description)
      .addOption(language())
      .action(async ({ lang }: { lang?: string }) => {
        finish(await act(await import('./demo-others.js'), { language: commandLanguage(lang) }));
      });
  };
  others(
    'bid',
    'seal and hand in the bids of the other companies of the running round (其余企业密封投标)',
    (deeds, options) => deeds.demoOthers(deeds.BID, options, streams),
  );
  others(
    'areas',
    'hand in the lists of regions of the other winners (其余中选企业填报选区志愿)',
    (deeds, options) => deeds.demoOthers(deeds.AREAS, options, streams),
  );
  others('sign', 'sign the agreements as the other organisations (其余各方签署购销协议)', (deeds, options) =>
    deeds.demoOthers(deeds.SIGN, options, streams),
  );
}
