import { isUtf8 } from 'node:buffer';

import type { Message } from '#kernel';

import {
  findRuleSet,
  type ParameterOverrides,
  readParameters,
  type RoundHeader,
  type RuleSet,
} from '../domain/index.js';
import { parseJson } from './json-document.js';
import type { Bytes } from './source.js';
import { quoted, type ViolationCode, type ViolationLog } from './violation.js';
import { say } from './say.js';

/** round.json as read. `ruleSet` decides: the one asked for, else the round's own; null when that is unknown. */
export interface RoundReading {
  readonly round: RoundHeader | null;
  readonly ruleSet: RuleSet | null;
  /** The round's own rule set. */
  readonly own: RuleSet | null;
}

export const NOTHING = { round: null, own: null };

const FILE = 'round.json';
const BYTES_MAX = 1024 * 1024;
const KEYS = ['id', 'title', 'category', 'ruleset', 'parameters'];

/** Reads round.json. With another rule set than the round's own, `parameters` do not apply and are not judged. */
export async function readRound(
  bytes: Bytes,
  log: ViolationLog,
  asked: RuleSet | null,
): Promise<RoundReading> {
  const text = await textOf(bytes, log);
  if (text === null) return { ...NOTHING, ruleSet: asked };
  const { value, lines, faults } = parseJson(text);
  for (const { line, column, code, message } of faults) log.add(FILE, line, column, code, message);
  if (value === undefined) return { ...NOTHING, ruleSet: asked };
  const add = (path: string, code: ViolationCode, message: Message): void =>
    log.add(FILE, lineOf(lines, path), path, code, message);
  if (!isObject(value)) {
    add('', 'json-bad-value', say('round-not-object'));
    return { ...NOTHING, ruleSet: asked };
  }
  return readMembers(value, add, asked);
}

type Add = (path: string, code: ViolationCode, message: Message) => void;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readMembers(value: Record<string, unknown>, add: Add, asked: RuleSet | null): RoundReading {
  for (const key of Object.keys(value))
    if (!KEYS.includes(key)) add(key, 'json-key-unknown', say('member-unknown', { member: quoted(key) }));
  const id = textMember(value, 'id', add);
  if (id === '') add('id', 'value-blank', say('member-blank', { member: 'id' }));
  const title = textMember(value, 'title', add);
  const category = textMember(value, 'category', add);
  if (category !== null && category !== 'drug' && category !== 'consumable')
    add('category', 'json-bad-value', say('category-unknown'));
  const ruleset = textMember(value, 'ruleset', add);
  const own = ruleset === null ? undefined : findRuleSet(ruleset);
  if (ruleset !== null && !own)
    add('ruleset', 'unknown-ruleset', say('ruleset-unknown', { ruleset: quoted(ruleset) }));
  const ruleSet = asked ?? own ?? null;
  const parameters = parametersOf(value, ruleSet !== null && ruleSet === own ? ruleSet : null, add);
  if (id === null || title === null || ruleset === null || (category !== 'drug' && category !== 'consumable'))
    return { ...NOTHING, ruleSet, own: own ?? null };
  return { round: { id, title, category, ruleset, parameters }, ruleSet, own: own ?? null };
}

function textMember(value: Record<string, unknown>, key: string, add: Add): string | null {
  const member = Object.hasOwn(value, key) ? value[key] : undefined;
  if (typeof member === 'string') return member;
  if (member === undefined) add(key, 'json-key-missing', say('member-missing', { member: key }));
  else add(key, 'json-bad-value', say('member-not-text', { member: key }));
  return null;
}

/** `judge`: the rule set whose parameters these are; without it they are taken as they stand and ignored later. */
function parametersOf(value: Record<string, unknown>, judge: RuleSet | null, add: Add): ParameterOverrides {
  const given = Object.hasOwn(value, 'parameters') ? value['parameters'] : {};
  if (!isObject(given)) {
    add('parameters', 'json-bad-value', say('parameters-not-object'));
    return {};
  }
  if (judge === null) return given;
  const reading = readParameters(judge, given);
  if ('parameters' in reading) return reading.parameters;
  for (const { path, code, message } of reading.faults) add(`parameters.${path}`, code, message);
  return {};
}

/** A member that is missing stands where its parent stands. */
function lineOf(lines: ReadonlyMap<string, number>, path: string): number {
  const line = lines.get(path);
  if (line !== undefined || path === '') return line ?? 1;
  return lineOf(lines, path.slice(0, Math.max(0, path.lastIndexOf('.'), path.lastIndexOf('['))));
}

async function textOf(bytes: Bytes, log: ViolationLog): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    if (size > BYTES_MAX) {
      log.add(FILE, 1, '', 'file-too-large', say('round-too-large'));
      return null;
    }
    parts.push(part);
  }
  const whole = Buffer.concat(parts);
  if (isUtf8(whole)) return whole.toString('utf8').replace(/^\ufeff/, '');
  const line = firstBadLine(whole);
  log.add(FILE, line, '', 'invalid-utf8', say('line-not-utf8'));
  return null;
}

function firstBadLine(whole: Buffer): number {
  for (let line = 1, at = 0; at <= whole.length; line++) {
    const end = whole.indexOf(0x0a, at);
    const stop = end < 0 ? whole.length : end;
    if (!isUtf8(whole.subarray(at, stop))) return line;
    at = stop + 1;
  }
  return 1;
}
