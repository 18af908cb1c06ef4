import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { FIXTURES, inTemporaryFolder, jicai, readFiles } from './support.js';

const rounds = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const evaluated = (name: string, ...more: string[]) =>
  inTemporaryFolder(async (folder) => {
    const out = join(folder, 'out');
    const run = await jicai('round', 'evaluate', join(FIXTURES, name), '--out', out, ...more);
    return { run, files: readFiles(out) };
  });

const rows = (csv = '') => csv.trimEnd().split('\n').slice(1);
const column = (csv: string | undefined, index: number) => rows(csv).map((row) => row.split(',').at(index));

describe('published and worked rounds', () => {
  it.each(rounds)('%s evaluates to its published or hand-computed result', async (name) => {
    const { run, files } = await evaluated(name);
    expect(run.status).toBe(0);
    expect(run.err).toBe('');
    const { 'explanations.json': explanations = '', ...tables } = files;
    expect(tables).toEqual(readFiles(join(FIXTURES, name, 'expected')));
    expect(JSON.parse(explanations)).toHaveLength(rows(files['awards.csv']).length);
  });

  it('gives the ten published winners of the coronary stent round of 2020, in order', async () => {
    const { files } = await evaluated('stent-2020');
    const winners = rows(files['awards.csv']).filter((row) => row.includes(',won,'));
    const prices = ['469', '549.83', '590', '645', '648', '750', '755', '776', '776', '798'];
    expect(winners).toHaveLength(10);
    winners.forEach((row, index) => {
      const fields = row.split(',').slice(-9);
      expect([fields[1], Number(fields[2])]).toEqual([String(index + 1), Number(prices[index])]);
    });
  });

  it('lets the originator and Luye win acarbose, and Huadong lose on rank', async () => {
    const { files } = await evaluated('batch-2-acarbose');
    expect(column(files['awards.csv'], -5)).toEqual(['won', 'won', 'lost']);
    expect(column(files['awards.csv'], -4)).toEqual(['spread', 'spread', 'rank']);
  });

  it('simulates other rules on the same bids and says that the parameters did not apply', async () => {
    const { run, files } = await evaluated('worked-batch-11', '--ruleset', 'national-drug-10');
    expect(run.out).toMatch(/rule set national-drug-10, .*ignored parameters: yes/);
    expect(column(files['varieties.csv'], 5)).toEqual(['0.3600']);
    expect(column(files['awards.csv'], -5)).toEqual([
      'won',
      'revived-shortlisted',
      'revived-shortlisted',
      'revived-shortlisted',
      'lost',
      'lost',
      'lost',
    ]);
  });

  it('prints one summary line last', async () => {
    const { run } = await evaluated('consumable-sixth-round');
    expect(run.out).toBe(
      'consumable-sixth-round: rule set consumable-6-2026, varieties 1, products 8, winners 5, tied varieties 0, ' +
        'unassigned rows 1 (quantity 1000, agreed 1000), ignored parameters: no\n',
    );
  });

  it('lists every rule set with its parameters', async () => {
    const { out } = await jicai('round', 'rulesets');
    expect(out).toMatch(/^national-drug-11\n {2}国家组织药品集采第十一批/m);
    expect(out).toMatch(/anchorMeanShare = "0\.65"/);
  });
});
