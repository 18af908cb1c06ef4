import { type Objection, settle, type VarietyToSettle } from './settle.js';

const variety = (varietyId: string, winners = 2, isSettled = false): VarietyToSettle => ({
  varietyId,
  winners,
  isSettled,
});
const outcomes = (
  varieties: VarietyToSettle[],
  objections: Objection[] = [],
  exclusions: { varietyId: string; reason: string }[] = [],
) => settle(varieties, objections, exclusions).map(({ varietyId, outcome }) => `${varietyId} ${outcome}`);

describe('settle', () => {
  it('awards what has winners and says what has none', () => {
    expect(outcomes([variety('a'), variety('b', 0)])).toEqual(['a awarded', 'b without-winner']);
  });

  it('does not settle a variety twice', () => {
    expect(outcomes([variety('a', 2, true), variety('b')])).toEqual(['b awarded']);
  });

  it.each(['filed', 'answered'] as const)('stands still while an objection is %s', (state) => {
    expect(outcomes([variety('a'), variety('b')], [{ varietyId: 'a', state }])).toEqual(['b awarded']);
    expect(outcomes([variety('a'), variety('b')], [{ varietyId: null, state }])).toEqual([]);
    expect(outcomes([variety('a')], [{ varietyId: 'a', state }], [{ varietyId: 'a', reason: 'x' }])).toEqual(
      [],
    );
  });

  it.each(['rejected', 'withdrawn'] as const)('goes on when the objection is %s', (state) => {
    expect(outcomes([variety('a')], [{ varietyId: 'a', state }])).toEqual(['a awarded']);
  });

  it('leaves a variety with an upheld objection out, or open', () => {
    const upheld: Objection = { varietyId: 'a', state: 'upheld' };
    expect(outcomes([variety('a'), variety('b')], [upheld])).toEqual(['b awarded']);
    expect(
      outcomes([variety('a'), variety('b')], [upheld], [{ varietyId: 'a', reason: '评审有误' }]),
    ).toEqual(['a excluded', 'b awarded']);
  });

  it('refuses to leave out what is unknown or settled, naming each', () => {
    try {
      outcomes(
        [variety('a', 1, true)],
        [],
        [
          { varietyId: 'a', reason: 'x' },
          { varietyId: 'z', reason: 'x' },
        ],
      );
    } catch (error) {
      expect((error as { errors: { field: string }[] }).errors.map(({ field }) => field)).toEqual([
        'exclusions.0.varietyId',
        'exclusions.1.varietyId',
      ]);
    }
    expect.assertions(1);
  });
});
