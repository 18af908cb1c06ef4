import { sayKernel, type StoredMessage } from '#kernel';
import {
  type Config,
  type Database,
  Jobs,
  jobBackend,
  Metrics,
  loadConfig,
  runAsSystem,
  watchSilence,
  NoRecipients,
  type JobDefinition,
} from '#platform';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { openDatabase } from '../support/open-database.js';
import { startRedis } from '../support/redis.js';

const redis = await startRedis();
if (!redis) process.stderr.write('jobs on Redis are skipped: there is no redis-server on this machine\n');
afterAll(() => redis?.stop());

const job = (
  name: string,
  run: JobDefinition['run'],
  schedule: JobDefinition['schedule'] = { cron: '0 0 1 1 *' },
): JobDefinition => ({
  name,
  title: { zh: name, en: name },
  schedule,
  silentAfterSeconds: 60,
  run,
});

describe.each(['postgres', ...(redis ? ['redis'] : [])])('jobs on %s', (backend) => {
  let test: TestDatabase;
  let database: Database & { close(): Promise<void> };
  let config: Config;
  const dataDir = mkdtempSync(join(tmpdir(), 'jicai-jobs-'));
  const running: Jobs[] = [];

  beforeAll(async () => {
    test = await createTestDatabase();
    database = await openDatabase(test.url);
    const env = {
      JICAI_MODE: 'embedded',
      JICAI_DATA_DIR: dataDir,
      DATABASE_URL: test.url,
      LOG_LEVEL: 'silent',
    };
    config = loadConfig(
      { ...env, ...(backend === 'redis' && redis ? { REDIS_URL: redis.url } : {}) },
      process.cwd(),
    );
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((jobs) => jobs.beforeApplicationShutdown()));
  });
  afterAll(async () => {
    await database.close();
    await test.drop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  async function startProcess(...definitions: JobDefinition[]): Promise<Jobs> {
    const jobs = new Jobs(config, database, new Metrics(), true);
    for (const definition of definitions) jobs.define(definition);
    await jobs.onApplicationBootstrap();
    running.push(jobs);
    return jobs;
  }
  const runsOf = (name: string) =>
    test.query<{ outcome: string | null; detail: StoredMessage | null }>(
      'select outcome, detail from platform.job_run where name = $1 order by id',
      [name],
    );
  const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
    for (let i = 0; i < 400 && !(await holds()); i++) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await holds()).toBe(true);
  };

  it('runs a job when asked, and writes down how it went', async () => {
    const jobs = await startProcess(
      job('by-hand', () => Promise.resolve(sayKernel('text', { text: 'three letters sent' }))),
    );
    await jobs.runNow('by-hand');
    await until(
      async () => (await runsOf('by-hand')).length === 1 && (await runsOf('by-hand'))[0]?.outcome !== null,
    );
    expect(await runsOf('by-hand')).toEqual([
      { outcome: 'succeeded', detail: { key: 'kernel.text', params: { text: 'three letters sent' } } },
    ]);
    await expect(jobs.runNow('unheard-of')).rejects.toThrow('no job unheard-of');
  });

  it('tries a failing job again, later each time, and keeps the reasons', async () => {
    let attempts = 0;
    const jobs = await startProcess(
      job('stubborn', () =>
        ++attempts < 3 ? Promise.reject(new Error(`attempt ${attempts} failed`)) : Promise.resolve(undefined),
      ),
    );
    await jobs.runNow('stubborn');
    await until(async () => (await runsOf('stubborn')).at(-1)?.outcome === 'succeeded');
    expect(await runsOf('stubborn')).toEqual([
      { outcome: 'failed', detail: { key: 'platform.job-failed', params: { reason: 'attempt 1 failed' } } },
      { outcome: 'failed', detail: { key: 'platform.job-failed', params: { reason: 'attempt 2 failed' } } },
      { outcome: 'succeeded', detail: null },
    ]);
  });

  it('runs by the clock, once a tick among three processes', async () => {
    const ticks: number[] = [];
    const tick = job('ticking', () => Promise.resolve(void ticks.push(Date.now())), { everySeconds: 1 });
    await Promise.all([startProcess(tick), startProcess(tick), startProcess(tick)]);
    await until(() => ticks.length > 0);
    // The first runs make up for what was due before the start; from then on there is one a second, not three.
    const begun = Date.now() + 1_500;
    await until(() => ticks.filter((at) => at > begun).length >= 3);
    const steady = ticks.filter((at) => at > begun);
    const gaps = steady.slice(1).map((at, i) => at - (steady[i] ?? 0));
    expect(gaps.filter((gap) => gap < 300)).toEqual([]);
  });

  it('waits for the run in hand when it closes', async () => {
    let begun = false;
    let ended = false;
    const jobs = await startProcess(
      job('slow', async () => {
        begun = true;
        await new Promise((resolve) => setTimeout(resolve, 800));
        ended = true;
        return undefined;
      }),
    );
    await jobs.runNow('slow');
    await until(() => begun);
    await jobs.beforeApplicationShutdown();
    expect(ended).toBe(true);
    expect(await runsOf('slow')).toEqual([{ outcome: 'succeeded', detail: null }]);
  });

  it('raises an alarm once for a silent job, and clears it after the next success', async () => {
    const quiet = job('quiet', () => Promise.resolve(undefined));
    const jobs = await startProcess(quiet);
    await jobs.perform('quiet');
    const watch = () => runAsSystem('watch', () => watchSilence(database, new NoRecipients(), [quiet]));
    expect(await watch()).toEqual({ raised: [], cleared: [] });
    const [clock] = await test.query<{ later: Date }>(
      `select clock_timestamp() + interval '2 minutes' as later`,
    );
    await test.setClock(clock?.later.toISOString() ?? '');
    expect(await watch()).toEqual({ raised: ['quiet'], cleared: [] });
    expect(await watch()).toEqual({ raised: [], cleared: [] });
    await jobs.perform('quiet');
    expect(await watch()).toEqual({ raised: [], cleared: ['quiet'] });
    await test.releaseClock();
    expect(
      await test.query(
        `select body::jsonb ->> 'act' as act from audit.entry where stream = 'job:quiet' order by id`,
      ),
    ).toEqual([{ act: 'job.fell-silent' }, { act: 'job.recovered' }]);
  });

  it('runs a new job at once, and not again because a process started', async () => {
    await startProcess(job('hourly', () => Promise.resolve(undefined), { everySeconds: 3_600 }));
    await until(async () => (await runsOf('hourly')).at(-1)?.outcome === 'succeeded');
    await running.pop()?.beforeApplicationShutdown();
    await startProcess(job('hourly', () => Promise.resolve(undefined), { everySeconds: 3_600 }));
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await runsOf('hourly')).toHaveLength(1);
  });

  it('forgets jobs that this release no longer has', async () => {
    const hourly = { everySeconds: 3_600 };
    await startProcess(job('of-yesterday', () => Promise.resolve(undefined), hourly));
    await startProcess(job('of-today', () => Promise.resolve(undefined), hourly));
    const queue = jobBackend(config).queue('jicai');
    expect((await queue.getJobSchedulers()).map(({ key }) => key)).toEqual(['of-today']);
    await queue.close();
  });
});
