import type { Json, Purpose } from '#kernel';

const MINUTE_MS = 60_000;

/** What the rule `tender.outage` says for a purpose (系统故障顺延规则). */
export interface OutageRule {
  /** An outage counts that overlaps so many minutes before the deadline. */
  readonly lastMinutes: number;
  /** A shorter one does not count. */
  readonly minGapMinutes: number;
  /** Bidders get at least so many minutes, from the old deadline and from the decision. */
  readonly leastMinutes: number;
  /** One extension is no longer than that, but for the least minutes from the decision. */
  readonly mostMinutes: number;
  /** How often the deadline of a part is extended for outages. */
  readonly mostExtensions: number;
}

const NUMBERS = ['lastMinutes', 'minGapMinutes', 'leastMinutes', 'mostMinutes', 'mostExtensions'] as const;

const memberOf = (value: Json | undefined, key: string): Json | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })[key]
    : undefined;

/** The rule as it is kept, by purpose; one without its numbers is a defect of the installation. */
export function outageRule(rule: Json, purpose: Purpose): OutageRule {
  const own = memberOf(rule, purpose);
  const numbers = NUMBERS.map((key) => {
    const value = memberOf(own, key);
    if (typeof value !== 'number') throw new Error(`tender.outage has no ${key} for ${purpose}`);
    return [key, value] as const;
  });
  return Object.fromEntries(numbers) as Record<(typeof NUMBERS)[number], number>;
}

/** A time in which the platform took nothing (系统故障), as it noted it itself; `to` is null while it lasts. Instants to the millisecond. */
export interface Outage {
  readonly id: string | null;
  readonly from: string;
  readonly to: string | null;
}

/** What the platform looks at before it closes a part. */
export interface OutageFacts {
  readonly rule: OutageRule;
  readonly deadline: string;
  /** Since when the part is taken: nothing was lost before. */
  readonly takenFrom: string;
  readonly now: string;
  readonly outages: readonly Outage[];
  /** When the platform decided last about this deadline: outages that were over by then are settled. */
  readonly decidedAt: string | null;
  /** How often the deadline was extended for outages. */
  readonly extensions: number;
}

/** An outage that counts, with its beginning no earlier than bids were taken. */
export interface CountedOutage {
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

interface Counted {
  readonly outages: readonly CountedOutage[];
  readonly lostMinutes: number;
}

/**
 * What follows for the deadline: nothing; nothing is decided before the outage is over; it is extended; or it would be, had the rule
 * not been used up.
 */
export type OutageFinding =
  | { readonly kind: 'none' }
  | { readonly kind: 'lasts' }
  | (Counted & { readonly kind: 'extend'; readonly deadline: string })
  | (Counted & { readonly kind: 'used-up' });

const at = (instant: string): number => Date.parse(instant);
const text = (ms: number): string => new Date(ms).toISOString();
const upToMinute = (ms: number): number => Math.ceil(ms / MINUTE_MS) * MINUTE_MS;

/**
 * The rule of outages (系统故障顺延): who could not hand in during the last minutes gets back what the outage took, and at least the
 * least minutes. A pure function of what the platform noted: neither the office nor a bidder has a say.
 */
export function judgeOutages(facts: OutageFacts): OutageFinding {
  const { rule, deadline, now, extensions } = facts;
  const near = facts.outages.filter((outage) => isNear(outage, facts));
  if (near.some(({ to }) => to === null)) return { kind: 'lasts' };
  const outages = near.flatMap((outage) => counted(outage, facts));
  if (outages.length === 0) return { kind: 'none' };
  const lostMs = outages.reduce((sum, { from, to }) => sum + at(to) - at(from), 0);
  const lostMinutes = Math.ceil(lostMs / MINUTE_MS);
  if (extensions >= rule.mostExtensions) return { kind: 'used-up', outages, lostMinutes };
  const minutes = Math.min(Math.max(lostMinutes, rule.leastMinutes), rule.mostMinutes);
  const extended = Math.max(at(deadline) + minutes * MINUTE_MS, at(now) + rule.leastMinutes * MINUTE_MS);
  return { kind: 'extend', outages, lostMinutes, deadline: text(upToMinute(extended)) };
}

/** It overlaps the last minutes before the deadline and was not decided about. */
function isNear({ from, to }: Outage, { rule, deadline, decidedAt }: OutageFacts): boolean {
  if (at(from) >= at(deadline)) return false;
  if (to === null) return true;
  if (decidedAt !== null && at(to) <= at(decidedAt)) return false;
  return at(to) > at(deadline) - rule.lastMinutes * MINUTE_MS;
}

/** Nothing was lost before the part was taken; what is left counts when it is long enough. */
function counted({ id, from, to }: Outage, { rule, takenFrom }: OutageFacts): CountedOutage[] {
  if (id === null || to === null) return [];
  const begin = Math.max(at(from), at(takenFrom));
  if (at(to) - begin < rule.minGapMinutes * MINUTE_MS) return [];
  return [{ id, from: text(begin), to }];
}
