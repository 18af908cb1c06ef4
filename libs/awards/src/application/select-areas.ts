import { advance, beijingMinute, DomainError, type FieldError, uuidv7 } from '#kernel';

import { AREA_SELECTION_LIFECYCLE, type AreaSelectionState } from '../domain/lifecycle.js';
import { say } from '../domain/say.js';
import { areasByLists, choiceOf, type ChosenAreas } from './choose-areas.js';
import type {
  AreaSelectionRecord,
  AwardsTx,
  AwardsUnitOfWork,
  ChooserRecord,
  RoundToAward,
} from './ports.js';
import { areasPage, mustHold } from './refusals.js';

const RULE = 'award.area-selection';

export interface AreaSelectionMoved {
  readonly id: string;
  readonly state: AreaSelectionState;
}

/** The office opens the choice of supply areas (启动选区), from the result or from the award as the rule of the day says. */
export class OpenAreaSelection {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute({ roundId, dueAt }: { roundId: string; dueAt: string }): Promise<AreaSelectionMoved> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustHold(tx, roundId);
      if (await tx.sharesByGrade(roundId)) throw new DomainError('illegal-transition', say('areas-graded'));
      if (await tx.openSelection(roundId)) throw new DomainError('already-exists', say('areas-open-already'));
      const choosers = await choosersNow(tx, round);
      if (Date.parse(dueAt) <= Date.parse(await tx.now()))
        throw DomainError.field('dueAt', 'past', say('areas-due-past'));
      const id = uuidv7();
      await tx.addSelection(id, roundId, dueAt);
      await tx.record({
        act: 'award.areas-opened',
        subject: { kind: 'round', id: roundId },
        after: { selection: id, dueAt, varieties: [...choiceOf(choosers).keys()] },
      });
      await tx.emit({ type: 'award.areas-opened', aggregate: 'round', id: roundId, payload: { id, dueAt } });
      await tellChoosers(tx, round, choosers, {
        subject: say('areas-opened', { title: round.title }),
        body: say('areas-what-to-do', { due: beijingMinute(dueAt) }),
      });
      return { id, state: 'announced' };
    });
  }
}

/** Winners that choose now; where the rule says after the award, only of varieties that are awarded. */
async function choosersNow(
  tx: AwardsTx,
  { id, regionCode }: RoundToAward,
): Promise<readonly ChooserRecord[]> {
  const { from } = (await tx.rule(RULE, regionCode)) as { readonly from: 'award' | 'result' };
  const all = await tx.choosers(id);
  const choosers = all.filter(({ awarded }) => awarded || from === 'result');
  if (choiceOf(choosers).size === 0)
    throw new DomainError(
      'illegal-transition',
      say(choiceOf(all).size > 0 ? 'areas-after-award' : 'areas-nothing'),
    );
  return choosers;
}

/** A winner files its list of regions, the most preferred first; the last list before the deadline counts (填报选区志愿). */
export class FileAreas {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: {
    roundId: string;
    productId: string;
    regionIds: readonly string[];
  }): Promise<{ productId: string; filedAt: string }> {
    const { roundId, productId, regionIds } = command;
    return this.unitOfWork.run(async (tx) => {
      if (!(await tx.roundSeen(roundId))) throw new DomainError('not-found', say('unknown', { id: roundId }));
      const selection = await tx.openSelection(roundId);
      if (!selection) throw new DomainError('window-closed', say('areas-not-open'));
      const choosers = await tx.choosers(roundId);
      const own = choosers.find((chooser) => chooser.productId === productId);
      if (own && !choiceOf(choosers).has(own.varietyId))
        throw new DomainError('illegal-transition', say('areas-sole', { variety: own.varietyName }));
      refuseRegions(regionIds, await tx.regionsOf(roundId));
      const filedAt = await tx.fileAreas(selection, productId, regionIds);
      await tx.record({
        act: 'award.areas-filed',
        subject: { kind: 'round', id: roundId },
        after: { selection: selection.id, product: productId, regions: [...regionIds], filedAt },
      });
      return { productId, filedAt };
    });
  }
}

/** Every region of the list is the round's, and stands once. */
function refuseRegions(regionIds: readonly string[], known: readonly string[]): void {
  const faults = regionIds.flatMap((region, at): FieldError[] => {
    if (!known.includes(region))
      return [{ field: `regionIds.${at}`, code: 'unknown', message: say('region-unknown', { region }) }];
    if (regionIds.indexOf(region) < at)
      return [{ field: `regionIds.${at}`, code: 'repeated', message: say('region-twice', { region }) }];
    return [];
  });
  if (faults.length > 0) throw DomainError.fields(faults);
}

/** After the deadline the office puts the areas forward as the evaluator picks them from the lists (提请选区结果). */
export class ProposeAreas {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute({ roundId }: { roundId: string }): Promise<AreaSelectionMoved & { resultHash: string }> {
    return this.unitOfWork.run(async (tx) => {
      const { round, selection } = await mustLock(tx, roundId);
      const state = advance(AREA_SELECTION_LIFECYCLE, selection.state, 'put-forward', 'office');
      const { digest } = await chosenNow(tx, round, selection);
      const { title, regionCode } = round;
      const approvalId = await tx.openApproval({
        chain: 'area-selection',
        id: selection.id,
        title: say('areas-of', { title }),
        roundId,
        regionCode,
      });
      await tx.moveSelection(selection, { state, approvalId });
      await tx.record({
        act: 'award.areas-proposed',
        subject: { kind: 'round', id: roundId },
        after: { selection: selection.id, digest },
      });
      return { id: selection.id, state, resultHash: digest };
    });
  }
}

/** The second person puts the areas into force, or returns them (确认选区结果); volume that goes with the area follows. */
export class DecideAreas {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: {
    roundId: string;
    decision: 'confirm' | 'return';
    opinion: string;
    resultHash: string;
  }): Promise<AreaSelectionMoved> {
    const { roundId, decision, opinion } = command;
    return this.unitOfWork.run(async (tx) => {
      const { round, selection } = await mustLock(tx, roundId);
      const state = advance(AREA_SELECTION_LIFECYCLE, selection.state, decision, 'second-person');
      await tx.decideApproval(
        selection.approvalId ?? '',
        decision === 'return' ? 'reject' : 'approve',
        opinion,
      );
      if (decision === 'confirm') {
        const { areas, digest } = await chosenNow(tx, round, selection);
        if (digest !== command.resultHash)
          throw new DomainError('result-differs', say('areas-moved', { digest }));
        await tx.supplyChosen(selection, areas);
      }
      await tx.moveSelection(selection, { state, opinion });
      await tx.record({
        act: decision === 'confirm' ? 'award.areas-confirmed' : 'award.areas-returned',
        subject: { kind: 'round', id: roundId },
        after: { selection: selection.id, digest: command.resultHash },
        reason: opinion,
      });
      if (decision === 'confirm') await tellResult(tx, round, selection);
      return { id: selection.id, state };
    });
  }
}

/** The office gives a choice of areas up, with the reason (作废选区); the areas that stand go on standing. */
export class VoidAreaSelection {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute({ roundId, reason }: { roundId: string; reason: string }): Promise<AreaSelectionMoved> {
    return this.unitOfWork.run(async (tx) => {
      const { round, selection } = await mustLock(tx, roundId);
      const state = advance(AREA_SELECTION_LIFECYCLE, selection.state, 'void', 'office');
      await tx.moveSelection(selection, { state, opinion: reason });
      await tx.record({
        act: 'award.areas-voided',
        subject: { kind: 'round', id: roundId },
        after: { selection: selection.id },
        reason,
      });
      await tellChoosers(tx, round, await tx.choosers(roundId), {
        subject: say('areas-voided', { title: round.title }),
        body: say('areas-voided-why', { reason }),
      });
      return { id: selection.id, state };
    });
  }
}

/** The areas as lists and standing awards give them now: only after the deadline, and only for varieties that are awarded. */
async function chosenNow(
  tx: AwardsTx,
  round: RoundToAward,
  selection: AreaSelectionRecord,
): Promise<ChosenAreas> {
  if (Date.parse(await tx.now()) < Date.parse(selection.dueAt))
    throw new DomainError(
      'illegal-transition',
      say('areas-still-open', { due: beijingMinute(selection.dueAt) }),
    );
  const choosers = (await tx.choosers(round.id)).filter(({ awarded }) => awarded);
  if (choiceOf(choosers).size === 0) throw new DomainError('illegal-transition', say('areas-after-award'));
  return areasByLists(choosers, await tx.areaLists(selection.id), await tx.regionsOf(round.id));
}

/** The choice that is under way, alone: nobody files while it is held; decisions about a round follow each other. */
async function mustLock(
  tx: AwardsTx,
  roundId: string,
): Promise<{ round: RoundToAward; selection: AreaSelectionRecord }> {
  const selection = await tx.openSelection(roundId, true);
  const round = await mustHold(tx, roundId);
  if (!selection) throw new DomainError('illegal-transition', say('areas-not-open'));
  await tx.lockPublicity(roundId);
  return { round, selection };
}

const tellChoosers = (
  tx: AwardsTx,
  { id }: RoundToAward,
  choosers: readonly ChooserRecord[],
  notice: Omit<Parameters<AwardsTx['tellHolders']>[2], 'link'>,
): Promise<void> =>
  tx.tellHolders(
    'award.areas',
    choosers.flatMap(({ orgId }) => (orgId === null ? [] : [orgId])),
    { ...notice, link: areasPage(id) },
  );

async function tellResult(tx: AwardsTx, round: RoundToAward, { id }: AreaSelectionRecord): Promise<void> {
  await tx.emit({
    type: 'award.areas-confirmed',
    aggregate: 'round',
    id: round.id,
    payload: { selection: id },
  });
  await tx.tellHolders('award.areas', await tx.orgsOf(round.id, null), {
    subject: say('areas-decided', { title: round.title }),
    body: say('areas-decided-what'),
    link: areasPage(round.id),
  });
}
