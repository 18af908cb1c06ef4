import { word } from '#kernel';

import { reason, type Reason, type ReasonCode, type ReasonParams } from '../codes/index.js';
import { readDay, readInstant } from '../dates.js';

/** One thing to say about one cell (单元格问题). */
export interface CellProblem {
  readonly column: string;
  readonly value: string;
  readonly reason: Reason;
}

/** Reads the cells of one row by column key and collects what is wrong, so that a row is told everything at once. */
export class RowReader {
  readonly problems: CellProblem[] = [];
  readonly warnings: CellProblem[] = [];

  constructor(private readonly cell: (key: string) => string) {}

  /** Trimmed, with full-width forms of letters and digits made half-width. */
  raw(key: string): string {
    return this.cell(key).normalize('NFC').trim();
  }

  text(key: string, max: number): string | null {
    const value = this.raw(key);
    if (value === '') return null;
    if (value.length > max) return this.refuse(key, 'too-long', { max });
    if (/[\p{Cc}\p{Cs}\ufffd]/u.test(value)) return this.refuse(key, 'control-character');
    return value;
  }

  required(key: string, max: number): string {
    const value = this.text(key, max);
    if (value === null && this.raw(key) === '') this.refuse(key, 'required');
    return value ?? '';
  }

  /** One of a list, by its own key or by its Chinese or English word. */
  oneOf<K extends string>(key: string, list: Readonly<Record<K, { zh: string; en: string }>>): K | null {
    const value = this.raw(key).normalize('NFKC').toLowerCase();
    if (value === '') return null;
    const entries = Object.entries(list) as [K, { zh: string; en: string }][];
    const found = entries.find(([k, words]) =>
      [k, words.zh, words.en].some((text) => text.toLowerCase() === value),
    );
    return (
      found?.[0] ?? this.refuse(key, 'not-in-list', { list: entries.map(([k, words]) => word(k, words)) })
    );
  }

  day(key: string): string | null {
    const value = this.raw(key);
    return value === '' ? null : (readDay(value.slice(0, 20)) ?? this.refuse(key, 'not-a-date'));
  }

  instant(key: string): string | null {
    const value = this.raw(key);
    return value === '' ? null : (readInstant(value.slice(0, 40)) ?? this.refuse(key, 'not-an-instant'));
  }

  count(key: string, max: number): string {
    const value = this.raw(key).normalize('NFKC');
    if (/^[1-9]\d{0,8}$/.test(value) && BigInt(value) <= BigInt(max)) return value;
    if (value === '') this.refuse(key, 'required');
    else this.refuse(key, 'not-a-count', { max });
    return '1';
  }

  decimal(key: string, places: number): string | null {
    const value = this.raw(key).normalize('NFKC');
    if (value === '') return null;
    const match = /^\d{1,9}(?:\.(\d{1,9}))?$/.exec(value);
    if (match && (match[1] ?? '').length <= places && /[1-9]/.test(value)) return plain(value);
    return this.refuse(key, 'not-a-decimal', { places });
  }

  refuse<Code extends ReasonCode>(key: string, code: Code, ...params: ReasonParams<Code>): null {
    return this.refuseWith(key, reason(code, ...params));
  }

  refuseWith(key: string, why: Reason): null {
    this.problems.push({ column: key, value: this.raw(key).slice(0, 200), reason: why });
    return null;
  }

  warn(key: string, why: Reason): void {
    this.warnings.push({ column: key, value: this.raw(key).slice(0, 200), reason: why });
  }
}

/** `007.50` as `7.5`. */
const plain = (decimal: string): string => {
  const [whole = '', part = ''] = decimal.split('.');
  const places = part.replace(/0+$/, '');
  return whole.replace(/^0+(?=\d)/, '') + (places === '' ? '' : `.${places}`);
};
