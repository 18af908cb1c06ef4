import { type Bytes, utf8, utf8Text } from './bytes.js';
import { canonical, parseCanonical } from './canonical.js';
import { CONTENT_BYTES_MAX, type Part } from './ceremony.js';
import { SealingRefusal } from './refusals.js';
import { flag, hash, label, list, members, oneOf, orNull, whole, yuan } from './shape.js';

const ITEMS_MAX = 20_000;

const contents = {
  price: members({
    part: oneOf('price'),
    items: list(members({ product: label, packPrice: orNull(yuan), acceptsRevival: flag }), ITEMS_MAX),
  }),
  'second-quote': members({
    part: oneOf('second-quote'),
    items: list(members({ product: label, packPrice: orNull(yuan) }), ITEMS_MAX),
  }),
  qualification: members({
    part: oneOf('qualification'),
    statements: list(members({ key: label, value: label }), 500),
    documents: list(members({ name: label, sha256: hash, bytes: whole(1, 2 ** 40) }), 500),
  }),
} as const;

/** Price part (报价): one price a pack for each product, null for an abstention (放弃报价). */
export type PriceContent = ReturnType<(typeof contents)['price']>;
/** Second quote (二次报价). */
export type SecondQuoteContent = ReturnType<(typeof contents)['second-quote']>;
/** Qualification part (资格审查材料): statements, and digests of documents that travel outside of the seal. */
export type QualificationContent = ReturnType<(typeof contents)['qualification']>;
export type Content = PriceContent | SecondQuoteContent | QualificationContent;

/** Checks the form of a content: what does not have it is not sealed, and is invalid when it comes out of a seal. */
export function contentOf(part: Part, value: unknown): Content {
  const content = contents[part](value, part);
  const keys =
    content.part === 'qualification'
      ? content.documents.map(({ name }) => name)
      : content.items.map(({ product }) => product);
  const seen = new Set<string>();
  const repeated = keys.find((key) => seen.size === seen.add(key).size);
  if (repeated !== undefined) throw new SealingRefusal('content-malformed', repeated);
  return content;
}

const LENGTH_BYTES = 4;

/** Length, canonical text, zeros up to `size`. */
export function pad(content: Content, size: number): Bytes {
  const text = utf8(canonical(content));
  if (size > CONTENT_BYTES_MAX || text.length + LENGTH_BYTES > size)
    throw new SealingRefusal('content-too-long', `${text.length + LENGTH_BYTES} > ${size}`);
  const padded = new Uint8Array(size);
  new DataView(padded.buffer).setUint32(0, text.length);
  padded.set(text, LENGTH_BYTES);
  return padded;
}

/** The content inside its padding; refuses what no honest program has made. */
export function unpad(part: Part, padded: Bytes): Content {
  const length = new DataView(padded.buffer).getUint32(0);
  const end = LENGTH_BYTES + length;
  const text = end <= padded.length ? utf8Text(padded.subarray(LENGTH_BYTES, end)) : undefined;
  if (text === undefined || padded.subarray(end).some((byte) => byte !== 0))
    throw new SealingRefusal('content-malformed', part);
  return contentOf(part, parseCanonical(text, part));
}
