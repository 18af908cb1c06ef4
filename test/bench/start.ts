import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { median, type Measure, type Workload } from './workload.js';

/** How fast a second `npm start` is ready, and how much memory the platform holds at rest (without PostgreSQL). */
export const start: Workload = {
  id: 'start',
  title: 'second npm start, memory at rest',
  run: async ({ root, full, say }): Promise<Measure[]> => {
    const dataDir = mkdtempSync(join(tmpdir(), 'jicai-bench-'));
    try {
      const first = await oneStart(root, dataDir);
      say(`first start with an empty data folder: ${first.seconds.toFixed(1)} s`);
      const seconds: number[] = [];
      const memory: number[] = [];
      for (let round = 0; round < (full ? 5 : 3); round++) {
        const measured = await oneStart(root, dataDir, 10_000);
        seconds.push(measured.seconds);
        memory.push(measured.megabytes);
      }
      return [
        {
          workload: 'W8',
          what: 'first start, dependencies and build present',
          value: first.seconds,
          unit: 's',
          bar: '≤ 90 s',
          holds: first.seconds <= 90,
        },
        {
          workload: 'W8',
          what: 'second start until ready',
          value: median(seconds),
          unit: 's',
          bar: '≤ 5 s',
          holds: median(seconds) <= 5,
        },
        {
          workload: 'W8',
          what: 'memory at rest, without PostgreSQL',
          value: median(memory),
          unit: 'MB',
          bar: '≤ 300 MB',
          holds: median(memory) <= 300,
        },
      ];
    } finally {
      rmSync(dataDir, { recursive: true, force: true });
    }
  },
};

async function oneStart(
  root: string,
  dataDir: string,
  restMs = 0,
): Promise<{ seconds: number; megabytes: number }> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: { ...process.env, JICAI_DATA_DIR: dataDir, PORT: String(port), DATABASE_URL: '', REDIS_URL: '' },
    stdio: 'ignore',
  });
  try {
    await untilReady(child, port);
    const seconds = (performance.now() - begun) / 1000;
    await new Promise((resolve) => setTimeout(resolve, restMs));
    return { seconds, megabytes: residentMegabytes(child.pid ?? 0) };
  } finally {
    const closed = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await closed;
  }
}

async function untilReady(child: ChildProcess, port: number): Promise<void> {
  for (let attempt = 0; attempt < 6_000; attempt++) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}`);
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('npm start did not become ready');
}

function residentMegabytes(pid: number): number {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return Number(line?.[1] ?? Number.NaN) / 1024;
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
