/** Instants are kept to the millisecond, as envelopes state them. */
export const instantOf = (text: string | null | undefined): string | null =>
  text == null ? null : new Date(text).toISOString();
