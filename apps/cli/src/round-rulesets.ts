import { RULESETS } from '#rounds/evaluator';

import { EXIT, processStreams, type Streams } from './streams.js';

/** `jicai round rulesets`: every rule set with its parameters and their defaults. */
export function roundRulesets(streams: Streams = processStreams): number {
  for (const { id, title, basis, confidence, defaults } of RULESETS) {
    streams.out(`${id}\n  ${title.zh} · ${title.en}\n  basis: ${basis} (${confidence})\n`);
    for (const [name, value] of Object.entries(defaults))
      streams.out(`  ${name} = ${JSON.stringify(value)}\n`);
  }
  return EXIT.done;
}
