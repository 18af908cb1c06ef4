import { closeSync, existsSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import { VIOLATIONS } from '#rounds/package';

import { type Expected, MALFORMED, sound, swap } from './malformed-table.js';
import { type Files, inTemporaryFolder, jicai, readFiles, type Run, writeFiles } from './support.js';

const PLACE = new RegExp(`^([a-z_]+\\.[a-z]+):(\\d+):(.*?) (${Object.keys(VIOLATIONS).join('|')}) `);

/** `file:line:column code …` as the command prints it. */
const placesIn = (err: string): Expected[] =>
  err
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const found = PLACE.exec(line);
      return [found?.[1] ?? line, Number(found?.[2]), found?.[3] ?? '', found?.[4] ?? ''];
    });

/** Evaluates files into an existing folder and gives what the folder holds afterwards. */
const evaluate = (files: Files, prepare: (folder: string) => void = () => undefined) =>
  inTemporaryFolder(async (folder) => {
    const [input, out] = [join(folder, 'in'), join(folder, 'out')];
    mkdirSync(input);
    mkdirSync(out);
    writeFiles(input, files);
    writeFiles(out, { 'awards.csv': 'old', 'notes.txt': 'mine' });
    prepare(input);
    const run = await jicai('round', 'evaluate', input, '--out', out);
    return { run, left: readFiles(out) };
  });

const expectUntouched = ({ run, left }: { run: Run; left: Record<string, string> }): void => {
  expect(run.status).toBe(2);
  expect(run.out).toBe('');
  expect(left).toEqual({ 'awards.csv': 'old', 'notes.txt': 'mine' });
};

describe('malformed packages', () => {
  it('accepts the sound package that every case starts from', async () => {
    const { run, left } = await evaluate(sound());
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(Object.keys(left)).toHaveLength(6);
    expect(left['notes.txt']).toBe('mine');
  });

  it('has at least 60 kinds', () => {
    expect(new Set(MALFORMED.map(({ name }) => name)).size).toBe(MALFORMED.length);
    expect(MALFORMED.length).toBeGreaterThanOrEqual(60);
  });

  it.each(MALFORMED)(
    'tells $name by file, line and column, and writes nothing',
    async ({ mutate, expect: expected }) => {
      const files: Files = sound();
      mutate(files);
      const outcome = await evaluate(files);
      expect(placesIn(outcome.run.err)).toEqual(expected);
      expectUntouched(outcome);
    },
  );

  it('tells a folder in place of a file', async () => {
    const files = sound();
    delete files['regions.csv'];
    const outcome = await evaluate(files, (input) => mkdirSync(join(input, 'regions.csv')));
    expect(placesIn(outcome.run.err)).toEqual([['regions.csv', 1, '1', 'file-unreadable']]);
    expectUntouched(outcome);
  });

  it('tells a line of 300 MB without holding it, and goes on behind it', async () => {
    const before = process.memoryUsage().rss;
    const outcome = await evaluate(sound(), (input) => {
      const file = openSync(join(input, 'bids.csv'), 'w');
      const piece = Buffer.alloc(1_000_000, 'x');
      writeSync(file, 'product_id,pack_price,submitted_at\np1,');
      for (let megabyte = 0; megabyte < 300; megabyte++) writeSync(file, piece);
      writeSync(file, '\np2,oops,\n');
      closeSync(file);
    });
    expect(placesIn(outcome.run.err)).toEqual([
      ['bids.csv', 2, '1', 'record-too-long'],
      ['bids.csv', 3, 'pack_price', 'bad-decimal'],
    ]);
    expectUntouched(outcome);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 2 ** 20);
  });

  it('finds the violations of every file in one run', async () => {
    const files: Files = sound();
    const expected: Expected[] = [];
    const spoil = (file: string, piece: string, by: string, ...at: [number, string, string][]): void => {
      swap(files, file, piece, by);
      expected.push(...at.map((place): Expected => [file, ...place]));
    };
    spoil('round.json', '"drug"', '"x"', [4, 'category', 'json-bad-value']);
    spoil('varieties.csv', 'one,10', 'one,-10', [2, 'representative_strength', 'bad-decimal']);
    spoil(
      'products.csv',
      ',10,10,5,',
      ',0,0,0,',
      [2, 'strength', 'out-of-range'],
      [2, 'units_per_pack', 'out-of-range'],
      [2, 'ceiling_price', 'out-of-range'],
    );
    spoil(
      'bids.csv',
      'p2,,,,',
      'p9,1,,,',
      [3, 'product_id', 'unknown-reference'],
      [3, 'submitted_at', 'value-blank'],
    );
    spoil('regions.csv', 'west,西', 'west,西,', [3, '3', 'field-count']);
    spoil(
      'region_preferences.csv',
      'p1,east,2',
      'p1,west,1',
      [3, 'region_id', 'region-repeated'],
      [3, 'preference', 'preference-repeated'],
    );
    spoil(
      'volumes.csv',
      'h2,west,v2,p3,5',
      'h1,north,v1,p1,-1',
      [4, 'quantity', 'bad-integer'],
      [4, 'region_id', 'unknown-reference'],
      [4, 'institution_id', 'key-repeated'],
    );
    const outcome = await evaluate(files);
    expect(placesIn(outcome.run.err)).toEqual(expected);
    expectUntouched(outcome);
  });

  it('counts violations beyond those it lists', async () => {
    const files = sound();
    files['volumes.csv'] = `institution_id,region_id,variety_id,quantity\n${'h,east,v1,x\n'.repeat(60_000)}`;
    const { run } = await evaluate(files);
    const lines = run.err.trimEnd().split('\n');
    expect(lines).toHaveLength(100_001);
    expect(lines.at(-1)).toBe('and 19999 more violations');
  });

  it('keeps a violation on one line, whatever the file holds', async () => {
    const files = sound();
    swap(files, 'regions.csv', 'region_id,name', 'region_id,"na\nme\u001b[31m"');
    const { run } = await evaluate(files);
    expect(run.err).not.toContain('\u001b');
    expect(run.err.trimEnd().split('\n')).toHaveLength(2);
  });

  it('refuses a rule set that does not exist', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFiles(folder, sound());
      const run = await jicai(
        'round',
        'evaluate',
        folder,
        '--out',
        join(folder, 'out'),
        '--ruleset',
        'nonsense',
      );
      expect([run.status, run.out]).toEqual([2, '']);
      expect(run.err).toContain('no rule set nonsense');
      expect(existsSync(join(folder, 'out'))).toBe(false);
    });
  });

  it('refuses to write the result over the package', async () => {
    await inTemporaryFolder(async (folder) => {
      writeFiles(folder, sound());
      const run = await jicai('round', 'evaluate', folder, '--out', join(folder, '.'));
      expect(run.status).toBe(2);
      expect(readFiles(folder)).toEqual(sound());
    });
  });

  it.each([
    ['nothing at all'],
    ['no output folder', 'round', 'evaluate', '.'],
    ['an unknown command', 'round', 'guess'],
  ])('answers %s with status 2', async (_, ...args) => {
    expect((await jicai(...args)).status).toBe(2);
  });

  it('has a case for every code', () => {
    const covered = new Set(
      MALFORMED.flatMap(({ expect: expected }) => expected.map(([, , , code]) => code)),
    );
    // malformed-tenders.spec.ts has those of tenders.
    const tenders = ['bids-not-yet', 'organisation-missing', 'organisation-unknown', 'bad-uscc', 'bad-id'];
    const elsewhere = ['file-unreadable', ...tenders];
    expect(Object.keys(VIOLATIONS).filter((code) => !covered.has(code) && !elsewhere.includes(code))).toEqual(
      [],
    );
  });
});
