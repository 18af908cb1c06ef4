import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import fc from 'fast-check';

import { evaluateRound, type RoundInput } from '#rounds/evaluator';
import { folderSource, readPackage, resultFiles, writePackage } from '#rounds/package';

import { CASES, randomRound } from '../../../../test/support/random-rounds.js';

const folder = mkdtempSync(join(tmpdir(), 'jicai-round-trip-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (input: RoundInput): string[] =>
  Object.values(resultFiles(evaluateRound(input), input.volumes)).map((pieces) => [...pieces()].join(''));

/** Units are a column of the rule set that needs them; other packages do not have it. */
const withoutUnits = (input: RoundInput): RoundInput => ({
  ...input,
  products: input.products.map((product) => ({ ...product, unitClass: null })),
});

it('a package that was written reads back as the same round, with the same result', async () => {
  await fc.assert(
    fc.asyncProperty(randomRound(), async (random) => {
      const input = random.round.ruleset === 'consumable-6-2026' ? random : withoutUnits(random);
      writePackage(input, folder);
      const reading = await readPackage(folderSource(folder));
      if (!reading.ok) throw new Error(JSON.stringify(reading.violations));
      const { volumes, ...rest } = input;
      expect(reading.input).toMatchObject({ ...rest, products: rest.products });
      expect(reading.input.volumes?.length ?? null).toBe(volumes?.length ?? null);
      expect(written(reading.input)).toEqual(written(input));
      expect(existsSync(join(folder, 'regions.csv'))).toBe(input.regions !== null);
    }),
    CASES,
  );
});
