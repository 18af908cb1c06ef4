import { createHash } from 'node:crypto';

import { advance, DomainError, uuidv7, type UnitOfWork } from '#kernel';

import { COMMITTED_KINDS } from '../domain/eligibility.js';
import { LETTER_LIFECYCLE } from '../domain/letter-lifecycle.js';
import type { Attachment, IdentityTx, Person } from './ports.js';
import { found, organisationOf } from './refusals.js';
import { inTheirWords, notice } from '../domain/notices.js';
import { say } from '../domain/say.js';

const SIGNATURES: readonly (readonly [mediaType: string, bytes: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** Largest commitment letter accepted. */
export const LETTER_BYTES_MAX = 10 * 1024 * 1024;

/** A company hands in its signed credit commitment letter for the edition in force (提交信用承诺书). */
export class SubmitLetter {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(
    file: Attachment,
    by: Person,
  ): Promise<{ id: string; edition: string; state: string; sha256: string }> {
    return this.unitOfWork.run(async (tx) => {
      const mediaType = mediaTypeOf(file.content);
      const orgId = organisationOf(by);
      const organisation = found(await tx.organisations.lock(orgId), 'organisation', orgId);
      if (!COMMITTED_KINDS.includes(organisation.kind))
        throw new DomainError('wrong-actor', say('letter-not-for-kind'));
      const [id, edition] = [uuidv7(), await tx.letters.currentEdition()];
      const sha256 = createHash('sha256').update(file.content).digest('hex');
      const approvalId = await tx.cases.open({
        chain: 'commitment-letter',
        subject: { kind: 'commitment-letter', id },
        title: notice('case-letter', { organisation: organisation.name, edition }),
        link: '/identity/letters',
        steps: [{ name: 'review', permission: 'commitment.review' }],
        regionCode: organisation.regionCode,
      });
      await tx.letters.insert({ id, orgId, edition, file: { ...file, mediaType }, sha256, by }, approvalId);
      await tx.record({
        act: 'commitment-letter.submitted',
        subject: { kind: 'commitment-letter', id },
        after: { edition, sha256, file: file.name },
      });
      return { id, edition, state: 'submitted', sha256 };
    });
  }
}

/** The kind of file by its first bytes, whatever its name says. */
function mediaTypeOf(content: Buffer): string {
  const found = SIGNATURES.find(([, bytes]) => bytes.every((byte, at) => content[at] === byte));
  if (!found || content.length > LETTER_BYTES_MAX)
    throw DomainError.field('file', 'file-kind', say('letter-file-kind'));
  return found[0];
}

/** A reviewer accepts or returns the letter; an accepted one takes the place of the company's earlier letter. */
export class DecideLetter {
  constructor(private readonly unitOfWork: UnitOfWork<IdentityTx>) {}

  execute(command: {
    id: string;
    decision: 'approve' | 'return';
    opinion: string | null;
  }): Promise<{ id: string; state: string }> {
    return this.unitOfWork.run(async (tx) => {
      const letter = found(await tx.letters.lock(command.id), 'letter', command.id);
      const state = advance(LETTER_LIFECYCLE, letter.state, command.decision, 'reviewer');
      // A returned letter stays as it was handed in; the company hands in a new one, so this case closes.
      await tx.cases.decide(
        letter.approvalId,
        command.decision === 'approve' ? 'approve' : 'reject',
        command.opinion,
      );
      if (state === 'approved') await this.supersede(tx, letter.orgId);
      await tx.letters.move(letter.id, letter.state, state);
      const people = await tx.organisations.people(letter.orgId);
      await tx.notify(
        {
          subject: notice(state === 'approved' ? 'letter-approved' : 'letter-returned'),
          ...inTheirWords(command.opinion),
          link: '/identity/letters',
          mustRead: state === 'returned',
        },
        people,
      );
      await tx.record({
        act: `commitment-letter.${state}`,
        subject: { kind: 'commitment-letter', id: letter.id },
        org: letter.orgId,
        before: { state: letter.state },
        after: { state },
        ...(command.opinion === null ? {} : { reason: command.opinion }),
      });
      await tx.emit({
        type: `commitment-letter.${state}`,
        aggregate: 'organisation',
        id: letter.orgId,
        payload: { letter: letter.id },
      });
      return { id: letter.id, state };
    });
  }

  private async supersede(tx: IdentityTx, orgId: string): Promise<void> {
    const earlier = await tx.letters.approved(orgId);
    if (earlier === undefined) return;
    await tx.letters.move(
      earlier,
      'approved',
      advance(LETTER_LIFECYCLE, 'approved', 'supersede', 'platform'),
    );
  }
}
