import { DomainError, word } from '#kernel';

import { signedText } from '../domain/evidence.js';
import { PARTIES } from '../domain/parties.js';
import { say } from '../domain/say.js';
import { officePage } from './draw-up.js';
import type { AgreementsTx, AgreementsUnitOfWork, SignedLine, SignOutcome } from './ports.js';
import type { Signer, SigningOrganisation } from './signer.js';

export interface SignCommand {
  readonly organisation: SigningOrganisation;
  /** Agreements with the digests that the person saw. */
  readonly items: readonly { readonly id: string; readonly digest: string }[];
}
export interface SignedAgreement {
  readonly id: string;
  readonly outcome: SignOutcome;
  readonly state: string | null;
  readonly effectiveAt: string | null;
}

/**
 * Signs many agreements for the own organisation in one deed (批量签署). Each line has its answer: one that cannot be signed does not
 * stop the others. Whoever signs last makes an agreement effective.
 */
export class SignAgreements {
  constructor(
    private readonly unitOfWork: AgreementsUnitOfWork,
    private readonly signer: Signer,
  ) {}

  async execute({ organisation, items }: SignCommand): Promise<{ items: SignedAgreement[] }> {
    const { certificate, signatures } = await this.signer.sign(
      organisation,
      items.map(({ digest }) => signedText(digest)),
    );
    const signings = items.flatMap((item, i) => {
      const signature = signatures[i];
      return signature ? [{ ...item, signature }] : [];
    });
    const { kind: signer, algorithm } = this.signer;
    return this.unitOfWork.run(async (tx) => {
      const lines = await tx.sign(signings, { certificate, signer, algorithm });
      await recordSigned(tx, lines);
      const answered = new Map(lines.map((line) => [line.id, line]));
      return { items: items.map(({ id }) => answerOf(id, answered.get(id))) };
    });
  }
}

/** One act a round, and one event for each agreement that came into force. */
async function recordSigned(tx: AgreementsTx, lines: readonly SignedLine[]): Promise<void> {
  const signed = lines.filter(({ outcome }) => outcome === 'signed');
  for (const roundId of new Set(signed.map((line) => line.roundId)))
    if (roundId !== null)
      await tx.record({
        act: 'agreement.signed',
        subject: { kind: 'round', id: roundId },
        after: { agreements: signed.filter((line) => line.roundId === roundId).map(({ id }) => id) },
      });
  for (const { id, state, effectiveAt } of signed)
    if (state === 'signed')
      await tx.emit({ type: 'agreement.effective', aggregate: 'agreement', id, payload: { effectiveAt } });
}

const answerOf = (id: string, line: SignedLine | undefined): SignedAgreement => ({
  id,
  outcome: line?.outcome ?? 'unknown',
  state: line?.state ?? null,
  effectiveAt: line?.effectiveAt ?? null,
});

/** A party declines (拒签) with its reason; the agreement goes back to the office. */
export class DeclineAgreement {
  constructor(private readonly unitOfWork: AgreementsUnitOfWork) {}

  execute({ id, reason }: { id: string; reason: string }): Promise<{ id: string; state: 'declined' }> {
    return this.unitOfWork.run(async (tx) => {
      const { number, roundId, party } = await tx.decline(id, reason);
      await tx.record({
        act: 'agreement.declined',
        subject: { kind: 'agreement', id },
        after: { number, party },
        reason,
      });
      await tx.tellOffice({
        subject: say('declined-you', { number }),
        body: say('declined-why', { party: word(party, PARTIES[party]), reason }),
        link: officePage(roundId),
      });
      return { id, state: 'declined' as const };
    });
  }
}

export interface ChooseCommand {
  readonly roundId: string;
  readonly manufacturerId: string;
  readonly distributorId: string;
}

/** An institution chooses who delivers for a manufacturer, among those appointed (选择配送企业). */
export class ChooseDistributor {
  constructor(private readonly unitOfWork: AgreementsUnitOfWork) {}

  execute({ roundId, manufacturerId, distributorId }: ChooseCommand): Promise<{ id: string }> {
    return this.unitOfWork.run(async (tx) => {
      const choices = await tx.choicesFor(roundId, manufacturerId);
      if (choices.length === 0) throw new DomainError('not-found', say('nothing-to-choose'));
      if (!choices.includes(distributorId))
        throw DomainError.field('distributorId', 'not-appointed', say('distributor-not-appointed'));
      await tx.choose(roundId, manufacturerId, distributorId);
      await tx.record({
        act: 'agreement.distributor-chosen',
        subject: { kind: 'round', id: roundId },
        after: { manufacturer: manufacturerId, distributor: distributorId },
      });
      return { id: roundId };
    });
  }
}
