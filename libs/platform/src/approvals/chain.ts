import { DomainError, stateWord } from '#kernel';
import { say } from '../say.js';

/** States of a case in review (审批状态); migration 0003 holds the same list. */
export const APPROVAL_STATES = ['open', 'returned', 'approved', 'rejected'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

/** What a reviewer can say: 同意, 退回, 驳回. */
export const APPROVAL_DECISIONS = ['approve', 'return', 'reject'] as const;
export type ApprovalDecision = (typeof APPROVAL_DECISIONS)[number];

/** Where the case stands after a decision: approval passes it on until the last step, a return goes back to the applicant. */
export function decideNext(
  at: { state: ApprovalState; step: number; steps: number },
  decision: ApprovalDecision,
  opinion: string | null,
): { state: ApprovalState; step: number } {
  if (at.state !== 'open')
    throw new DomainError('illegal-transition', say('case-state', { state: stateWord(at.state) }));
  if (decision !== 'approve' && !opinion?.trim())
    throw new DomainError('opinion-missing', say('say-why'), [
      {
        field: 'opinion',
        code: 'required',
        message: say('opinion-needed'),
      },
    ]);
  if (decision === 'return') return { state: 'returned', step: at.step };
  if (decision === 'reject') return { state: 'rejected', step: at.step };
  return at.step < at.steps ? { state: 'open', step: at.step + 1 } : { state: 'approved', step: at.step };
}
