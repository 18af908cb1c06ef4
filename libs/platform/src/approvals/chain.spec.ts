import fc from 'fast-check';

import { DomainError } from '#kernel';

import { APPROVAL_DECISIONS, APPROVAL_STATES, decideNext, type ApprovalState } from './chain.js';

const at = (state: ApprovalState, step = 1, steps = 2) => ({ state, step, steps });

const refusal = (work: () => unknown): string => {
  try {
    work();
    return 'none';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

describe('the next place of a case', () => {
  it('is the next step until the last, which closes it', () => {
    expect(decideNext(at('open', 1, 2), 'approve', null)).toEqual({ state: 'open', step: 2 });
    expect(decideNext(at('open', 2, 2), 'approve', null)).toEqual({ state: 'approved', step: 2 });
  });

  it('is nowhere but open: every other state refuses every decision', () => {
    for (const state of APPROVAL_STATES.filter((one) => one !== 'open'))
      for (const decision of APPROVAL_DECISIONS)
        expect(refusal(() => decideNext(at(state), decision, '意见'))).toBe('illegal-transition');
  });

  it.each(['return', 'reject'] as const)('asks for an opinion to %s', (decision) => {
    for (const opinion of [null, '', '  \n'])
      expect(refusal(() => decideNext(at('open'), decision, opinion))).toBe('opinion-missing');
    expect(decideNext(at('open'), decision, '理由').state).not.toBe('open');
  });

  it('needs as many approvals as there are steps, however the returns fall between', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.constantFrom('approve', 'return'), { maxLength: 30 }),
        (steps, decisions) => {
          let place: { state: ApprovalState; step: number } = { state: 'open', step: 1 };
          let inARow = 0;
          for (const decision of decisions) {
            if (place.state !== 'open') break;
            place = decideNext({ ...place, steps }, decision, '理由');
            inARow = decision === 'approve' ? inARow + 1 : 0;
            if (place.state === 'returned') place = { state: 'open', step: 1 };
          }
          expect(place.state === 'approved').toBe(inARow === steps);
          expect(place.step).toBe(place.state === 'approved' ? steps : inARow + 1);
        },
      ),
    );
  });
});
