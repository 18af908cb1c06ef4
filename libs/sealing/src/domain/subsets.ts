/** Every choice of `k` of the entries, in order of their positions. */
export function* subsets<T>(entries: readonly T[], k: number, from = 0): Generator<T[]> {
  if (k === 0) {
    yield [];
    return;
  }
  for (let i = from; i <= entries.length - k; i++)
    for (const rest of subsets(entries, k - 1, i + 1)) yield [entries[i] as T, ...rest];
}
