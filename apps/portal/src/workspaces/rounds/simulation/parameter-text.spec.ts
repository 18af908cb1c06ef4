import { defaultText, parseParameter } from './parameter-text.js';

describe('parameters as they are typed', () => {
  it('keeps a decimal a text, so that no digit is lost', () => {
    expect(parseParameter(' 1.80 ', '1.8')).toBe('1.80');
  });

  it('reads counts and lists of counts', () => {
    expect(parseParameter('7', 10)).toBe(7);
    expect(parseParameter('1, 2，2', [1, 2])).toEqual([1, 2, 2]);
  });

  it('reads deeper values as JSON and hands on what it cannot read', () => {
    expect(parseParameter('{"general":[["0.50",1]]}', {})).toEqual({ general: [['0.50', 1]] });
    expect(parseParameter('{', {})).toBe('{');
    expect(parseParameter('many', 10)).toBe('many');
  });

  it('shows a default in the form in which it is typed', () => {
    for (const value of ['1.8', 10, [1, 2, 2], { general: [['0.50', 1]] }])
      expect(parseParameter(defaultText(value), value)).toEqual(value);
  });
});
