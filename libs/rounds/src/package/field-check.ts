import { compareExact, exact, type Message, word, type Word } from '#kernel';

import { isCalendarDate, parseInstant } from '../domain/index.js';
import { say } from './say.js';
import type { Column } from './tables.js';
import { quoted, type ViolationCode } from './violation.js';

/** Longest number that is read: arithmetic on longer ones would be a way to stop the machine. */
const DIGITS_MAX = 1000;

export interface FieldProblem {
  readonly code: ViolationCode;
  readonly message: Message;
}

/** What is wrong with one field, or null. */
export function checkField(column: Column, text: string): FieldProblem | null {
  const { name, choices = [] } = column;
  if (text === '') return column.blank ? null : problem('value-blank', say('value-blank', { name }));
  switch (column.kind) {
    case 'decimal':
      return /^\d+(\.\d+)?$/.test(text)
        ? checkNumber(column, text)
        : problem('bad-decimal', say('not-a-decimal', { text: quoted(text) }));
    case 'integer':
      return /^\d+$/.test(text)
        ? checkNumber(column, text)
        : problem('bad-integer', say('not-an-integer', { text: quoted(text) }));
    case 'date':
      return isCalendarDate(text) ? null : problem('bad-date', say('not-a-date', { text: quoted(text) }));
    case 'instant':
      return parseInstant(text)
        ? null
        : problem('bad-instant', say('not-an-instant', { text: quoted(text) }));
    case 'choice':
      return choices.includes(text)
        ? null
        : problem('bad-choice', say('not-a-choice', { text: quoted(text), choices: either(choices) }));
    case 'key':
    case 'text':
      return null;
  }
}

const problem = (code: ViolationCode, message: Message): FieldProblem => ({ code, message });

const either = (choices: readonly string[]): Word =>
  word(choices.join('|'), { zh: choices.join(' 或 '), en: choices.join(' or ') });

function checkNumber({ name, positive, most, kind }: Column, text: string): FieldProblem | null {
  if (text.length > DIGITS_MAX)
    return problem('number-too-long', say('too-many-digits', { name, max: DIGITS_MAX }));
  if (positive && !/[1-9]/.test(text))
    return problem('out-of-range', say(kind === 'integer' ? 'not-positive-count' : 'not-positive', { name }));
  if (most !== undefined && compareExact(exact(text), exact(most)) > 0)
    return problem('out-of-range', say('above-most', { name, most }));
  return null;
}
