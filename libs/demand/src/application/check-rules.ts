import type { Json } from '#kernel';

import type { CheckRules } from '../domain/checks.js';
import type { DemandTx } from './ports.js';

/** Rule numbers of the checks in force today in a region (核对规则参数). */
export async function checkRules(tx: Pick<DemandTx, 'rule'>, regionCode: string): Promise<CheckRules> {
  return {
    leastPercent: numberOf(await tx.rule('demand.report-least', regionCode), 'percent'),
    mostTimes: numberOf(await tx.rule('demand.report-most', regionCode), 'times'),
  };
}

/** A whole number of a rule's value; another value is a mistake of whoever maintains the rule. */
export function numberOf(rule: Json, name: string): number {
  const value =
    typeof rule === 'object' && rule !== null && !Array.isArray(rule)
      ? (rule as Record<string, Json>)[name]
      : null;
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0)
    throw new Error(`a rule of demand has no whole number ${name}`);
  return value;
}
