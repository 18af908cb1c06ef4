import type { Parameters } from './settings.js';

/** One CSV record by column name; a blank or absent column reads as ''. */
export type Row = Readonly<Record<string, string>>;

/** The round.json of a package. */
interface RoundHeader {
  readonly id: string;
  readonly title: string;
  readonly category: 'drug' | 'consumable';
  readonly ruleset: string;
  readonly parameters?: Parameters;
}

/** A round package (招标轮次数据包) as raw records; an absent optional file is null. */
export interface PackageRows {
  readonly round: RoundHeader;
  readonly varieties: readonly Row[];
  readonly products: readonly Row[];
  readonly bids: readonly Row[];
  readonly regions: readonly Row[] | null;
  readonly preferences: readonly Row[] | null;
  readonly volumes: readonly Row[] | null;
}

/** The CSV files of a package by the field that holds their records. */
export const CSV_FILES = {
  varieties: 'varieties.csv',
  products: 'products.csv',
  bids: 'bids.csv',
  regions: 'regions.csv',
  preferences: 'region_preferences.csv',
  volumes: 'volumes.csv',
} as const;

export type CsvField = keyof typeof CSV_FILES;
export const CSV_FIELDS = Object.keys(CSV_FILES) as CsvField[];

/** Reads a field of a record. */
export const cell = (row: Row, column: string): string => row[column] ?? '';

/** Reads the records of an RFC 4180 text that is known to be well formed. */
export const parseCsv = (text: string): Row[] => {
  const lines = splitRecords(text.replace(/^\uFEFF/, ''));
  const header = lines[0] ?? [];
  return lines.slice(1).map((fields) => Object.fromEntries(header.map((name, i) => [name, fields[i] ?? ''])));
};

const splitRecords = (text: string): string[][] => {
  const records: string[][] = [];
  let record: string[] = [];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    record.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (record.length > 1 || record[0] !== '' || quoted !== undefined) records.push(record);
    record = [];
  }
  return records;
};

/** Reads a well-formed package from its file texts. */
export const parsePackage = (files: ReadonlyMap<string, string>): PackageRows => {
  const records = (field: CsvField): Row[] | null => {
    const text = files.get(CSV_FILES[field]);
    return text === undefined ? null : parseCsv(text);
  };
  return {
    round: JSON.parse(files.get('round.json') ?? '') as RoundHeader,
    varieties: records('varieties') ?? [],
    products: records('products') ?? [],
    bids: records('bids') ?? [],
    regions: records('regions'),
    preferences: records('preferences'),
    volumes: records('volumes'),
  };
};

const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0);

/** Orders ids by Unicode code point, whatever UTF-16 makes of characters beyond the basic plane. */
export const byCodePoint = (a: string, b: string): number => {
  const [left, right] = [codePoints(a), codePoints(b)];
  const differences = left.slice(0, right.length).map((point, i) => point - (right[i] ?? 0));
  return differences.find((difference) => difference !== 0) ?? left.length - right.length;
};

/** One line of an output file; fields with comma, quote or line break are quoted. */
export const csvLine = (fields: readonly string[]): string =>
  `${fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',')}\n`;
