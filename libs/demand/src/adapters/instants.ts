/** SQL for an instant in RFC 3339, UTC, to the microsecond: all of one form, so that they compare as text. */
export const instant = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** An instant that came in a request, in that form. */
export const toInstant = (text: string): string => new Date(text).toISOString().replace('Z', '000Z');
