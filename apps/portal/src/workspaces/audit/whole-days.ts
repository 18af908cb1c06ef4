const DAY_MS = 86_400_000;

/** Days of the search form as instants of Beijing time: from the first one's beginning to the last one's end. */
export function wholeDays<Q extends { from?: string; to?: string }>(query: Q): Q {
  return {
    ...query,
    ...(query.from ? { from: `${query.from}T00:00:00+08:00` } : {}),
    ...(query.to ? { to: `${dayAfter(query.to)}T00:00:00+08:00` } : {}),
  };
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
