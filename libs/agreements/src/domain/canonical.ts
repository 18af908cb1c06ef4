import { createHash } from 'node:crypto';

/** What a document that is signed is made of: texts, whole numbers, lists and objects; decimals are texts. */
export type CanonicalValue =
  string | number | boolean | null | readonly CanonicalValue[] | { readonly [key: string]: CanonicalValue };

/** JSON with one form for one content (RFC 8785 for these values): keys sorted by UTF-16 code unit, nothing between the tokens. */
export function canonical(value: CanonicalValue): string {
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new Error('a canonical document holds whole numbers only');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(value[key] ?? null)}`);
  return `{${members.join(',')}}`;
}

// Array.isArray does not narrow readonly arrays.
const isList = (value: object): value is readonly CanonicalValue[] => Array.isArray(value);

/** SHA-256 over the UTF-8 bytes of a canonical text: what is signed, and what the PDF shows. */
export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
