/** Lines of two values as the office types or pastes them: comma, Chinese comma or tab between the two. */
export interface Pairs {
  readonly pairs: readonly (readonly [string, string])[];
  /** First line that is no pair, counted from 1. */
  readonly wrong: number | null;
}

export function readPairs(text: string, isSecond: (value: string) => boolean): Pairs {
  const pairs: [string, string][] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [first = '', second = '', ...more] = line.split(/[,，\t]/).map((value) => value.trim());
    if (first === '' || more.length > 0 || !isSecond(second)) return { pairs, wrong: i + 1 };
    pairs.push([first, second]);
  }
  return { pairs, wrong: null };
}

export const pairsText = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([first, second]) => `${first},${second}`).join('\n');
