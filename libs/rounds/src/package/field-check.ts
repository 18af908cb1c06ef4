import { compareExact, exact } from '#kernel';

import { isCalendarDate, parseInstant } from '../domain/index.js';
import type { Column } from './tables.js';
import { quoted, type ViolationCode } from './violation.js';

/** Longest number that is read: arithmetic on longer ones would be a way to stop the machine. */
const DIGITS_MAX = 1000;

export interface FieldProblem {
  readonly code: ViolationCode;
  readonly message: string;
}

/** What is wrong with one field, or null. */
export function checkField(column: Column, text: string): FieldProblem | null {
  if (text === '') return column.blank ? null : problem('value-blank', `${column.name} must not be blank`);
  switch (column.kind) {
    case 'decimal':
      return /^\d+(\.\d+)?$/.test(text)
        ? checkNumber(column, text)
        : not('bad-decimal', 'a plain decimal', text);
    case 'integer':
      return /^\d+$/.test(text)
        ? checkNumber(column, text)
        : not('bad-integer', 'a plain whole number', text);
    case 'date':
      return isCalendarDate(text) ? null : not('bad-date', 'a calendar date YYYY-MM-DD', text);
    case 'instant':
      return parseInstant(text) ? null : not('bad-instant', 'an RFC 3339 date and time', text);
    case 'choice':
      return column.choices?.includes(text)
        ? null
        : not('bad-choice', (column.choices ?? []).join(' or '), text);
    case 'key':
    case 'text':
      return null;
  }
}

const problem = (code: ViolationCode, message: string): FieldProblem => ({ code, message });
const not = (code: ViolationCode, wanted: string, text: string): FieldProblem =>
  problem(code, `${quoted(text)} is not ${wanted}`);

function checkNumber({ name, positive, most, kind }: Column, text: string): FieldProblem | null {
  if (text.length > DIGITS_MAX)
    return problem('number-too-long', `${name} has more than ${DIGITS_MAX} digits`);
  if (positive && !/[1-9]/.test(text))
    return problem('out-of-range', `${name} must be ${kind === 'integer' ? '1 or more' : 'above 0'}`);
  if (most !== undefined && compareExact(exact(text), exact(most)) > 0)
    return problem('out-of-range', `${name} must be at most ${most}`);
  return null;
}
