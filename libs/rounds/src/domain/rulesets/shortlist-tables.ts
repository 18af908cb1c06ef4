/** Most that may be shortlisted for 1 … 16 and more eligible entities (最多入围企业数), batches 7 – 9. */
export const BATCH_9_TABLE: readonly number[] = [1, 2, 2, 3, 4, 4, 5, 6, 7, 8, 9, 9, 10, 10, 10, 10];

/** The same for batches 10 and 11. */
export const BATCH_10_TABLE: readonly number[] = [1, 2, 2, 3, 3, 3, 4, 5, 6, 6, 7, 8, 8, 9, 9, 10];

/** Cap for a number of eligible entities; nobody eligible, nobody shortlisted. */
export const capFrom = (table: readonly number[], eligible: number): number =>
  eligible === 0 ? 0 : (table[Math.min(eligible, table.length) - 1] ?? 0);
