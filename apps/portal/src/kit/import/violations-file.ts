/** A place of a package that breaks a rule, as the server names it. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** What spreadsheets would run as a formula is kept as text; they need the mark at the start to read Chinese. */
const field = (text: string): string => {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
};

const line = (fields: readonly string[]): string => `${fields.map(field).join(',')}\r\n`;

/** Violations as a CSV file that spreadsheets open (问题明细文件). */
export const violationsCsv = (heads: readonly string[], violations: readonly Violation[]): string =>
  `\uFEFF${[
    heads,
    ...violations.map(({ file, line: at, column, message, code }) => [
      file,
      String(at),
      column,
      message,
      code,
    ]),
  ]
    .map(line)
    .join('')}`;
