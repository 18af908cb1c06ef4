import { checkDraw } from './addition.js';

const TIED = [
  { productId: 'P1', varietyId: 'V1' },
  { productId: 'P2', varietyId: 'V1' },
  { productId: 'P3', varietyId: 'V2' },
  { productId: 'P4', varietyId: 'V2' },
];
const faultsOf = (draws: { productId: string; place: number }[]): string[] => {
  try {
    checkDraw(TIED, draws);
    return [];
  } catch (error) {
    return (error as { errors: { field: string; code: string }[] }).errors.map(
      ({ field, code }) => `${field} ${code}`,
    );
  }
};

describe('a public draw', () => {
  it('decides the ties of a variety together, and may leave other varieties for later', () => {
    expect(
      faultsOf([
        { productId: 'P2', place: 1 },
        { productId: 'P1', place: 2 },
      ]),
    ).toEqual([]);
  });

  it('names the entry and the rule that it breaks', () => {
    expect(faultsOf([{ productId: 'P1', place: 1 }])).toEqual(['draws incomplete']);
    expect(
      faultsOf([
        { productId: 'P1', place: 1 },
        { productId: 'P2', place: 1 },
        { productId: 'P9', place: 2 },
        { productId: 'P1', place: 3 },
      ]),
    ).toEqual(['draws[1].place repeated', 'draws[2].productId not-tied', 'draws[3].productId repeated']);
  });

  it('takes the same place in different varieties', () => {
    expect(
      faultsOf(['P1', 'P2', 'P3', 'P4'].map((productId, at) => ({ productId, place: (at % 2) + 1 }))),
    ).toEqual([]);
  });
});
