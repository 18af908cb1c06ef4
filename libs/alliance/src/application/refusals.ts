import { DomainError, stateWord, type StateWord } from '#kernel';

import { say } from '../domain/say.js';
import type { AllianceKey, AllianceRound, AllianceTx, Member } from './ports.js';

/** The page of a round's members. */
export const membersPage = (tenderId: string): string => `/tenders/${tenderId}?step=members`;

/** The round under its row lock when it is an alliance that is being drafted. */
export async function mustLockDraft(tx: AllianceTx, tenderId: string): Promise<AllianceRound> {
  const round = await tx.lockRound(tenderId);
  if (!round) throw new DomainError('not-found', say('tender-unknown', { id: tenderId }));
  if (round.kind !== 'alliance')
    throw new DomainError('illegal-transition', say('not-an-alliance', { round: round.roundNo }));
  if (round.state !== 'draft')
    throw new DomainError(
      'illegal-transition',
      say('only-draft', { state: stateWord(round.state as StateWord) }),
    );
  return round;
}

/** Refuses to write over what somebody else has changed meanwhile. */
export function mustBeVersion(stored: number, seen: number): void {
  if (stored !== seen) throw new DomainError('version-conflict', say('version-moved', { stored, seen }));
}

/** The member that sends packages, or the refusal that says why none is taken of it. */
export function mustSendPackages(members: readonly Member[], region: string): Member {
  const member = members.find(({ regionCode }) => regionCode === region);
  if (!member) return refuseMember('other-member', say('member-unknown', { region }));
  if (member.takesPart !== 'packages')
    return refuseMember('member-by-users', say('member-by-users', { name: member.name }));
  return member;
}

const refuseMember = (code: string, message: ReturnType<typeof say>): never => {
  throw new DomainError('package-refused', message, [{ field: 'manifest.json:member', code, message }]);
};

/** The key of a member that two people have confirmed. */
export function mustHaveKey(key: AllianceKey | undefined, { name }: Pick<Member, 'name'>): AllianceKey {
  if (key) return key;
  const message = say('key-missing', { name });
  throw new DomainError('package-refused', message, [
    { field: 'manifest.sig', code: 'key-missing', message },
  ]);
}
