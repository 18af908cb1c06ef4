import { DomainError, usccError, usccFault, uuidv7, type FieldError } from '#kernel';

import { contradictionOf, type RelationDecision } from '../domain/eligibility/relations.js';
import { say } from '../domain/eligibility/say.js';
import type { Declaration } from './eligibility-ports.js';
import { mustLockOpenList } from './eligibility-refusals.js';
import type { TendersUnitOfWork } from './ports.js';

export interface Declared {
  readonly id: string;
  readonly version: number;
  readonly at: string;
}

/** A company declares how it is related to others, or that it is not (关联关系申报). A newer declaration takes the place of the last. */
export class DeclareRelations {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, declaration }: { tenderId: string; declaration: Declaration }): Promise<Declared> {
    return this.unitOfWork.run(async (tx) => {
      const faults = declarationFaults(declaration);
      if (faults.length > 0) throw DomainError.fields(faults);
      const declared = await tx.declareRelations(tenderId, declaration);
      await tx.record({
        act: 'tender.relations-declared',
        subject: { kind: 'tender', id: tenderId },
        after: {
          declaration: declared.id,
          version: declared.version,
          relations: declaration.relations.map((relation) => ({ ...relation })),
          explanation: declaration.explanation,
        },
      });
      return declared;
    });
  }
}

function declarationFaults({ relations, explanation }: Declaration): FieldError[] {
  if (relations.length === 0 && explanation === null)
    return [{ field: 'explanation', code: 'required', message: say('explanation-missing') }];
  return relations.flatMap(({ uscc }, i) => {
    const fault = uscc === null ? null : usccFault(uscc);
    return fault ? [usccError(`relations.${i}.uscc`, fault)] : [];
  });
}

interface DecisionCommand extends RelationDecision {
  readonly tenderId: string;
  readonly reason: string;
}

/** The office decides that bidders count as one, or are independent (关联关系认定). */
export class DecideRelation {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, bidders, outcome, reason }: DecisionCommand): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      await mustLockOpenList(tx, tenderId);
      const entries = await tx.eligibilityEntries(tenderId);
      const decision = { bidders: [...new Set(bidders)].sort(), outcome };
      refuseUnknown(decision.bidders, new Set(entries.map(({ bidderId }) => bidderId)));
      const inForce = (await tx.relationDecisions(tenderId)).filter(({ withdrawn }) => !withdrawn);
      const contradiction = contradictionOf(entries, [...inForce, decision]);
      if (contradiction)
        throw DomainError.field('bidders', 'contradiction', say('contradiction', { ...contradiction }));
      const id = uuidv7();
      await tx.addRelationDecision(id, tenderId, { ...decision, reason });
      await tx.record({
        act: 'tender.relation-decided',
        subject: { kind: 'tender', id: tenderId },
        after: { decision: id, ...decision },
        reason,
      });
      return { id };
    });
  }
}

function refuseUnknown(bidders: readonly string[], known: ReadonlySet<string>): void {
  const unknown = bidders.find((bidder) => !known.has(bidder));
  if (unknown !== undefined)
    throw DomainError.field('bidders', 'unknown', say('bidder-unknown', { bidder: unknown }));
  if (bidders.length < 2) throw DomainError.field('bidders', 'few', say('bidders-few'));
}

/** The office takes a decision about relations back (撤销关联认定); it stays on record. */
export class WithdrawRelationDecision {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, decisionId }: { tenderId: string; decisionId: string }): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      await mustLockOpenList(tx, tenderId);
      const decision = (await tx.relationDecisions(tenderId)).find(({ id }) => id === decisionId);
      if (!decision) throw new DomainError('not-found', say('decision-unknown', { id: decisionId }));
      if (decision.withdrawn) throw new DomainError('illegal-transition', say('decision-withdrawn'));
      await tx.withdrawRelationDecision(decisionId);
      const { bidders, outcome } = decision;
      await tx.record({
        act: 'tender.relation-decision-withdrawn',
        subject: { kind: 'tender', id: tenderId },
        before: { decision: decisionId, bidders: [...bidders], outcome },
      });
      return { id: decisionId };
    });
  }
}
