/** Everything that can be wrong with a round package. The code is stable; the message says what to do. */
export const VIOLATIONS = {
  'file-missing': 'a required file is not there',
  'file-unreadable': 'a file cannot be read, or is a folder',
  'file-too-large': 'round.json is larger than 1 MiB',
  'file-not-allowed': 'region_preferences.csv needs regions.csv',
  'json-syntax': 'round.json is not JSON',
  'json-key-repeated': 'an object names a member twice',
  'json-key-unknown': 'a member that a round does not have',
  'json-key-missing': 'a member that every round has',
  'json-bad-value': 'a member with a value of the wrong kind',
  'unknown-ruleset': 'no such rule set',
  'unknown-parameter': 'no rule set has this parameter',
  'unused-parameter': 'the rule set does not use this parameter',
  'bad-parameter': 'a parameter out of its range',
  'header-missing': 'a CSV file without a header row',
  'column-unknown': 'a column that the file does not have',
  'column-repeated': 'a column named twice',
  'column-missing': 'a column that must be there',
  'field-count': 'a row with another number of fields than the header',
  'invalid-utf8': 'bytes that are not UTF-8',
  'bad-quoting': 'a quote where RFC 4180 allows none',
  'quote-unclosed': 'a quoted field without its end',
  'bare-cr': 'a carriage return without a line feed',
  'record-too-long': 'a record longer than 1 MiB',
  'value-blank': 'a blank where a value is required',
  'bad-decimal': 'not a plain decimal',
  'bad-integer': 'not a plain whole number',
  'number-too-long': 'a number of more than 1,000 digits',
  'out-of-range': 'a number outside its range',
  'bad-choice': 'not one of the allowed words',
  'bad-date': 'not a calendar date YYYY-MM-DD',
  'bad-instant': 'not an RFC 3339 date and time',
  'key-repeated': 'a key that an earlier row has',
  'unknown-reference': 'a reference to something that does not exist',
  'other-variety': 'a product of another variety',
  'region-repeated': 'a product names a region twice',
  'preference-repeated': 'a product names a preference twice',
  'regions-empty': 'regions.csv without a region',
  'price-rounds-to-zero': 'a price above 0 that rounds to 0.0000 per unit',
} as const;

export type ViolationCode = keyof typeof VIOLATIONS;

/** One violation, with its place: the record starts at `line` (the header is line 1), `column` is a name, a position or a JSON path. */
export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly code: ViolationCode;
  readonly message: string;
}

/** Most violations that are kept; beyond it they are only counted, so that a broken file cannot fill the memory. */
export const VIOLATIONS_KEPT = 100_000;

/** The column of a violation that no single column has: the first position of the record. */
const WHOLE_RECORD = '1';

/** Collects violations in the order in which they are found. */
export class ViolationLog {
  private readonly kept: Violation[] = [];
  private total = 0;

  add(file: string, line: number, column: string, code: ViolationCode, message: string): void {
    this.total += 1;
    if (this.kept.length < VIOLATIONS_KEPT)
      this.kept.push({ file, line, column: column === '' ? WHOLE_RECORD : column, code, message });
  }

  get count(): number {
    return this.total;
  }

  /** By file, then line, then as found. */
  sorted(files: readonly string[]): readonly Violation[] {
    const place = (file: string): number => files.indexOf(file);
    return [...this.kept].sort((a, b) => place(a.file) - place(b.file) || a.line - b.line);
  }
}

/** `bids.csv:3:pack_price bad-decimal …`: one line, whatever the text in it. */
export const violationLine = ({ file, line, column, code, message }: Violation): string =>
  `${file}:${line}:${oneLine(column)} ${code} ${oneLine(message)}`;

/** A text from a file, short enough and harmless on a terminal. */
export const quoted = (text: string): string =>
  JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);

const oneLine = (text: string): string =>
  // Control characters and line separators would break the one-line form or steer a terminal.
  text.replace(
    /[\p{Cc}\u2028\u2029]/gu,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
