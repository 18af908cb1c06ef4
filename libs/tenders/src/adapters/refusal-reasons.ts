import type { Queryer } from '#platform';

import type { RefusalReason } from '../domain/eligibility/list.js';
import { readRule } from './rules.js';

const isReason = (value: unknown): value is RefusalReason =>
  typeof value === 'object' &&
  value !== null &&
  (['code', 'zh', 'en'] as const).every((key) => typeof (value as Partial<RefusalReason>)[key] === 'string');

/** Reasons for which products are refused (不予通过理由), as the rule in force in a region lists them. */
export async function refusalReasons(q: Queryer, regionCode: string): Promise<readonly RefusalReason[]> {
  const rule = (await readRule(q, 'tender.refusal-reasons', regionCode)) as { readonly reasons?: unknown };
  if (!Array.isArray(rule.reasons) || !rule.reasons.every(isReason))
    throw new Error('tender.refusal-reasons has no list of reasons');
  return rule.reasons;
}
