import { shareOf } from './share.js';

describe('a share of institutions', () => {
  it('is in per cent with one decimal, half up', () => {
    expect([shareOf(1, 3), shareOf(2, 3), shareOf(1, 2000), shareOf(0, 7), shareOf(7, 7)]).toEqual([
      '33.3',
      '66.7',
      '0.1',
      '0.0',
      '100.0',
    ]);
  });

  it('of nothing is no share', () => {
    expect(shareOf(0, 0)).toBeNull();
  });
});
