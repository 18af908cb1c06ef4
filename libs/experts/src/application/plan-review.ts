import { DomainError, type FieldError, uuidv7 } from '#kernel';

import { moveReview, type ReviewState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import { sumsToHundred } from '../domain/scoring.js';
import type { ExpertsUnitOfWork, ReviewPlan } from './ports.js';
import { mustHold } from './refusals.js';

export interface ReviewMoved {
  readonly id: string;
  readonly state: ReviewState;
}

/** States what a review asks for (编制评审方案): panel, excluded employers, criteria; as often as need be until the list is committed to. */
export class PlanReview {
  constructor(private readonly unitOfWork: ExpertsUnitOfWork) {}

  execute({
    tenderId,
    plan,
  }: {
    tenderId: string;
    plan: ReviewPlan;
  }): Promise<ReviewMoved & { version: number }> {
    return this.unitOfWork.run(async (tx) => {
      refusePlan(plan);
      await mustHold(tx, tenderId);
      const review = await tx.lockReview(tenderId);
      const after = {
        ...plan,
        criteria: plan.criteria.map(({ name, weight, max }) => ({ name, weight, max })),
      };
      if (!review) {
        const id = uuidv7();
        await tx.addReview(id, tenderId, plan);
        await tx.record({
          act: 'review.drafted',
          subject: { kind: 'tender', id: tenderId },
          after: json(after),
        });
        return { id, state: 'draft' as const, version: 1 };
      }
      // Only a draft can be prepared: whatever else it is, its plan is settled.
      moveReview(review.state, 'prepare', 'office');
      const version = await tx.replacePlan(review.id, plan);
      await tx.record({
        act: 'review.edited',
        subject: { kind: 'tender', id: tenderId },
        after: json(after),
      });
      return { id: review.id, state: review.state, version };
    });
  }
}

const json = (value: object) => JSON.parse(JSON.stringify(value)) as Record<string, string>;

/** Everything that is wrong with a plan, at once. */
function refusePlan({ size, quotas, criteria }: ReviewPlan): void {
  const seats = quotas.reduce((sum, quota) => sum + quota.seats, 0);
  const faults: FieldError[] = [
    ...repeated(quotas.map(({ specialty }) => specialty)).map((i): FieldError => ({
      field: `quotas.${i}.specialty`,
      code: 'repeated',
      message: say('quota-repeated', { specialty: quotas[i]?.specialty ?? '' }),
    })),
    ...repeated(criteria.map(({ name }) => name)).map((i): FieldError => ({
      field: `criteria.${i}.name`,
      code: 'repeated',
      message: say('criterion-repeated', { name: criteria[i]?.name ?? '' }),
    })),
  ];
  if (seats > size)
    faults.push({ field: 'quotas', code: 'too-many', message: say('quota-sum', { seats, size }) });
  if (criteria.length === 0)
    faults.push({ field: 'criteria', code: 'required', message: say('no-criteria') });
  else if (!sumsToHundred(criteria))
    faults.push({ field: 'criteria', code: 'sum', message: say('weights-sum') });
  if (faults.length > 0) throw DomainError.fields(faults);
}

const repeated = (names: readonly string[]): number[] =>
  names.flatMap((name, i) => (names.indexOf(name) === i ? [] : [i]));
