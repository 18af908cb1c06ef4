import { pairsText, readPairs } from './pairs.js';

const price = (value: string): boolean => /^\d+(\.\d{1,4})?$/.test(value);

describe('lines of pairs', () => {
  it('read what was typed or pasted, and give it back', () => {
    const { pairs, wrong } = readPairs('P1,1.80\n\nP2，2\nP3\t3.5\n', price);
    expect({ pairs, wrong }).toEqual({
      pairs: [
        ['P1', '1.80'],
        ['P2', '2'],
        ['P3', '3.5'],
      ],
      wrong: null,
    });
    expect(readPairs(pairsText(pairs), price).pairs).toEqual(pairs);
  });

  it.each([
    ['P1', 1],
    ['P1,1\n,2', 2],
    ['P1,1\nP2,x', 2],
    ['P1,1,2', 1],
  ])('name the first line of %j that is none', (text, line) => {
    expect(readPairs(text, price).wrong).toBe(line);
  });
});
