import type { TendersUnitOfWork } from './ports.js';
import { mustBeDraft, mustLock } from './refusals.js';

/** The office chooses for a draft whether companies are examined before they bid (设置申报资格审核环节). */
export class ChooseEligibilityStage {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    stage,
  }: {
    tenderId: string;
    stage: boolean;
  }): Promise<{ id: string; stage: boolean }> {
    return this.unitOfWork.run(async (tx) => {
      mustBeDraft(await mustLock(tx, tenderId));
      await tx.setEligibilityStage(tenderId, stage);
      await tx.record({
        act: 'tender.eligibility-stage-chosen',
        subject: { kind: 'tender', id: tenderId },
        after: { stage },
      });
      return { id: tenderId, stage };
    });
  }
}
