import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import { FIXTURES, inTemporaryFolder, readFiles } from './support.js';

/** The built command, as a user runs it. */
const MAIN = join(import.meta.dirname, '../../scripts/jicai.mjs');

const run = (round: string, environment: NodeJS.ProcessEnv) =>
  inTemporaryFolder((folder) => {
    const out = join(folder, 'out');
    const child = spawnSync(
      process.execPath,
      [MAIN, 'round', 'evaluate', join(FIXTURES, round), '--out', out],
      {
        env: { ...process.env, ...environment },
        encoding: 'utf8',
      },
    );
    expect(child).toMatchObject({ status: 0, stderr: '' });
    return Promise.resolve({ out: child.stdout, ...readFiles(out) });
  });

describe('the command in its own process', () => {
  it.each([
    { TZ: 'Asia/Shanghai', LC_ALL: 'zh_CN.UTF-8', LANG: 'zh_CN.UTF-8' },
    { TZ: 'America/St_Johns', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' },
    { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' },
    { TZ: 'UTC', LC_ALL: 'C', LANG: 'C' },
  ])('gives the same bytes under $TZ and $LC_ALL', async (environment) => {
    for (const round of ['worked-areas', 'worked-batch-11', 'stent-2020'])
      expect(await run(round, environment)).toEqual(await run(round, { TZ: 'UTC', LC_ALL: 'en_US.UTF-8' }));
  });
});
