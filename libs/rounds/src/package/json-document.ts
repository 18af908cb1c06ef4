import type { Message } from '#kernel';

import { say } from './say.js';
import type { ViolationCode } from './violation.js';

/** A JSON text with the line of every value, by path (`parameters.shortlist[3]`; the whole document is ''). */
export interface JsonDocument {
  readonly value: unknown;
  readonly lines: ReadonlyMap<string, number>;
  readonly faults: readonly JsonFault[];
}

export interface JsonFault {
  readonly line: number;
  readonly column: string;
  readonly code: Extract<ViolationCode, 'json-syntax' | 'json-key-repeated'>;
  readonly message: Message;
}

/**
 * Reads JSON (RFC 8259) strictly, telling where each value stands and refusing a member named twice, neither of which
 * `JSON.parse` does. Whole numbers stay whole; any other number becomes NaN: a round takes decimals in quotes only.
 */
export function parseJson(text: string): JsonDocument {
  const reader = new JsonReader(text);
  try {
    const value = reader.document();
    return { value, lines: reader.lines, faults: reader.faults };
  } catch (error) {
    if (!(error instanceof JsonSyntax)) throw error;
    return {
      value: undefined,
      lines: reader.lines,
      faults: [...reader.faults, reader.syntaxFault(error.why)],
    };
  }
}

class JsonSyntax extends Error {
  constructor(readonly why: Message) {
    super(why.in('en'));
  }
}

const DEPTH_MAX = 32;
const STRING = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const WORDS: Readonly<Record<string, unknown>> = { true: true, false: false, null: null };

class JsonReader {
  readonly lines = new Map<string, number>();
  readonly faults: JsonFault[] = [];
  private at = 0;
  private counted = 0;
  private lineNow = 1;

  constructor(private readonly text: string) {}

  document(): unknown {
    const value = this.value('', 0);
    this.space();
    if (this.at < this.text.length) throw new JsonSyntax(say('after-the-end'));
    return value;
  }

  syntaxFault(message: Message): JsonFault {
    const column = this.at - (this.text.lastIndexOf('\n', this.at - 1) + 1) + 1;
    return { line: this.line(), column: String(column), code: 'json-syntax', message };
  }

  private value(path: string, depth: number): unknown {
    if (depth > DEPTH_MAX) throw new JsonSyntax(say('nested-too-deeply'));
    this.space();
    this.lines.set(path, this.line());
    const next = this.text[this.at];
    if (next === '{') return this.object(path, depth);
    if (next === '[') return this.array(path, depth);
    if (next === '"') return this.string();
    const word = this.match(WORD);
    if (word !== null) return WORDS[word];
    const number = this.match(NUMBER);
    if (number === null) throw new JsonSyntax(say('value-expected'));
    return /^-?\d+$/.test(number) ? Number(number) : Number.NaN;
  }

  private object(path: string, depth: number): unknown {
    const members = new Map<string, unknown>();
    this.list('}', () => {
      const line = this.line();
      if (this.text[this.at] !== '"') throw new JsonSyntax(say('member-name-expected'));
      const key = this.string();
      const inner = path === '' ? key : `${path}.${key}`;
      if (members.has(key))
        this.faults.push({
          line,
          column: inner,
          code: 'json-key-repeated',
          message: say('member-repeated', { member: inner }),
        });
      this.space();
      this.expect(':');
      members.set(key, this.value(inner, depth + 1));
    });
    return Object.fromEntries(members);
  }

  private array(path: string, depth: number): unknown {
    const entries: unknown[] = [];
    this.list(']', () => entries.push(this.value(`${path}[${entries.length}]`, depth + 1)));
    return entries;
  }

  /** Entries separated by commas, up to the closing bracket. */
  private list(close: string, entry: () => void): void {
    this.at += 1;
    this.space();
    if (this.text[this.at] === close) {
      this.at += 1;
      return;
    }
    for (;;) {
      this.space();
      entry();
      this.space();
      if (this.text[this.at] === close) break;
      this.expect(',');
    }
    this.at += 1;
  }

  private string(): string {
    const literal = this.match(STRING);
    if (literal === null) throw new JsonSyntax(say('text-malformed'));
    const value = JSON.parse(literal) as string;
    if (/\p{Surrogate}/u.test(value)) throw new JsonSyntax(say('half-surrogate'));
    return value;
  }

  private expect(character: string): void {
    if (this.text[this.at] !== character) throw new JsonSyntax(say('character-expected', { character }));
    this.at += 1;
  }

  private match(pattern: RegExp): string | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.text);
    if (found) this.at += found[0].length;
    return found ? found[0] : null;
  }

  private space(): void {
    while (' \t\r\n'.includes(this.text[this.at] ?? 'x')) this.at += 1;
  }

  /** Lines are counted once, as the reading goes on. */
  private line(): number {
    for (; this.counted < this.at; this.counted++) if (this.text[this.counted] === '\n') this.lineNow += 1;
    return this.lineNow;
  }
}
