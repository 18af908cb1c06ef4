import { DomainError, type FieldError, uuidv7 } from '#kernel';

import { moveCollection } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import type {
  AskedProduct,
  AskedVariety,
  CollectionDraft,
  CollectionRecord,
  DemandTx,
  DemandUnitOfWork,
  NewCollection,
} from './ports.js';
import { mustBeDraft, mustLock, mustSee } from './refusals.js';

interface CollectionVersion {
  readonly id: string;
  readonly version: number;
}
interface CollectionMoved {
  readonly id: string;
  readonly state: string;
}

/** The office begins a draft (编制报量任务). */
export class DraftCollection {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(collection: Omit<NewCollection, 'id'>): Promise<CollectionVersion> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.isRegion(collection.regionCode)))
        throw DomainError.field(
          'regionCode',
          'unknown',
          say('region-unknown', { code: collection.regionCode }),
        );
      refuseFaults(collection);
      const id = uuidv7();
      await tx.addCollection({ ...collection, id });
      const { number, purpose, kind } = collection;
      await tx.record({
        act: 'demand.drafted',
        subject: { kind: 'demand', id },
        after: { number, purpose, kind },
      });
      return { id, version: 1 };
    });
  }
}

/** Changes a draft (修改报量任务). */
export class EditCollection {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string, version: number, draft: CollectionDraft): Promise<CollectionVersion> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await mustLock(tx, id);
      mustBeDraft(collection);
      mustSee(collection.version, version);
      refuseFaults(draft);
      await tx.editCollection(collection, draft);
      const { title, purpose, baseYears, reviewLevels, opensAt, dueAt } = collection;
      await tx.record({
        act: 'demand.edited',
        subject: { kind: 'demand', id },
        before: { title, purpose, baseYears, reviewLevels, opensAt, dueAt },
        after: { ...draft },
      });
      return { id, version: version + 1 };
    });
  }
}

function refuseFaults({ opensAt, dueAt, baseYears }: CollectionDraft): void {
  const faults: FieldError[] = [];
  if (Date.parse(dueAt) <= Date.parse(opensAt))
    faults.push({ field: 'dueAt', code: 'too-early', message: say('due-before-opening') });
  if (!baseYears.every((year) => /^\d{4}$/.test(year)))
    faults.push({ field: 'baseYears', code: 'malformed', message: say('year-malformed') });
  if (faults.length > 0) throw DomainError.fields(faults);
}

/** Sets what a draft asks for (报量目录): its varieties and their products, all at once. */
export class SetProducts {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(
    id: string,
    varieties: readonly AskedVariety[],
    products: readonly AskedProduct[],
  ): Promise<{ id: string; varieties: number; products: number }> {
    return this.unitOfWork.run(async (tx) => {
      mustBeDraft(await mustLock(tx, id));
      await tx.setProducts(id, varieties, products);
      const counts = { varieties: varieties.length, products: products.length };
      await tx.record({ act: 'demand.products-set', subject: { kind: 'demand', id }, after: counts });
      return { id, ...counts };
    });
  }
}

/** The office begins to collect (启动报量): institutions are told, and what was asked does not change any more. */
export class BeginCollecting {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string, version: number): Promise<CollectionMoved> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await mustLock(tx, id);
      mustSee(collection.version, version);
      const state = moveCollection(collection.state, 'begin-collecting', 'office');
      await tx.settleLevels(collection);
      await refuseGaps(tx, collection);
      await tx.changeCollection(collection, { state, beganNow: true });
      const { number, purpose, title, dueAt } = collection;
      const { institutions, varieties } = await tx.counts(id);
      await tx.record({
        act: 'demand.begun',
        subject: { kind: 'demand', id },
        after: { institutions, varieties, dueAt },
      });
      await tx.emit({ type: 'demand.begun', aggregate: 'demand', id, payload: { number, purpose } });
      await tx.tellInstitutions(id, null, {
        subject: say('reports-due', { title }),
        body: say('reports-due-until', { until: dueAt }),
        link: '/demand/own',
      });
      return { id, state };
    });
  }
}

async function refuseGaps(tx: DemandTx, { id, dueAt }: CollectionRecord): Promise<void> {
  const { varieties, institutions, withoutLevel, example } = await tx.counts(id);
  const gaps: FieldError[] = [];
  if (varieties === 0) gaps.push({ field: 'varieties', code: 'missing', message: say('products-missing') });
  if (institutions === 0)
    gaps.push({ field: 'institutions', code: 'missing', message: say('institutions-missing') });
  if (withoutLevel > 0)
    gaps.push({
      field: 'reviewLevels',
      code: 'missing',
      message: say('level-missing', { count: withoutLevel, name: example ?? '' }),
    });
  if ((await tx.instant()) >= dueAt)
    gaps.push({ field: 'dueAt', code: 'passed', message: say('due-passed-already') });
  if (gaps.length > 0) throw new DomainError('demand-incomplete', say('incomplete'), gaps);
}

/** The second person voids a collection that is not frozen (作废). */
export class VoidCollection {
  constructor(private readonly unitOfWork: DemandUnitOfWork) {}

  execute(id: string, reason: string): Promise<CollectionMoved> {
    return this.unitOfWork.run(async (tx) => {
      const collection = await mustLock(tx, id);
      const state = moveCollection(collection.state, 'void', 'second-person');
      await tx.changeCollection(collection, { state, voidReason: reason });
      await tx.record({
        act: 'demand.void',
        subject: { kind: 'demand', id },
        before: { state: collection.state },
        reason,
      });
      return { id, state };
    });
  }
}
