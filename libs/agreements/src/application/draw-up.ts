import { beijingMinute, DomainError, durationFor, endOf } from '#kernel';

import type { Terms } from '../domain/articles.js';
import { canonical, digestOf, type CanonicalValue } from '../domain/canonical.js';
import { documentOf } from '../domain/document.js';
import { say } from '../domain/say.js';
import type { AgreementsTx, AgreementsUnitOfWork, AwardedRound, Draft, Drawn, SentOut } from './ports.js';

/** Where a signatory finds what waits, and an institution what it has to choose. */
export const ownAgreements = '/agreements';
export const officePage = (roundId: string): string => `/rounds/${roundId}/agreements`;
const SIGNING_RULE = 'agreement.signing-days';
const TERMS_RULE = 'agreement.terms';
const BATCH = 500;

export interface DrawUpCommand {
  readonly roundId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** Draws up what is missing (生成协议): as often as asked, after each award, withdrawal, appointment or choice. */
export class DrawUpAgreements {
  constructor(private readonly unitOfWork: AgreementsUnitOfWork) {}

  execute({
    roundId,
    startsOn,
    endsOn: asked,
  }: DrawUpCommand): Promise<Drawn & { id: string; endsOn: string }> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustBeAwarded(tx, roundId);
      const endsOn = asked ?? round.agreementsEndOn;
      if (endsOn === null) throw DomainError.field('endsOn', 'missing', say('end-missing'));
      if (endsOn <= startsOn) throw DomainError.field('endsOn', 'not-after', say('end-not-after'));
      const drawn = await tx.drawUp(roundId, startsOn, endsOn);
      await tx.record({
        act: 'agreement.drawn-up',
        subject: { kind: 'round', id: roundId },
        after: { startsOn, endsOn, ...drawn },
      });
      await tx.tellOrganisations(await tx.toChoose(roundId), 'agreement.choose', {
        subject: say('choose-distributor', { title: round.title }),
        body: say('choose-why'),
        link: ownAgreements,
      });
      return { id: roundId, endsOn, ...drawn };
    });
  }
}

async function mustBeAwarded(tx: AgreementsTx, roundId: string): Promise<AwardedRound> {
  const round = await tx.holdRound(roundId);
  if (!round) throw new DomainError('not-found', say('round-unknown', { id: roundId }));
  if (!round.isAwarded) throw new DomainError('nothing-to-agree', say('not-awarded'));
  if (!round.hasVolumes) throw new DomainError('nothing-to-agree', say('no-volumes'));
  return round;
}

export interface SentOutAgreements {
  readonly id: string;
  readonly sent: number;
  readonly dueAt: string;
}

/** Sends agreements out to be signed (发起签订): from here on their text is fixed, and the time for signing runs. */
export class SendOutAgreements {
  constructor(private readonly unitOfWork: AgreementsUnitOfWork) {}

  execute({ roundId, ids }: { roundId: string; ids: readonly string[] | null }): Promise<SentOutAgreements> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustBeAwarded(tx, roundId);
      const duration = durationFor(
        SIGNING_RULE,
        await tx.rule(SIGNING_RULE, round.regionCode),
        round.purpose,
      );
      const { endsAt: dueAt } = endOf(await tx.now(), duration, await tx.calendar());
      const terms = (await tx.rule(TERMS_RULE, round.regionCode)) as unknown as Terms;
      const sent = await sendAll(tx, { roundId, ids, dueAt, terms });
      const missing = (ids ?? []).filter((id) => !sent.has(id));
      if (missing.length > 0)
        throw new DomainError('illegal-transition', say('not-drawn-up', { ids: missing }));
      if (sent.size === 0) throw new DomainError('illegal-transition', say('nothing-to-send'));
      await tx.record({
        act: 'agreement.sent-out',
        subject: { kind: 'round', id: roundId },
        after: { dueAt, agreements: [...sent] },
      });
      await tx.tellOrganisations(await tx.partiesOf(roundId, dueAt), 'agreement.sign', {
        subject: say('to-sign', { title: round.title }),
        body: say('to-sign-until', { until: beijingMinute(dueAt) }),
        link: ownAgreements,
      });
      return { id: roundId, sent: sent.size, dueAt };
    });
  }
}

interface Sending {
  readonly roundId: string;
  readonly ids: readonly string[] | null;
  readonly dueAt: string;
  readonly terms: Terms;
}

/** In batches: thousands of texts are never in memory at once. */
async function sendAll(
  tx: AgreementsTx,
  { roundId, ids, dueAt, terms }: Sending,
): Promise<ReadonlySet<string>> {
  const sent = new Set<string>();
  for (let after = ''; ;) {
    const drafts = await tx.drafts(roundId, ids, after, BATCH);
    await tx.sendOut(
      drafts.map((draft) => textOf(draft, dueAt, terms)),
      dueAt,
    );
    for (const { id } of drafts) sent.add(id);
    const last = drafts.at(-1);
    if (!last || drafts.length < BATCH) return sent;
    after = last.number;
  }
}

function textOf({ id, ...facts }: Draft, dueAt: string, terms: Terms): SentOut {
  const document = canonical(documentOf({ ...facts, dueAt }, terms) as unknown as CanonicalValue);
  return { id, document, digest: digestOf(document) };
}

/** The office takes an agreement back that not everybody has signed (收回); the next draw-up makes it anew. */
export class RecallAgreement {
  constructor(private readonly unitOfWork: AgreementsUnitOfWork) {}

  execute({ id, reason }: { id: string; reason: string }): Promise<{ id: string; state: 'void' }> {
    return this.unitOfWork.run(async (tx) => {
      const { roundId } = await tx.recall(id, reason);
      await tx.record({
        act: 'agreement.recalled',
        subject: { kind: 'agreement', id },
        after: { roundId },
        reason,
      });
      return { id, state: 'void' as const };
    });
  }
}

/** The office reminds whoever has not signed (催签), each organisation once a day. */
export class RemindParties {
  constructor(private readonly unitOfWork: AgreementsUnitOfWork) {}

  execute({ roundId }: { roundId: string }): Promise<{ id: string; reminded: number }> {
    return this.unitOfWork.run(async (tx) => {
      const round = await mustBeAwarded(tx, roundId);
      const { waiting, told } = await tx.toRemindToday(roundId);
      if (waiting === 0) throw new DomainError('illegal-transition', say('nobody-waits'));
      if (told.length === 0) throw new DomainError('already-exists', say('reminded-today'));
      for (const [dueAt, orgIds] of byEnd(told))
        await tx.tellOrganisations(orgIds, 'agreement.sign', {
          subject: say('to-sign', { title: round.title }),
          body: say('to-sign-until', { until: beijingMinute(dueAt) }),
          link: ownAgreements,
        });
      const reminded = new Set(told.map(({ orgId }) => orgId)).size;
      await tx.record({
        act: 'agreement.parties-reminded',
        subject: { kind: 'round', id: roundId },
        after: { organisations: reminded },
      });
      return { id: roundId, reminded };
    });
  }
}

export function byEnd(
  told: readonly { readonly orgId: string; readonly dueAt: string }[],
): Map<string, string[]> {
  const ends = new Map<string, string[]>();
  for (const { orgId, dueAt } of told) ends.set(dueAt, [...(ends.get(dueAt) ?? []), orgId]);
  return ends;
}
