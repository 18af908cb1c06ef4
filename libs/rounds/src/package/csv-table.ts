import { type Message, word } from '#kernel';

import { readRecords } from './csv-records.js';
import type { FieldFault } from './csv-syntax.js';
import { checkField } from './field-check.js';
import type { Bytes } from './source.js';
import type { Column, Table } from './tables.js';
import { quoted, VIOLATIONS, type ViolationCode, type ViolationLog } from './violation.js';
import { say } from './say.js';

/** One row as it was read. Fields go by the table's own column order, whatever the order in the file. */
export interface TableRow {
  readonly line: number;
  readonly fields: readonly string[];
  /** A field of this row broke a rule of its own; what depends on it is not judged. */
  readonly faulty: (index: number) => boolean;
  readonly anyFault: boolean;
}

/** What a table reading amounted to. `complete`: every row could be told by its key, so a missing key is truly missing. */
export interface TableReading {
  readonly rows: number;
  readonly complete: boolean;
}

/** Reads a table: header, fields, and each row to `onRow`, with every violation on the way. */
export async function readTable(
  bytes: Bytes,
  table: Table,
  log: ViolationLog,
  onRow: (row: TableRow) => void,
): Promise<TableReading> {
  const reader = new TableReader(table, log, onRow);
  await readRecords(bytes, reader);
  return reader.finish();
}

class TableReader {
  private header: Header | null = null;
  private rows = 0;
  private lost = 0;

  constructor(
    private readonly table: Table,
    private readonly log: ViolationLog,
    private readonly onRow: (row: TableRow) => void,
  ) {}

  record(fields: readonly string[], line: number, faults: readonly FieldFault[]): void {
    if (this.header) this.row(this.header, fields, line, faults);
    else this.header = readHeader(this.table, fields, line, faults, this.add);
  }

  tooLong(line: number): void {
    this.lost += 1;
    this.add(line, '', 'record-too-long', say('record-passed-over'));
  }

  finish(): TableReading {
    if (!this.header && this.lost === 0) this.add(1, '', 'header-missing', say('header-missing'));
    const keyed = this.header !== null && this.header.positions[0] !== undefined;
    return { rows: this.rows, complete: keyed && this.lost === 0 };
  }

  private readonly add = (line: number, column: string, code: ViolationCode, message: Message): void =>
    this.log.add(this.table.file, line, column, code, message);

  private row(header: Header, fields: readonly string[], line: number, faults: readonly FieldFault[]): void {
    this.rows += 1;
    const misfit = fields.length !== header.names.length;
    if (misfit) this.misfit(header, fields, line);
    const values = header.positions.map((position) =>
      position === undefined ? '' : (fields[position] ?? ''),
    );
    const bad = faults.length > 0 ? this.unreadable(header, line, faults) : [];
    if (!misfit) this.checkFields(header, values, line, bad);
    const anyFault = misfit || bad.length > 0;
    const faulty = anyFault ? (index: number) => (misfit && index > 0) || bad.includes(index) : NEVER;
    this.onRow({ line, fields: values, faulty, anyFault });
  }

  /** Reports fields that broke the CSV or UTF-8 rules; gives those that are columns of the table. */
  private unreadable(header: Header, line: number, faults: readonly FieldFault[]): number[] {
    return faults.flatMap(({ index, code }) => {
      this.add(
        line,
        header.names[index] ?? String(index + 1),
        code,
        say('fault-in-column', { fault: word(code, VIOLATIONS[code]), column: index + 1 }),
      );
      const own = header.positions.indexOf(index);
      if (own === 0 || code === 'quote-unclosed') this.lost += 1;
      return own < 0 ? [] : [own];
    });
  }

  private misfit({ names }: Header, fields: readonly string[], line: number): void {
    const column = names[fields.length] ?? String(names.length + 1);
    this.add(
      line,
      column,
      'field-count',
      say('field-count', { found: fields.length, expected: names.length }),
    );
  }

  private checkFields(header: Header, values: readonly string[], line: number, bad: number[]): void {
    for (let index = 0; index < values.length; index++) {
      const column = this.table.columns[index];
      if (!column || header.positions[index] === undefined || bad.includes(index)) continue;
      const problem = checkField(column, values[index] ?? '');
      if (!problem) continue;
      bad.push(index);
      this.add(line, column.name, problem.code, problem.message);
    }
  }
}

const NEVER = (): boolean => false;

interface Header {
  readonly names: readonly string[];
  /** Where each column of the table stands in the file. */
  readonly positions: readonly (number | undefined)[];
}

type Add = (line: number, column: string, code: ViolationCode, message: Message) => void;

function readHeader(
  { columns }: Table,
  names: readonly string[],
  line: number,
  faults: readonly FieldFault[],
  add: Add,
): Header {
  for (const { index, code } of faults)
    add(line, String(index + 1), code, say('fault-in-header', { fault: word(code, VIOLATIONS[code]) }));
  const unreadable = new Set(faults.map(({ index }) => index));
  names.forEach((name, index) => {
    if (unreadable.has(index)) return;
    if (!columns.some((column) => column.name === name))
      add(
        line,
        name === '' ? String(index + 1) : name,
        'column-unknown',
        say('column-unknown', { name: quoted(name), position: index + 1 }),
      );
    else if (names.indexOf(name) < index)
      add(line, name, 'column-repeated', say('column-repeated', { name, position: index + 1 }));
  });
  for (const { name } of missing(columns, names))
    add(line, name, 'column-missing', say('column-missing', { name }));
  return { names, positions: columns.map(({ name }) => positionOf(names, name)) };
}

const missing = (columns: readonly Column[], names: readonly string[]): readonly Column[] =>
  columns.filter(({ name, absent }) => !absent && !names.includes(name));

function positionOf(names: readonly string[], name: string): number | undefined {
  const position = names.indexOf(name);
  return position < 0 ? undefined : position;
}
