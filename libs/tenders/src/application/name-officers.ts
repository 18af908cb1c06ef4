import { DomainError, type FieldError } from '#kernel';

import { type NamedOfficer, officersFaults } from '../domain/officers.js';
import { say } from '../domain/say.js';
import type { EntitledPerson, TendersUnitOfWork } from './ports.js';
import { openingRoom } from './opening-room.js';
import { mustBeDraft, mustLock } from './refusals.js';

export interface NameOfficersCommand {
  readonly tenderId: string;
  readonly officers: readonly NamedOfficer[];
  /** Officers needed to open; the one of the draft when left out. */
  readonly quorum?: number | undefined;
}

/**
 * Names who opens a round (指定开标人员). Their places in the list are their places in the ceremony record, so another list
 * begins the ceremony anew.
 */
export class NameOfficers {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    officers,
    quorum: wanted,
  }: NameOfficersCommand): Promise<{ id: string; officers: number }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      mustBeDraft(tender);
      const people = new Map((await tx.entitledPeople()).map((person) => [person.accountId, person]));
      const quorum = wanted ?? tender.quorum;
      const faults = [...officersFaults(officers, quorum), ...personFaults(officers, people)];
      if (faults.length > 0) throw DomainError.fields(faults);
      if (quorum !== tender.quorum) await tx.editTender(tender, { ...tender, quorum });
      await tx.dropCeremony(tenderId);
      await tx.replaceOfficers(
        tenderId,
        officers.map(({ accountId, kind }, idx) => {
          const { name, orgName } = people.get(accountId) ?? { name: '', orgName: '' };
          return { accountId, kind, label: labelOf(idx, name, orgName), body: orgName };
        }),
      );
      await tx.record({
        act: 'tender.officers-named',
        subject: { kind: 'tender', id: tenderId },
        after: { quorum, officers: officers.map((officer) => ({ ...officer })) },
      });
      await tx.tell(
        officers.map(({ accountId }) => accountId),
        {
          subject: say('officer-named', { title: tender.title }),
          body: say('officer-named-what-to-do'),
          link: openingRoom(tenderId),
        },
      );
      return { id: tenderId, officers: officers.length };
    });
  }
}

function personFaults(
  officers: readonly NamedOfficer[],
  people: ReadonlyMap<string, EntitledPerson>,
): FieldError[] {
  return officers.flatMap(({ accountId, kind }, idx): FieldError[] => {
    const field = `officers.${idx}.accountId`;
    const person = people.get(accountId);
    if (officers.findIndex((one) => one.accountId === accountId) < idx)
      return [{ field, code: 'repeated', message: say('officer-named-twice') }];
    if (!person) return [{ field, code: 'not-entitled', message: say('officer-not-entitled') }];
    return kind === 'supervisor' && !person.roles.includes('supervisor')
      ? [{ field, code: 'not-entitled', message: say('supervisor-not-entitled') }]
      : [];
  });
}

/** How the ceremony record names an officer: readable beside the notice, and unique by its number. */
const labelOf = (idx: number, name: string, body: string): string =>
  `${idx + 1} ${name}（${body}）`
    .replaceAll(/[\p{C}\p{Zl}\p{Zp}]/gu, ' ')
    .normalize('NFC')
    .slice(0, 200)
    .trim();
