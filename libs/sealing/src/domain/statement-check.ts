import { type CsvRow, csvRows } from '#kernel';

import { digest, hex } from './bytes.js';
import type { QualificationContent } from './content.js';
import type { PackageStatement, QualificationPackage } from './sealing-package.js';
import { label } from './shape.js';

/** What the check of statements can say. An error stops sealing; a warning is for the bidder to look at. */
export const STATEMENT_FINDINGS = {
  'column-missing': { level: 'error', zh: '缺少列', en: 'the column is missing' },
  'statement-unknown': {
    level: 'error',
    zh: '密封包中没有该事项',
    en: 'the package asks for no such statement',
  },
  'statement-repeated': { level: 'error', zh: '该事项填写了两次', en: 'the statement appears twice' },
  'statement-missing': { level: 'error', zh: '必填事项未填写', en: 'a required statement is empty' },
  'statement-malformed': {
    level: 'error',
    zh: '内容应在 200 个字符以内，不含换行等控制字符',
    en: 'a statement has 200 characters at most, in one line',
  },
  'document-repeated': { level: 'error', zh: '两份文件同名', en: 'two documents have one name' },
  'document-name': {
    level: 'error',
    zh: '文件名应在 200 个字符以内',
    en: 'the name of a document has 200 characters at most',
  },
  'document-empty': { level: 'error', zh: '文件是空的', en: 'the document is empty' },
  'left-empty': { level: 'warning', zh: '选填事项未填写', en: 'an optional statement is empty' },
} as const satisfies Record<string, { level: 'error' | 'warning'; zh: string; en: string }>;
export type StatementFindingCode = keyof typeof STATEMENT_FINDINGS;

/** A finding with the statement, column or document it speaks of. */
export interface StatementFinding {
  readonly what: string;
  readonly code: StatementFindingCode;
}

export interface StatementRow {
  readonly key: string;
  readonly value: string;
}

/** A document as the seal holds it (材料文件): the file itself travels outside, and is known again by its digest. */
export type QualificationDocument = QualificationContent['documents'][number];

export interface StatementLine {
  readonly statement: PackageStatement;
  readonly value: string;
}

export interface StatementCheck {
  readonly findings: readonly StatementFinding[];
  readonly lines: readonly StatementLine[];
  /** Undefined while there are errors. */
  readonly content: QualificationContent | undefined;
}

/** The one form of what people type: no space at the ends, one Unicode form. */
const tidy = (text: string): string => text.normalize('NFC').trim();

const isLabel = (text: string): boolean => {
  try {
    return label(text, '') === text;
  } catch {
    return false;
  }
};

/** The digest of a document, taken on the bidder's own machine. */
export const documentOf = (name: string, content: Uint8Array): QualificationDocument => ({
  name: tidy(name),
  sha256: hex(digest(content)),
  bytes: content.length,
});

/** Checks statements and documents against the package, on the bidder's own machine: nothing of them is sent anywhere. */
export function checkStatements(
  { statements }: QualificationPackage,
  rows: readonly StatementRow[],
  documents: readonly QualificationDocument[],
): StatementCheck {
  const findings: StatementFinding[] = [];
  const asked = new Map(statements.map((statement) => [statement.key, statement]));
  const given = new Map<string, string>();
  for (const { key, value } of rows) {
    if (!asked.has(key)) findings.push({ what: key, code: 'statement-unknown' });
    else if (given.has(key)) findings.push({ what: key, code: 'statement-repeated' });
    else given.set(key, tidy(value));
  }
  const lines = statements.map((statement) => ({ statement, value: given.get(statement.key) ?? '' }));
  findings.push(...lines.flatMap(valueFinding), ...documentFindings(documents));
  const sound = findings.every(({ code }) => STATEMENT_FINDINGS[code].level !== 'error');
  return { findings, lines, content: sound ? contentFrom(lines, documents) : undefined };
}

function valueFinding({ statement: { key, required }, value }: StatementLine): StatementFinding[] {
  if (value === '') return [{ what: key, code: required ? 'statement-missing' : 'left-empty' }];
  return isLabel(value) ? [] : [{ what: key, code: 'statement-malformed' }];
}

function documentFindings(documents: readonly QualificationDocument[]): StatementFinding[] {
  const names = new Set<string>();
  return documents.flatMap(({ name, bytes }): StatementFinding[] => {
    if (!isLabel(name)) return [{ what: name, code: 'document-name' }];
    if (names.has(name)) return [{ what: name, code: 'document-repeated' }];
    names.add(name);
    return bytes === 0 ? [{ what: name, code: 'document-empty' }] : [];
  });
}

const contentFrom = (
  lines: readonly StatementLine[],
  documents: readonly QualificationDocument[],
): QualificationContent => ({
  part: 'qualification',
  statements: lines.flatMap(({ statement: { key }, value }) => (value === '' ? [] : [{ key, value }])),
  documents: [...documents],
});

/** Columns of a table of statements with the headings that are understood. */
const COLUMNS = [
  ['事项编码', '事项', 'key', 'statement'],
  ['内容', 'value'],
] as const;

/** Takes statements out of a CSV file by its first row, in whatever encoding the spreadsheet saved it. */
export function statementRowsOfCsv(bytes: Uint8Array): {
  readonly rows: readonly StatementRow[];
  readonly findings: readonly StatementFinding[];
} {
  const [head, ...rest] = [...csvRows(bytes)].filter(({ values }) =>
    values.some((value) => tidy(value) !== ''),
  );
  const at = COLUMNS.map((names) => columnOf(head, names));
  const findings = COLUMNS.flatMap((names, i): StatementFinding[] =>
    at[i] === -1 ? [{ what: names[0], code: 'column-missing' }] : [],
  );
  if (findings.length > 0) return { rows: [], findings };
  return {
    findings,
    rows: rest.map(({ values }) => {
      const [key = '', value = ''] = at.map((column) => values[column] ?? '');
      return { key: tidy(key), value };
    }),
  };
}

const columnOf = (head: CsvRow | undefined, names: readonly string[]): number =>
  head?.values.findIndex((heading) => names.includes(tidy(heading).toLowerCase())) ?? -1;

/** One line for a person: what it is about, and the sentence. */
export const statementFindingLine = (
  { what, code }: StatementFinding,
  language: 'zh' | 'en',
  statements: readonly PackageStatement[] = [],
): string =>
  `${statements.find(({ key }) => key === what)?.[language] ?? what}: ${STATEMENT_FINDINGS[code][language]}`;
