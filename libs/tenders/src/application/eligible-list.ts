import { DomainError } from '#kernel';

import { moveEligibility } from '../domain/eligibility/lifecycle.js';
import { type ListedProduct, listGaps, listText } from '../domain/eligibility/list.js';
import { isSettled } from '../domain/eligibility/relations.js';
import { say } from '../domain/eligibility/say.js';
import type { EligibilityRecord } from './eligibility-ports.js';
import { type LockedList, mustLockList } from './eligibility-refusals.js';
import type { TenderRecord, TendersTx, TendersUnitOfWork } from './ports.js';

export interface ListMoved {
  readonly id: string;
  readonly state: string;
  readonly hash: string | null;
}

/** The office asks a second person to publish and freeze the list as it stands (提请公布名单). */
export class PutListForward {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId, version }: { tenderId: string; version: number }): Promise<ListMoved> {
    return this.unitOfWork.run(async (tx) => {
      const { tender, list } = await mustLockList(tx, tenderId);
      if (list.version !== version)
        throw new DomainError(
          'version-conflict',
          say('version-moved', { stored: list.version, seen: version }),
        );
      const state = moveEligibility(list.state, 'put-forward', 'office');
      const entries = await tx.eligibilityEntries(tenderId);
      const decisions = (await tx.relationDecisions(tenderId)).filter(({ withdrawn }) => !withdrawn);
      const suggestions = await tx.suggestions(tenderId);
      const gaps = listGaps({
        undecided: entries.filter(({ decision }) => decision === null).length,
        passed: entries.filter(({ decision }) => decision === 'passed').length,
        unsettled: suggestions.filter(({ bidders }) => !isSettled(bidders, decisions)).length,
        unanswered: await tx.unansweredObjections(tenderId),
        priceOpensAt: tender.priceOpensAt ?? '',
        now: await tx.now(),
      });
      if (gaps.length > 0) throw new DomainError('tender-incomplete', say('incomplete'), gaps);
      const text = listText(await tx.eligibleList(tender, entries, decisions));
      const approvalId = await tx.openListApproval(tender, list);
      const hash = await tx.putListForward(list, text, approvalId);
      await tx.record({
        act: 'tender.list-put-forward',
        subject: { kind: 'tender', id: tenderId },
        after: { approvalId, hash },
      });
      return { id: tenderId, state, hash };
    });
  }
}

const approvalOf = ({ approvalId }: EligibilityRecord): string => {
  if (approvalId === null) throw new DomainError('illegal-transition', say('approval-missing'));
  return approvalId;
};

/** The office takes the list back that it put forward (撤回提请). */
export class WithdrawList {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({ tenderId }: { tenderId: string }): Promise<ListMoved> {
    return this.unitOfWork.run(async (tx) => {
      const { list } = await mustLockList(tx, tenderId);
      const state = moveEligibility(list.state, 'withdraw', 'office');
      await tx.withdrawApproval(approvalOf(list));
      await tx.reopenList(list);
      await tx.record({
        act: 'tender.list-withdrawn',
        subject: { kind: 'tender', id: tenderId },
        before: { hash: list.hash },
      });
      return { id: tenderId, state, hash: null };
    });
  }
}

export interface FreezeCommand {
  readonly tenderId: string;
  readonly decision: 'freeze' | 'return';
  readonly opinion: string;
  /** Digest of the list that the reviewer looked at. */
  readonly hash: string;
}

/**
 * The second person publishes and freezes the list, or returns it (公布并冻结名单或退回). The lock on the round is the one that submissions
 * share: every bid finds the list frozen or is refused.
 */
export class FreezeList {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(command: FreezeCommand): Promise<ListMoved> {
    const { tenderId, decision, opinion } = command;
    return this.unitOfWork.run(async (tx) => {
      const locked = await mustLockList(tx, tenderId);
      const state = moveEligibility(locked.list.state, decision, 'reviewer');
      if (locked.list.hash !== command.hash) throw new DomainError('version-conflict', say('hash-differs'));
      await tx.decideApproval(approvalOf(locked.list), decision === 'freeze' ? 'approve' : 'return', opinion);
      if (decision === 'freeze') await freeze(tx, locked, opinion);
      else {
        await tx.reopenList(locked.list);
        await tx.record({
          act: 'tender.list-returned',
          subject: { kind: 'tender', id: tenderId },
          before: { hash: locked.list.hash },
          reason: opinion,
        });
      }
      return { id: tenderId, state, hash: decision === 'freeze' ? locked.list.hash : null };
    });
  }
}

async function freeze(tx: TendersTx, { tender, list }: LockedList, reason: string): Promise<void> {
  const opens = tender.priceOpensAt ?? '';
  if (Date.parse(await tx.now()) >= Date.parse(opens))
    throw new DomainError('window-closed', say('window-open', { from: opens }));
  const products = await tx.freezeList(list, opens);
  const passed = products.filter(({ decision }) => decision === 'passed');
  await tx.record({
    act: 'tender.list-frozen',
    subject: { kind: 'tender', id: tender.id },
    after: {
      hash: list.hash,
      passed: passed.length,
      refused: products.length - passed.length,
      entities: new Set(passed.map(({ entityId }) => entityId)).size,
    },
    reason,
  });
  await tx.emit({
    type: 'tender.list-frozen',
    aggregate: 'tender',
    id: tender.id,
    payload: { roundNo: tender.roundNo, hash: list.hash },
  });
  await tellCompanies(tx, tender, products);
}

async function tellCompanies(
  tx: TendersTx,
  { id, title }: TenderRecord,
  products: readonly ListedProduct[],
): Promise<void> {
  const ofBidder = await tx.bidderOrganisations(id);
  const counts = new Map<string, { passed: number; refused: number }>();
  for (const { bidderId, decision } of products) {
    const orgId = ofBidder.get(bidderId) ?? '';
    const count = counts.get(orgId) ?? { passed: 0, refused: 0 };
    count[decision] += 1;
    counts.set(orgId, count);
  }
  const traders = await tx.tradersOfCompanies([...counts.keys()]);
  for (const [orgId, count] of counts)
    await tx.tell(traders.get(orgId) ?? [], {
      subject: say('told-of-list', { title }),
      body: say('told-of-list-body', count),
      link: `/bids/${id}`,
    });
}
