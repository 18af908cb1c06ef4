import { DomainError } from '#kernel';

import { decisionFaults, type EnteredDecision } from '../domain/eligibility/list.js';
import { say } from '../domain/eligibility/say.js';
import type { EligibilityEntry } from './eligibility-ports.js';
import { mustLockOpenList } from './eligibility-refusals.js';
import type { TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';

export interface DecidedEntries {
  readonly id: string;
  readonly decided: number;
}

/** The office passes or refuses products (申报资格认定), as often as it must until the list is put forward. All of them, or none. */
export class DecideEntries {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    items,
  }: {
    tenderId: string;
    items: readonly EnteredDecision[];
  }): Promise<DecidedEntries> {
    return this.unitOfWork.run(async (tx) => {
      const { tender } = await mustLockOpenList(tx, tenderId);
      const entries = new Map(
        (await tx.eligibilityEntries(tenderId)).map((entry) => [entry.productId, entry]),
      );
      const faults = decisionFaults(
        items,
        new Set(entries.keys()),
        await tx.refusalReasons(tender.regionCode),
      );
      if (faults.length > 0) throw DomainError.fields(faults);
      await tx.decideEntries(tenderId, items);
      await tx.record({
        act: 'tender.entries-decided',
        subject: { kind: 'tender', id: tenderId },
        after: { items: items.map((item) => ({ ...item })) },
      });
      await tellRefused(tx, tender, items, entries);
      return { id: tenderId, decided: items.length };
    });
  }
}

/** A company learns of a refusal that is new to it: it may object until the list is put forward. */
async function tellRefused(
  tx: TendersTx,
  { id, title }: TenderRecord,
  items: readonly EnteredDecision[],
  before: ReadonlyMap<string, EligibilityEntry>,
): Promise<void> {
  const counts = new Map<string, number>();
  for (const { productId, decision } of items) {
    const entry = before.get(productId);
    if (entry && decision === 'refused' && entry.decision !== 'refused')
      counts.set(entry.orgId, (counts.get(entry.orgId) ?? 0) + 1);
  }
  const traders = await tx.tradersOfCompanies([...counts.keys()]);
  for (const [orgId, count] of counts)
    await tx.tell(traders.get(orgId) ?? [], {
      subject: say('told-of-refusal', { title, count }),
      body: say('told-of-refusal-body'),
      link: `/bids/${id}`,
    });
}

/** A company objects to the refusal of a product (对不予通过提出异议). Whether it is in time the database decides. */
export class ObjectToRefusal {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    productId,
    text,
  }: {
    tenderId: string;
    productId: string;
    text: string;
  }): Promise<{ id: string; at: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { id, at } = await tx.objectToRefusal(tenderId, productId, text);
      await tx.record({
        act: 'tender.refusal-objected',
        subject: { kind: 'tender', id: tenderId },
        after: { objection: id, productId, at },
      });
      return { id, at };
    });
  }
}

/** The office answers an objection (答复异议); another decision about the product is a deed of its own. */
export class AnswerRefusalObjection {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    objectionId,
    answer,
  }: {
    tenderId: string;
    objectionId: string;
    answer: string;
  }): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { tender } = await mustLockOpenList(tx, tenderId);
      const objection = await tx.objection(tenderId, objectionId);
      if (!objection) throw new DomainError('not-found', say('objection-unknown', { id: objectionId }));
      if (objection.answered) throw new DomainError('illegal-transition', say('objection-answered'));
      await tx.answerObjection(objectionId, answer);
      await tx.record({
        act: 'tender.refusal-objection-answered',
        subject: { kind: 'tender', id: tenderId },
        after: { objection: objectionId, productId: objection.productId, answer },
      });
      const traders = await tx.tradersOfCompanies([objection.orgId]);
      await tx.tell(traders.get(objection.orgId) ?? [], {
        subject: say('told-of-answer', { title: tender.title }),
        body: say('told-of-answer-body'),
        link: `/bids/${tenderId}`,
      });
      return { id: objectionId };
    });
  }
}
