import type { Command } from 'commander';

import type { Streams } from './streams.js';

/** Commands on rounds. What a command needs is loaded only when it runs, so that the others start at once. */
export function addRoundCommands(program: Command, streams: Streams, finish: (status: number) => void): void {
  const round = program.command('round').description('procurement rounds (招标轮次)');
  round
    .command('evaluate')
    .description('evaluate a round package (评审)')
    .argument('<package>', 'folder of the round package')
    .requiredOption('--out <folder>', 'folder for the result files')
    .option('--ruleset <id>', 'simulate another rule set on the same bids')
    .action(async (packageFolder: string, options: { out: string; ruleset?: string }) => {
      const { roundEvaluate } = await import('./round-evaluate.js');
      finish(await roundEvaluate({ packageFolder, ...options }, streams));
    });
  round
    .command('export')
    .description('write a round of the library as a package (导出轮次)')
    .argument('<round>', 'id or number of the round')
    .requiredOption('--out <folder>', 'folder for the package')
    .action(async (id: string, options: { out: string }) => {
      const { roundExport } = await import('./round-export.js');
      finish(await roundExport({ round: id, ...options }, streams));
    });
  round
    .command('rulesets')
    .description('list the rule sets with their parameters (规则版本)')
    .action(async () => {
      const { roundRulesets } = await import('./round-rulesets.js');
      finish(roundRulesets(streams));
    });
}
