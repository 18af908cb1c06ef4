import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { diceOf } from './dice.js';
import { disagreement } from './disagreement.js';
import { evaluateByOracle } from './oracle.js';
import { packageFiles } from './package-files.js';
import { cell, CSV_FIELDS, CSV_FILES, parsePackage, type PackageRows } from './package-rows.js';
import { evaluateByProduct, type Route } from './product.js';
import { randomRound } from './random-round.js';
import { RULESET_IDS, type RulesetId } from './settings.js';
import { shrink } from './shrink.js';

const ROUNDS_TOTAL = process.env['JICAI_FULL'] === '1' ? 10_000 : 600;
const ROUNDS_EACH = Math.ceil(ROUNDS_TOTAL / RULESET_IDS.length);
/** Set JICAI_SEED to the seed of a failure to begin with it, or to any other number for other rounds. */
const FIRST_SEED = Number(process.env['JICAI_SEED'] ?? '1');
const FIXTURES = join(import.meta.dirname, '../fixtures/rounds');

const compareOn = async (pack: PackageRows, seed: number, ruleset: RulesetId): Promise<string | null> => {
  const files = packageFiles(pack, diceOf(seed));
  const route: Route = seed % 5 === 0 ? 'exported' : 'direct';
  return disagreement(evaluateByOracle(pack, ruleset), await evaluateByProduct(files, ruleset, route));
};

/** Most rounds run under their own rule set, some are simulated under another one. */
const rulesetFor = (pack: PackageRows, own: RulesetId, seed: number): RulesetId => {
  const dice = diceOf(seed);
  const other = dice.chance(10) ? dice.pick(RULESET_IDS) : own;
  const scored = pack.products.every((product) => cell(product, 'technical_score') !== '');
  return other === 'alliance-composite' && !scored ? own : other;
};

const report = async (pack: PackageRows, seed: number, ruleset: RulesetId): Promise<string> => {
  const smallest = await shrink(
    pack,
    async (candidate) => (await compareOn(candidate, seed, ruleset)) !== null,
  );
  const difference = await compareOn(smallest, seed, ruleset);
  const files = [...packageFiles(smallest, diceOf(seed))].map(([name, text]) => `--- ${name}\n${text}`);
  return [`seed ${seed}, rule set ${ruleset}: ${difference ?? 'agreed again'}`, ...files].join('\n');
};

describe('the product and a second, independently written evaluator', () => {
  it.each(RULESET_IDS)(
    `agree byte for byte on ${ROUNDS_EACH} random rounds of %s`,
    async (own) => {
      for (let seed = FIRST_SEED; seed < FIRST_SEED + ROUNDS_EACH; seed += 1) {
        const pack = randomRound(seed, own);
        const ruleset = rulesetFor(pack, own, seed);
        if ((await compareOn(pack, seed, ruleset)) !== null)
          throw new Error(await report(pack, seed, ruleset));
      }
    },
    600_000,
  );

  it('agree byte for byte on every fixture package', async () => {
    const names = fixtures();
    expect(names).not.toEqual([]);
    for (const name of names) {
      const files = fixtureFiles(name);
      const pack = parsePackage(files);
      const product = await evaluateByProduct(files, pack.round.ruleset);
      expect([name, disagreement(evaluateByOracle(pack), product)]).toEqual([name, null]);
    }
  });
});

function fixtureFiles(name: string): Map<string, string> {
  const names = ['round.json', ...CSV_FIELDS.map((field) => CSV_FILES[field])];
  const present = names.filter((file) => existsSync(join(FIXTURES, name, file)));
  return new Map(present.map((file) => [file, readFileSync(join(FIXTURES, name, file), 'utf8')]));
}

/** The fixture packages under one of the nine rule sets. */
function fixtures(): string[] {
  const names = existsSync(FIXTURES) ? readdirSync(FIXTURES) : [];
  return names.filter((name) => {
    if (!existsSync(join(FIXTURES, name, 'round.json'))) return false;
    const { ruleset } = parsePackage(fixtureFiles(name)).round;
    return RULESET_IDS.some((id) => id === ruleset);
  });
}
