import { labelRows, scaleFor, tickText } from './scale.js';

describe('the axis of the price chart', () => {
  it('starts at zero when the lowest price is well below the highest', () => {
    const scale = scaleFor([0.2, 0.9, 2]);
    expect(scale.from).toBe(0);
    expect(scale.ticks.map(tickText)).toEqual(['0', '0.5', '1', '1.5', '2', '2.5']);
  });

  it('starts at a round value below when all prices lie close together', () => {
    const scale = scaleFor([776, 790, 798]);
    expect(scale.from).toBeGreaterThan(700);
    expect(scale.place(776)).toBeGreaterThanOrEqual(0);
    expect(scale.place(798)).toBeLessThanOrEqual(1);
  });

  it('holds a single price', () => {
    const { place } = scaleFor([5]);
    expect(place(5)).toBeGreaterThanOrEqual(0);
    expect(place(5)).toBeLessThanOrEqual(1);
  });

  it('puts labels that would cover each other into different rows', () => {
    expect(labelRows([0, 0.05, 0.5], 0.1)).toEqual([0, 1, 0]);
  });
});
