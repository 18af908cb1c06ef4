import { type FieldError, word } from '#kernel';

import { say } from './say.js';
import { sayAlliance } from './say-alliance.js';
import { firstDeadline, isLongEnough, isStaged, leavesTimeForList, type Timetable } from './timetable.js';
import { INSTANTS } from './words.js';

/** What a round of an alliance can lack (联盟资料缺项). */
export type AllianceGap = 'members-missing' | 'demand-missing' | 'not-joined';

/** What a round must have before it is put forward (提请发布的条件). */
export interface ProposalFacts extends Timetable {
  readonly entries: number;
  readonly officers: number;
  readonly enrolled: number;
  readonly signed: number;
  readonly ceremonyComplete: boolean;
  readonly allianceGaps: readonly AllianceGap[];
  readonly now: string;
  /** What the rule asks between the announcement and the deadline: a deadline nearer than that can only be returned. */
  readonly windowMinutes: number;
  /** Whether companies are examined first: the list is frozen before the window opens, which cannot open before. */
  readonly hasEligibility: boolean;
}

/** What is still missing, in the order in which the office would see to it. */
export function proposalGaps(facts: ProposalFacts): FieldError[] {
  const { entries, officers, enrolled, signed } = facts;
  const gaps: FieldError[] = [];
  if (entries === 0) gaps.push({ field: 'entries', code: 'required', message: say('entries-missing') });
  for (const code of facts.allianceGaps) gaps.push({ field: 'alliance', code, message: sayAlliance(code) });
  for (const [field, instant] of Object.entries(INSTANTS))
    if (
      facts[field as keyof typeof INSTANTS] === null &&
      (isStaged(facts) || !field.startsWith('qualification'))
    )
      gaps.push({
        field,
        code: 'required',
        message: say('instant-missing', { instant: word(field, instant) }),
      });
  const { now, windowMinutes: minutes } = facts;
  const first = firstDeadline(facts);
  if (first.at !== null && !isLongEnough(first.at, now, minutes))
    gaps.push({
      field: first.field,
      code: 'too-early',
      message: say('deadline-too-near', { instant: word(first.field, INSTANTS[first.field]), minutes }),
    });
  if (facts.hasEligibility && facts.priceOpensAt !== null && !leavesTimeForList(facts.priceOpensAt, now))
    gaps.push({ field: 'priceOpensAt', code: 'too-early', message: say('window-before-list') });
  if (officers === 0) gaps.push({ field: 'officers', code: 'required', message: say('officers-missing') });
  else if (enrolled < officers)
    gaps.push({
      field: 'ceremony',
      code: 'keys-missing',
      message: say('keys-missing', { enrolled, officers }),
    });
  else if (!facts.ceremonyComplete)
    gaps.push({
      field: 'ceremony',
      code: 'signatures-missing',
      message: say('signatures-missing', { signed, officers }),
    });
  return gaps;
}
