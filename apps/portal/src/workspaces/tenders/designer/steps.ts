import type { Tender } from '../types.js';
import { type Check, INSTANTS } from './timetable/checks.js';

export const STEPS = [
  'package',
  'members',
  'documents',
  'timetable',
  'officers',
  'ceremony',
  'proposal',
  'announcement',
  'eligibility',
  'changes',
  'qualification',
  'closing',
  'experts',
  'opening',
] as const;
export type StepKey = (typeof STEPS)[number];

/** How far a step is: a state of the vocabulary `step`, and where it helps how many of how many. */
export interface Step {
  readonly key: StepKey;
  readonly state: 'done' | 'running' | 'due' | 'later' | 'wrong' | 'stopped';
  readonly count?: string;
}

/** The steps of a round in the order of work (轮次步骤), by what the server knows of it and what the checks of its timetable say. */
export function stepsOf(tender: Tender, checks: readonly Check[]): Step[] {
  const { officers, quorum, ceremonyCompletedAt } = tender;
  const total = officers.length;
  const enrolled = officers.filter(({ enrolledAt }) => enrolledAt !== null).length;
  const signed = officers.filter((officer) => officer.signed).length;
  const acted = enrolled < total ? enrolled : signed;
  const begun = enrolled > 0 || signed > 0;
  return [
    { key: 'package', state: tender.products > 0 ? 'done' : 'due', count: String(tender.products) },
    ...membersOf(tender),
    // A round may do without; none is missed by the server.
    { key: 'documents', state: 'done', count: String(tender.documents) },
    { key: 'timetable', state: timetableState(tender, checks) },
    {
      key: 'officers',
      state: total > 0 ? 'done' : 'due',
      ...(total > 0 ? { count: `${quorum} / ${total}` } : {}),
    },
    {
      key: 'ceremony',
      state: ceremonyCompletedAt !== null ? 'done' : begun ? 'running' : total > 0 ? 'due' : 'later',
      ...(total > 0 ? { count: `${acted} / ${total}` } : {}),
    },
    ...courseOf(tender),
  ];
}

/** Member provinces and their demand: a step of alliances alone. */
function membersOf({ kind, state, missing }: Tender): Step[] {
  if (kind !== 'alliance') return [];
  const lacks = state === 'draft' && missing.some(({ field }) => field === 'alliance');
  return [{ key: 'members', state: lacks ? 'due' : 'done' }];
}

function timetableState({ state, missing }: Tender, checks: readonly Check[]): Step['state'] {
  if (state !== 'draft') return 'done';
  if (checks.some((check) => check.state === 'wrong')) return 'wrong';
  const fields: readonly string[] = INSTANTS;
  return missing.some(({ field }) => fields.includes(field)) ? 'due' : 'done';
}

/** The steps after the drafting, one state of the round after the other. A voided round stops where it was. */
function courseOf(tender: Tender): Step[] {
  const { state, missing, announcedAt, closedAt, openedAt } = tender;
  const open = state === 'void' ? 'stopped' : 'running';
  return [
    { key: 'proposal', state: state !== 'draft' ? 'done' : missing.length === 0 ? 'due' : 'later' },
    { key: 'announcement', state: announcedAt !== null ? 'done' : state === 'proposed' ? 'due' : 'later' },
    ...eligibilityOf(tender),
    changesOf(tender),
    ...qualificationOf(tender),
    { key: 'closing', state: closedAt !== null ? 'done' : announcedAt !== null ? open : 'later' },
    expertsOf(tender),
    {
      key: 'opening',
      state: openedAt !== null ? 'done' : closedAt === null ? 'later' : state === 'void' ? 'stopped' : 'due',
    },
  ];
}

/** The list of eligible companies, where the round has one: to be frozen before bids are taken. */
function eligibilityOf({ state, announcedAt, eligibility }: Tender): Step[] {
  if (eligibility === null) return [];
  if (announcedAt === null) return [{ key: 'eligibility', state: 'later' }];
  if (eligibility === 'frozen') return [{ key: 'eligibility', state: 'done' }];
  return [{ key: 'eligibility', state: state === 'announced' ? 'due' : 'stopped' }];
}

/** The qualification part of a round in stages; others have no such step. */
function qualificationOf({ state, announcedAt, qualification }: Tender): Step[] {
  if (!qualification) return [];
  const { closing, opening } = qualification;
  const key = 'qualification';
  if (opening) return [{ key, state: 'done' }];
  if (announcedAt === null) return [{ key, state: 'later' }];
  return [{ key, state: state === 'void' ? 'stopped' : closing ? 'due' : 'running' }];
}

/** The expert review: due while the opening waits for its scores. */
function expertsOf({ state, announcedAt, scoresPending }: Tender): Step {
  if (announcedAt === null) return { key: 'experts', state: 'later' };
  if (!scoresPending) return { key: 'experts', state: 'done' };
  return { key: 'experts', state: state === 'void' ? 'stopped' : 'due' };
}

/** Questions and amendments: something to do only while companies wait for an answer. */
function changesOf({ state, announcedAt, openQuestions }: Tender): Step {
  if (announcedAt === null) return { key: 'changes', state: 'later' };
  if (state !== 'announced' || openQuestions === 0) return { key: 'changes', state: 'done' };
  return { key: 'changes', state: 'due', count: String(openQuestions) };
}

/** The step at which a round stands: where its next act is. */
export const currentStep = (steps: readonly Step[]): StepKey =>
  steps.find(({ state }) => state !== 'done')?.key ?? 'opening';
