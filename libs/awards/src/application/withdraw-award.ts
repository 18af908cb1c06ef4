import { advance, DomainError, uuidv7, word } from '#kernel';

import { WITHDRAWAL_LIFECYCLE } from '../domain/lifecycle.js';
import { WITHDRAWAL_REASONS, type WithdrawalReason } from '../domain/reasons.js';
import { type Naming, replace, type Replacement } from '../domain/replacement.js';
import { say } from '../domain/say.js';
import type { AwardsTx, AwardsUnitOfWork, RoundToAward, WithdrawalRecord } from './ports.js';
import { mustHaveEnded, mustHold, publicPage } from './refusals.js';

export interface ProposeWithdrawalCommand {
  readonly roundId: string;
  readonly productId: string;
  readonly reason: WithdrawalReason;
  readonly explanation: string;
  readonly legalBasis: string;
  readonly namings: readonly Naming[];
}

/** The office puts a withdrawal forward (提请撤销中选资格), with who takes over where nobody stands by. */
export class ProposeWithdrawal {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: ProposeWithdrawalCommand): Promise<{ id: string; state: 'proposed' }> {
    const { roundId, productId, namings } = command;
    return this.unitOfWork.run(async (tx) => {
      const { title, regionCode } = await mustHold(tx, roundId);
      await mustHaveEnded(tx, roundId);
      const { varietyId } = await replacementOf(tx, roundId, productId, namings);
      const id = uuidv7();
      const approvalId = await tx.openApproval({
        chain: 'award-withdrawal',
        id,
        title: say('withdrawal-of', { title }),
        roundId,
        regionCode,
      });
      await tx.addWithdrawal({ ...command, id, varietyId }, approvalId);
      await tx.record({
        act: 'award.withdrawal-proposed',
        subject: { kind: 'round', id: roundId },
        after: {
          withdrawal: id,
          product: productId,
          reason: command.reason,
          namings: namings.map((naming) => ({ ...naming })),
        },
        reason: command.explanation,
      });
      return { id, state: 'proposed' };
    });
  }
}

/** What follows from a withdrawal as things stand; refused when the product holds no award. */
async function replacementOf(
  tx: AwardsTx,
  roundId: string,
  productId: string,
  namings: readonly Naming[],
): Promise<{ varietyId: string; replacement: Replacement }> {
  const found = await tx.standing(roundId, productId);
  if (!found) throw new DomainError('illegal-transition', say('not-awarded', { product: productId }));
  return { varietyId: found.varietyId, replacement: replace(found.standing, namings) };
}

/** The second person confirms a withdrawal or returns it (确认撤销); supply goes over and volumes stay what they are in sum. */
export class DecideWithdrawal {
  constructor(private readonly unitOfWork: AwardsUnitOfWork) {}

  execute(command: {
    roundId: string;
    withdrawalId: string;
    decision: 'confirm' | 'return';
    opinion: string;
  }): Promise<{ id: string; state: 'confirmed' | 'returned' }> {
    const { withdrawalId: id, decision, opinion } = command;
    return this.unitOfWork.run(async (tx) => {
      const withdrawal = await tx.lockWithdrawal(id);
      if (withdrawal?.roundId !== command.roundId)
        throw new DomainError('not-found', say('withdrawal-unknown', { id }));
      const round = await mustHold(tx, withdrawal.roundId);
      // Decisions about a round follow each other: who stands now is who stands when this is written.
      await mustHaveEnded(tx, round.id);
      advance(WITHDRAWAL_LIFECYCLE, withdrawal.state, decision, 'second-person');
      if (decision === 'return') return returned(tx, withdrawal, opinion);
      await tx.decideApproval(withdrawal.approvalId, 'approve', opinion);
      const { replacement } = await replacementOf(tx, round.id, withdrawal.productId, withdrawal.namings);
      await tx.closeWithdrawal(id, 'confirmed');
      await tx.replace(withdrawal, replacement);
      await tx.record({
        act: 'award.withdrawn',
        subject: { kind: 'round', id: round.id },
        after: {
          withdrawal: id,
          product: withdrawal.productId,
          moves: replacement.moves.map(({ regionId, to, quantity }) => ({
            regionId,
            to,
            quantity: String(quantity),
          })),
        },
        reason: opinion,
      });
      await tellCompanies(tx, round, withdrawal, replacement);
      return { id, state: 'confirmed' };
    });
  }
}

async function returned(
  tx: AwardsTx,
  { id, roundId, approvalId }: WithdrawalRecord,
  opinion: string,
): Promise<{ id: string; state: 'returned' }> {
  await tx.decideApproval(approvalId, 'reject', opinion);
  await tx.closeWithdrawal(id, 'returned');
  await tx.record({
    act: 'award.withdrawal-returned',
    subject: { kind: 'round', id: roundId },
    after: { withdrawal: id },
    reason: opinion,
  });
  return { id, state: 'returned' };
}

async function tellCompanies(
  tx: AwardsTx,
  { id, title }: RoundToAward,
  { productId, reason }: WithdrawalRecord,
  { successors }: Replacement,
): Promise<void> {
  await tx.emit({ type: 'award.withdrawn', aggregate: 'round', id, payload: { productId } });
  const why = word(reason, WITHDRAWAL_REASONS[reason]);
  await tx.tellOrganisations(await tx.orgsOf(id, [productId]), {
    subject: say('withdrawn-you', { title }),
    body: say('withdrawn-why', { product: productId, reason: why }),
    link: publicPage(id),
  });
  await tx.tellOrganisations(await tx.orgsOf(id, successors), {
    subject: say('replaces-you', { title }),
    body: say('replaces-what-to-do', { product: productId }),
    link: publicPage(id),
  });
}
