import { SealingRefusal } from './refusals.js';

/** Values that have one canonical text: no fractions, nothing undefined. */
export type Canonical =
  string | number | boolean | null | readonly Canonical[] | { readonly [key: string]: Canonical };

/**
 * The one text of a value (规范化 JSON, the JCS of RFC 8785 without fractions): keys in order of their UTF-16 units, no
 * spaces. What is signed and hashed is this text, so that two programs never disagree about a space.
 */
export function canonical(value: Canonical): string {
  if (Array.isArray(value)) return `[${value.map((entry: Canonical) => canonical(entry)).join(',')}]`;
  if (typeof value === 'object' && value !== null)
    return `{${Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => `${scalar(key)}:${canonical(entry)}`)
      .join(',')}}`;
  return scalar(value);
}

function scalar(value: string | number | boolean | null): string {
  if (typeof value === 'number' && !(Number.isSafeInteger(value) && !Object.is(value, -0)))
    throw new TypeError(`${value} has no canonical form`);
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value))
    throw new TypeError('half of a surrogate pair has no canonical form');
  return JSON.stringify(value);
}

const DEPTH_MAX = 16;

/** The value of a canonical text; any other text, even of the same value, is refused. */
export function parseCanonical(text: string, where: string): Canonical {
  const value = parseJson(text, where);
  if (depthOf(text) > DEPTH_MAX || textOf(value) !== text) throw new SealingRefusal('not-canonical', where);
  return value;
}

/** How deep arrays and objects nest, told before anything recursive touches them. */
function depthOf(text: string): number {
  let [depth, deepest, inText] = [0, 0, false];
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (inText && sign === '\\') i += 1;
    else if (sign === '"') inText = !inText;
    else if (!inText && (sign === '{' || sign === '[')) deepest = Math.max(deepest, (depth += 1));
    else if (!inText && (sign === '}' || sign === ']')) depth -= 1;
  }
  return deepest;
}

/** Any JSON text, as files of people and programs hold it. */
export function parseJson(text: string, where: string): Canonical {
  if (depthOf(text) > DEPTH_MAX) throw new SealingRefusal('json-malformed', where);
  try {
    return JSON.parse(text) as Canonical;
  } catch {
    throw new SealingRefusal('json-malformed', where);
  }
}

function textOf(value: Canonical): string | undefined {
  try {
    return canonical(value);
  } catch {
    return undefined;
  }
}
