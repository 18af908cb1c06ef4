import { createHash } from 'node:crypto';

import { DomainError, type Message } from '#kernel';

import { say } from './say.js';

/** What a package of an alliance is, and in which edition of the format (数据包格式). */
export const DEMAND_FORMAT = 'jicai-alliance-demand/1';
export const RESULT_FORMAT = 'jicai-alliance-result/1';
export type PackageFormat = typeof DEMAND_FORMAT | typeof RESULT_FORMAT;

export const MANIFEST = 'manifest.json';
export const SIGNATURE = 'manifest.sig';

/** The head of every package: what it is about, and the digest of each file beside it. Its own bytes are what is signed. */
export interface PackageHead {
  readonly format: PackageFormat;
  /** Number of the round (轮次编号). */
  readonly round: string;
  /** Region code of the member province. */
  readonly member: string;
  readonly memberName: string;
  /** Counts what was issued for this round and member, from 1. */
  readonly edition: number;
  /** When its content was settled, RFC 3339. */
  readonly at: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Demand of a member (成员报量包). */
export interface DemandManifest extends PackageHead {
  readonly format: typeof DEMAND_FORMAT;
  readonly lines: number;
  /** Sum of all quantities, a whole number as text. */
  readonly units: string;
}

/** What became of a round for a member (成员结果包). */
export interface ResultManifest extends PackageHead {
  readonly format: typeof RESULT_FORMAT;
  readonly title: string;
  readonly category: 'drug' | 'consumable';
  readonly ruleset: string;
  readonly issuer: string;
  /** Region code of the office that led the round: whose key signs. */
  readonly leader: string;
  /** First day of execution in this province, `YYYY-MM-DD`, and the last day of the agreement where it is settled. */
  readonly startsOn: string | null;
  readonly agreementEndsOn: string | null;
}

export type Manifest = DemandManifest | ResultManifest;

export const sha256Of = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');

/** The manifest as it is signed: two spaces, members in order, one line feed at the end. */
export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, null, 2)}\n`;

/** Refuses a package with a code of its own; `field` names the file or the member that is wrong. */
export function refusePackage(field: string, code: string, message: Message): never {
  throw new DomainError('package-refused', message, [{ field, code, message }]);
}

const text = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= 300;
const day = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value));
const count = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
const digests = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  Object.entries(value).every(([name, digest]) => isFileName(name) && /^[0-9a-f]{64}$/.test(String(digest)));

/** A plain name, or one in one folder: a package is flat, and never leaves the folder it is unpacked to. */
const isFileName = (name: string): boolean =>
  /^([a-z]{1,20}\/)?[A-Za-z0-9_-]{1,80}\.(csv|json|pdf)$/.test(name);

type Checks = Readonly<Record<string, (value: unknown) => boolean>>;
const HEAD: Checks = {
  format: text,
  round: text,
  member: (value) => /^\d{6}$/.test(String(value)),
  memberName: text,
  edition: (value) => count(value) && Number(value) > 0,
  at: (value) =>
    typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value) && !Number.isNaN(Date.parse(value)),
  files: digests,
};
const MEMBERS: Readonly<Record<PackageFormat, Checks>> = {
  [DEMAND_FORMAT]: { ...HEAD, lines: count, units: (value) => /^\d{1,30}$/.test(String(value)) },
  [RESULT_FORMAT]: {
    ...HEAD,
    title: text,
    category: (value) => value === 'drug' || value === 'consumable',
    ruleset: text,
    issuer: text,
    leader: (value) => /^\d{6}$/.test(String(value)),
    startsOn: day,
    agreementEndsOn: day,
  },
};

/** Reads a manifest of the format that is taken; a member that is missing, unknown or wrong is named. */
export function readManifest<Format extends PackageFormat>(
  bytes: Uint8Array,
  expected: Format,
): Extract<Manifest, { format: Format }> {
  const value = parsed(bytes);
  const { format } = value;
  if (typeof format === 'string' && format !== expected)
    refusePackage('manifest.json:format', 'format-unknown', say('format-unknown', { format, expected }));
  const checks = MEMBERS[expected];
  const wrong =
    Object.keys(checks).find((name) => !checks[name]?.(value[name])) ??
    Object.keys(value).find((name) => !Object.hasOwn(checks, name));
  if (wrong !== undefined)
    refusePackage(
      `manifest.json:${wrong}`,
      'manifest-unreadable',
      say('manifest-unreadable', { member: wrong }),
    );
  return value as unknown as Extract<Manifest, { format: Format }>;
}

function parsed(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  } catch {
    // Named below, like every other document that is none.
  }
  return refusePackage(MANIFEST, 'manifest-unreadable', say('manifest-unreadable', { member: 'JSON' }));
}
