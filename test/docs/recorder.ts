import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import request, { type Response } from 'supertest';

import type { TestApp } from '../support/app.js';

const FOLDER = 'docs/api/examples';
const BOUNDARY = 'package-boundary';
/** The guide is in English, so its requests ask for English. */
const LANGUAGE = { 'Accept-Language': 'en' };

/** A part of an upload: a plain field, or a file with its text. */
export type Part =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly file: string; readonly text: string; readonly shown?: string };

/** What a step sends, and what of it is shown. */
export interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly parts?: readonly Part[];
  /** Shortens an answer that is a file; without it a file shows its type alone. */
  readonly excerpt?: (text: string) => string;
}

/** One person's way through the API, with a cookie jar of their own; `anyone` keeps no cookie. */
export class Caller {
  private readonly agent: ReturnType<typeof request.agent>;
  constructor(
    test: TestApp,
    readonly name: string,
  ) {
    this.agent = request.agent(test.app.getHttpServer());
  }

  async send(method: string, path: string, { headers = {}, body, parts }: Sent): Promise<Response> {
    const call = this.agent[method.toLowerCase() as 'get' | 'post' | 'put' | 'delete'](path);
    void call.buffer(true).set({ ...LANGUAGE, ...headers });
    for (const part of parts ?? [])
      if ('value' in part) void call.field(part.name, part.value);
      else void call.attach(part.name, Buffer.from(part.text), part.file);
    return body === undefined ? call : call.send(body);
  }

  /** A request that is not written down. */
  async expect(status: number, method: string, path: string, sent: Sent): Promise<Response> {
    const answer = await this.send(method, path, sent);
    if (answer.status === status) return answer;
    throw new Error(
      `${method} ${path} answered ${answer.status} instead of ${status}: ${answer.text.slice(0, 2_000)}`,
    );
  }
}

/** A journey through the API (接口示例): performs its requests and keeps them as the text of one .http file. */
export class Journey {
  private readonly parts: string[] = [];
  private readonly hidden = new Map<string, string>();

  constructor(
    private readonly file: string,
    title: string,
    introduction: string,
  ) {
    this.parts.push(`# ${title}\n#\n${introduction.trim().replace(/^/gm, '# ')}`);
  }

  /** Writes a placeholder wherever this value appears, in all of the file. */
  hide(value: string, placeholder: string): string {
    this.hidden.set(value, `<${placeholder}>`);
    return value;
  }

  /** Performs one request, expects its status, and writes both down. */
  async step<T = Record<string, unknown>>(
    caller: Caller,
    note: string,
    call: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`,
    status: number,
    sent: Sent = {},
  ): Promise<T> {
    const [method = '', path = ''] = call.split(' ');
    const answer = await caller.expect(status, method, path, sent);
    this.parts.push(`### ${note} (${caller.name})\n${requestText(call, sent)}`, answerText(answer, sent));
    return answer.body as T;
  }

  /** The whole file, with placeholders for what differs from run to run. */
  text(): string {
    let text = this.parts.join('\n\n');
    for (const [value, placeholder] of this.hidden) text = text.replaceAll(value, placeholder);
    return `${withoutChance(text)}\n`;
  }

  /** The file as it is kept; with JICAI_WRITE_EXAMPLES=1 it is written first. */
  kept(): string {
    const file = join(FOLDER, this.file);
    if (process.env['JICAI_WRITE_EXAMPLES'] === '1') writeFileSync(file, this.text());
    return readFileSync(file, 'utf8');
  }
}

function requestText(call: string, { headers = {}, body, parts }: Sent): string {
  const lines = [
    call,
    ...Object.entries({ ...LANGUAGE, ...headers }).map(([name, value]) => `${name}: ${value}`),
  ];
  if (body) return [...lines, 'Content-Type: application/json', '', pretty(body)].join('\n');
  if (!parts) return lines.join('\n');
  return [
    ...lines,
    `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
    '',
    ...parts.map(partText),
    `--${BOUNDARY}--`,
  ].join('\n');
}

function partText(part: Part): string {
  const file = 'file' in part ? `; filename="${part.file}"` : '';
  const text = 'value' in part ? part.value : (part.shown ?? part.text).trimEnd();
  return `--${BOUNDARY}\nContent-Disposition: form-data; name="${part.name}"${file}\n\n${text}`;
}

const SHOWN_HEADERS = ['etag', 'idempotency-replayed', 'set-cookie', 'content-disposition', 'content-type'];

function answerText(answer: Response, { excerpt }: Sent): string {
  const headers = SHOWN_HEADERS.flatMap((name) => {
    const value = answer.headers[name] as string | string[] | undefined;
    return value === undefined ? [] : [`${headerName(name)}: ${[value].flat().join('; ')}`];
  });
  const type = answer.headers['content-type'] ?? '';
  const body = type.includes('json')
    ? type.includes('jsonl')
      ? (excerpt?.(answer.text) ?? answer.text)
      : pretty(answer.body as object)
    : `(${type.split(';')[0] ?? ''})`;
  return [`HTTP/1.1 ${answer.status}`, ...headers, '', body].join('\n');
}

const headerName = (name: string): string =>
  name === 'etag' ? 'ETag' : name.replace(/(^|-)[a-z]/g, (letter) => letter.toUpperCase());

/** JSON with short lists of plain values on one line. */
const pretty = (value: object): string =>
  JSON.stringify(value, null, 2).replace(/\[\n[^[\]{}]*\n\s*\]/g, (list) => {
    const line = list.replace(/\n\s*/g, ' ').replace('[ ', '[').replace(/ \]$/, ']');
    return line.length <= 100 ? line : list;
  });

/** Ids, digests, instants and tokens, each by the order in which it first appears. */
function withoutChance(text: string): string {
  const numbered = (kind: string) => {
    const seen = new Map<string, string>();
    return (found: string): string => {
      if (!seen.has(found)) seen.set(found, `<${kind}-${seen.size + 1}>`);
      return seen.get(found) ?? found;
    };
  };
  return text
    .replace(/("requestId": )"[^"]*"/g, '$1"<request-id>"')
    .replace(/(jc_session=)[^;\n]+/g, '$1<session>')
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, numbered('id'))
    .replace(/\b[0-9a-f]{64}\b/g, numbered('sha256'))
    .replace(/\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g, '<instant>');
}
