import type { FieldError } from '#kernel';

import { say } from './say.js';

export const ENTRY_DECISIONS = ['passed', 'refused'] as const;
export type EntryDecision = (typeof ENTRY_DECISIONS)[number];

/** A reason for which a product is refused (不予通过理由), a row of the rule `tender.refusal-reasons`. */
export interface RefusalReason {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** A product of the list with what was decided about it. */
export interface ListedProduct {
  readonly productId: string;
  readonly name: string;
  readonly varietyId: string;
  readonly bidderId: string;
  readonly bidderName: string;
  /** Whom it counts for; products of one entity count once. */
  readonly entityId: string;
  readonly unitsPerPack: string;
  /** Yuan per unit (最高有效申报价). */
  readonly ceilingPrice: string | null;
  readonly decision: EntryDecision;
  readonly reason: RefusalReason | null;
}

/** A variety of the list: how many entities are eligible, and how many of them may be shortlisted at most. */
export interface ListedVariety {
  readonly varietyId: string;
  readonly name: string;
  readonly eligible: number;
  readonly cap: number | null;
}

/** The list of eligible companies (符合申报资格企业名单) as it is published. */
export interface EligibleList {
  readonly format: 'jicai-eligible-list-1';
  readonly roundNo: string;
  readonly title: string;
  readonly issuer: string;
  readonly purpose: string;
  readonly ruleset: string;
  readonly parameters: unknown;
  readonly varieties: readonly ListedVariety[];
  readonly products: readonly ListedProduct[];
}

/** The list as the text whose digest is frozen: one form, so that anyone who has the file repeats the digest. */
export const listText = (list: EligibleList): string => `${JSON.stringify(list, null, 1)}\n`;

/** What a list is judged by before it is put forward. */
export interface ListFacts {
  readonly undecided: number;
  readonly passed: number;
  readonly unsettled: number;
  readonly unanswered: number;
  readonly priceOpensAt: string;
  readonly now: string;
}

/** What keeps a list from being put forward (提请公布的条件), in the order in which the office would see to it. */
export function listGaps(facts: ListFacts): FieldError[] {
  const gaps: FieldError[] = [];
  const add = (field: string, code: string, message: FieldError['message']): unknown =>
    gaps.push({ field, code, message });
  if (Date.parse(facts.now) >= Date.parse(facts.priceOpensAt))
    add('priceOpensAt', 'too-late', say('window-open', { from: facts.priceOpensAt }));
  if (facts.undecided > 0) add('products', 'undecided', say('undecided', { count: facts.undecided }));
  else if (facts.passed === 0) add('products', 'nobody-eligible', say('nobody-eligible'));
  if (facts.unsettled > 0) add('relations', 'unsettled', say('unsettled', { count: facts.unsettled }));
  if (facts.unanswered > 0) add('objections', 'unanswered', say('unanswered', { count: facts.unanswered }));
  return gaps;
}

/** A decision as the office enters it. */
export interface EnteredDecision {
  readonly productId: string;
  readonly decision: EntryDecision;
  readonly reason: string | null;
  readonly note: string | null;
}

/** The reason that says nothing without a note. */
const OTHER = 'other';

/** What is wrong with decisions, row by row: unknown or repeated products, reasons that are missing or not of the list. */
export function decisionFaults(
  entered: readonly EnteredDecision[],
  products: ReadonlySet<string>,
  reasons: readonly RefusalReason[],
): FieldError[] {
  const seen = new Set<string>();
  return entered.flatMap(({ productId: product, decision, reason, note }, i) => {
    const faults: FieldError[] = [];
    const add = (name: string, code: string, message: FieldError['message']): unknown =>
      faults.push({ field: `items.${i}.${name}`, code, message });
    if (!products.has(product)) add('productId', 'unknown', say('product-unknown', { product }));
    else if (seen.has(product)) add('productId', 'repeated', say('product-twice', { product }));
    seen.add(product);
    if (decision === 'passed' && reason !== null) add('reason', 'not-needed', say('reason-not-needed'));
    if (decision === 'refused' && reason === null) add('reason', 'required', say('reason-missing'));
    if (decision === 'refused' && reason !== null && !reasons.some(({ code }) => code === reason))
      add('reason', 'unknown', say('reason-unknown', { reason }));
    if (reason === OTHER && note === null) add('note', 'required', say('note-needed'));
    return faults;
  });
}
