import { draftOf, linesShown, planOf } from './plan.js';

describe('the plan of a review as it is typed', () => {
  it('leaves blank lines out and keeps the order', () => {
    const draft = {
      ...draftOf(null),
      criteria: {
        '2': { name: '供应', weight: '40', max: '10', guidance: '' },
        '1': { name: '', weight: '', max: '', guidance: '' },
        '0': { name: '质量', weight: '60', max: '30', guidance: '内控标准' },
      },
      quotas: { '0': { specialty: '药学', seats: '2' } },
    };
    expect(planOf(draft)).toEqual({
      size: 5,
      reserve: 3,
      quotas: [{ specialty: '药学', seats: 2 }],
      exclusions: [],
      criteria: [
        { name: '质量', weight: '60', max: '30', guidance: '内控标准' },
        { name: '供应', weight: '40', max: '10' },
      ],
    });
  });

  it('shows two lines more than are in use', () => {
    expect([linesShown({}), linesShown({ '4': { name: 'x' } })]).toEqual([2, 7]);
  });
});
