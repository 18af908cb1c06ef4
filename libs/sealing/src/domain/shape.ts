import { type Bytes, fromBase64url } from './bytes.js';
import type { Canonical } from './canonical.js';
import { SealingRefusal } from './refusals.js';

/** Checks of a value that came from outside. Each names the field it refuses. */
type Check<T> = (value: unknown, where: string) => T;
type Checked<S> = { readonly [K in keyof S]: S[K] extends Check<infer T> ? T : never };

const refuse = (where: string): never => {
  throw new SealingRefusal('field-malformed', where);
};

/** An object with exactly these members. */
export const members =
  <S extends Record<string, Check<Canonical>>>(shape: S): Check<Checked<S>> =>
  (value, where) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(where);
    const known = Object.entries(shape);
    const unknown = Object.keys(value).find((key) => !Object.hasOwn(shape, key));
    if (unknown !== undefined) return refuse(`${where}.${unknown}`);
    return Object.fromEntries(
      known.map(([key, check]) => [
        key,
        check(
          Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined,
          `${where}.${key}`,
        ),
      ]),
    ) as Checked<S>;
  };

export const list =
  <T>(check: Check<T>, most: number): Check<readonly T[]> =>
  (value, where) =>
    Array.isArray(value) && value.length <= most
      ? value.map((entry: unknown, i) => check(entry, `${where}[${i}]`))
      : refuse(where);

const matching =
  (pattern: RegExp): Check<string> =>
  (value, where) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(where);

/** A name or number that people gave (编号、名称): printable, in one normal form, so that two that look alike are alike. */
export const label: Check<string> = (value, where) =>
  typeof value === 'string' &&
  /^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u.test(value) &&
  value.trim() === value &&
  value.normalize('NFC') === value
    ? value
    : refuse(where);

/** SHA-256 in lower-case hex. */
export const hash = matching(/^[0-9a-f]{64}$/);

/** A price in yuan with two decimals (元，两位小数). */
export const yuan = matching(/^(0|[1-9]\d{0,11})\.\d{2}$/);

/** An instant in UTC as the platform writes it. */
export const instant: Check<string> = (value, where) => {
  const found =
    typeof value === 'string'
      ? /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(\.\d{3}|\.\d{6})?Z$/.exec(value)
      : null;
  const time = Date.parse(`${found?.[1] ?? ''}Z`);
  // A day that does not exist would come back as another one.
  return found && !Number.isNaN(time) && new Date(time).toISOString().startsWith(found[1] ?? '?')
    ? found[0]
    : refuse(where);
};

export const whole =
  (from: number, to: number): Check<number> =>
  (value, where) =>
    Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to
      ? Number(value)
      : refuse(where);

export const flag: Check<boolean> = (value, where) => (typeof value === 'boolean' ? value : refuse(where));

export const oneOf =
  <const T extends string>(...choices: readonly T[]): Check<T> =>
  (value, where) =>
    choices.find((choice) => choice === value) ?? refuse(where);

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value, where) =>
    value === null ? null : check(value, where);

/** The only algorithm of this version. Another one is named as such, so that an old program says what it lacks. */
export const algorithm: Check<'jicai-seal-1'> = (value, where) => {
  if (value === ALGORITHM) return ALGORITHM;
  throw new SealingRefusal(typeof value === 'string' ? 'algorithm-unknown' : 'field-malformed', where);
};
export const ALGORITHM = 'jicai-seal-1';

/** Base64url text of `length` bytes. */
export const encoded =
  (length: number): Check<string> =>
  (value, where) =>
    typeof value === 'string' && fromBase64url(value)?.length === length ? value : refuse(where);

/** Bytes of a text that `encoded` has passed. */
export const decoded = (text: string): Bytes => {
  const bytes = fromBase64url(text);
  if (!bytes) throw new TypeError('not base64url');
  return bytes;
};
