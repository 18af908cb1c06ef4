import { type Command, Option } from 'commander';

import { CHOICES, commandLanguage } from './language.js';
import type { Streams } from './streams.js';

interface EvaluateOptions {
  readonly out: string;
  readonly ruleset?: string;
  readonly lang?: string;
}

/** Commands on rounds. What a command needs is loaded only when it runs, so that the others start at once. */
export function addRoundCommands(program: Command, streams: Streams, finish: (status: number) => void): void {
  const round = program.command('round').description('procurement rounds (招标轮次)');
  round
    .command('evaluate')
    .description('evaluate a round package (评审)')
    .argument('<package>', 'folder of the round package')
    .requiredOption('--out <folder>', 'folder for the result files')
    .option('--ruleset <id>', 'simulate another rule set on the same bids')
    .addOption(new Option('--lang <language>', 'language of violations (语言)').choices(CHOICES))
    .action(async (packageFolder: string, { lang, ...options }: EvaluateOptions) => {
      const { roundEvaluate } = await import('./round-evaluate.js');
      finish(await roundEvaluate({ packageFolder, ...options, language: commandLanguage(lang) }, streams));
    });
  round
    .command('export')
    .description('write a round of the library as a package (导出轮次)')
    .argument('<round>', 'id or number of the round')
    .requiredOption('--out <folder>', 'folder for the package')
    .addOption(new Option('--lang <language>', 'language of refusals (语言)').choices(CHOICES))
    .action(async (id: string, { out, lang }: { out: string; lang?: string }) => {
      const { roundExport } = await import('./round-export.js');
      finish(await roundExport({ round: id, out, language: commandLanguage(lang) }, streams));
    });
  round
    .command('rulesets')
    .description('list the rule sets with their parameters (规则版本)')
    .action(async () => {
      const { roundRulesets } = await import('./round-rulesets.js');
      finish(roundRulesets(streams));
    });
}
