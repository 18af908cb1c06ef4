import type { Command } from 'commander';

import type { Streams } from './streams.js';

/** Draws of expert panels (评审专家抽取), repeated from their records; needs no platform. What it needs is loaded when it runs. */
export function addPanelCommands(program: Command, streams: Streams, finish: (status: number) => void): void {
  program
    .command('panel')
    .description('expert panels (评审专家组)')
    .command('verify')
    .description(
      'repeat a draw from its record; 0 = nothing wrong, 1 = wrong, 2 = could not be verified (验证专家抽取)',
    )
    .argument('<record>', 'record of the draw, as downloaded')
    .option('--root <hex>', 'root of that checkpoint in your own copy of the audit log')
    .action(async (file: string, options: import('./panel-verify.js').PanelVerifyOptions) => {
      const { panelVerify } = await import('./panel-verify.js');
      finish(panelVerify(file, options, streams));
    });
}
