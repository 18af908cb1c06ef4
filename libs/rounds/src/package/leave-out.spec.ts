import fc from 'fast-check';

import { BLANK, evaluateRound, RULESETS, type RoundInput, shortlistCap } from '#rounds/evaluator';
import { leaveOut } from '#rounds/package';

import { CASES, randomRound } from '../../../../test/support/random-rounds.js';

type Sums = ReadonlyMap<string, bigint>;

/** What was reported by variety and institution, and how many rows say it. */
function reported({ volumes }: RoundInput): { sums: Sums; keys: string[] } {
  const sums = new Map<string, bigint>();
  const keys: string[] = [];
  if (volumes)
    for (let row = 0; row < volumes.length; row++) {
      const variety = volumes.varieties[volumes.variety[row] ?? BLANK] ?? '';
      const institution = volumes.institutions[volumes.institution[row] ?? BLANK] ?? '';
      const product = volumes.products[volumes.product[row] ?? BLANK] ?? '';
      const place = `${institution} ${variety}`;
      sums.set(place, (sums.get(place) ?? 0n) + BigInt(volumes.quantity.get(row)));
      keys.push(`${place} ${product}`);
    }
  return { sums, keys };
}

const roundAndSome = randomRound().chain((input) =>
  fc.tuple(
    fc.constant(input),
    fc.subarray(input.products.map(({ id }) => id)).map((ids) => new Set(ids)),
  ),
);

describe('a round without refused products', () => {
  it('names none of them, loses no unit of demand and repeats no row', () => {
    fc.assert(
      fc.property(roundAndSome, ([input, refused]) => {
        const rest = leaveOut(input, refused);
        const named = [...rest.products.map(({ id }) => id), ...rest.bids.map(({ productId }) => productId)];
        expect(named.filter((id) => refused.has(id))).toEqual([]);
        const [before, after] = [reported(input), reported(rest)];
        expect([...after.sums].sort()).toEqual([...before.sums].sort());
        expect(new Set(after.keys).size).toBe(after.keys.length);
        expect(after.keys.filter((key) => [...refused].some((id) => key.endsWith(` ${id}`)))).toEqual([]);
      }),
      CASES,
    );
  });

  it('has the cap before anybody bids that the evaluation states, under every rule set', () => {
    fc.assert(
      fc.property(roundAndSome, ([input, refused]) => {
        const rest = leaveOut(input, refused);
        const ruleSet = RULESETS.find(({ id }) => id === rest.round.ruleset);
        if (!ruleSet) throw new Error('no rule set');
        const caps = rest.varieties.map((variety) => ({
          varietyId: variety.id,
          ...shortlistCap(
            variety,
            rest.products.filter(({ varietyId }) => varietyId === variety.id),
            ruleSet,
            rest.round.parameters,
          ),
        }));
        const stated = evaluateRound(rest).varieties.map(({ varietyId, eligible, cap }) => ({
          varietyId,
          eligible,
          cap,
        }));
        expect(caps.sort((a, b) => (a.varietyId < b.varietyId ? -1 : 1))).toEqual(
          stated.sort((a, b) => (a.varietyId < b.varietyId ? -1 : 1)),
        );
      }),
      CASES,
    );
  });
});
