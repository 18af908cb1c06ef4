import { DomainError, stateWord } from '#kernel';
import type { EvaluatedAnew } from '#rounds';

import { say } from '../domain/say.js';
import { sayQuotes } from '../domain/say-quotes.js';
import { minutesByPurpose } from '../domain/timetable.js';
import type { OfferForm } from '../domain/words.js';
import { openingRoom } from './opening-room.js';
import type {
  OfferFacts,
  OfferFactsReader,
  OfferRecord,
  OffersLibrary,
  OfferWave,
  TenderRecord,
  TendersTx,
  TendersUnitOfWork,
} from './ports.js';
import { mustLock } from './refusals.js';

export interface IssuedOffers {
  readonly id: string;
  readonly wave: number;
  readonly dueAt: string;
  readonly answer: OfferForm;
  readonly offers: number;
}

export interface IssueOffersCommand {
  readonly tenderId: string;
  readonly dueAt: string;
  readonly answer: OfferForm;
}

/**
 * Offers a revival to everyone who may have one by the rules (发出复活要约): first the shortlisted, in a later wave those outside
 * the shortlist, whose price follows from the answers of the first. Who accepted in the sealed bid already needs no offer.
 */
export class IssueOffers {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly facts: OfferFactsReader,
    private readonly library: OffersLibrary,
  ) {}

  async execute({ tenderId, dueAt, answer }: IssueOffersCommand): Promise<IssuedOffers> {
    const facts = await this.facts.load(tenderId);
    const candidates = facts ? await this.library.candidates(facts.roundId, facts.offered) : [];
    // Refusals come in the transaction: a repeated request finds its own answer there.
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      await refuseMoved(tx, tender, facts);
      if (await tx.openWave(tenderId)) throw new DomainError('illegal-transition', say('offers-out'));
      if (answer === 'second-quote') refuseQuotes(tender);
      if (candidates.length === 0) throw new DomainError('illegal-transition', say('no-offers'));
      await refuseSoon(tx, tender, dueAt);
      const wave = await tx.addWave(tenderId, { dueAt, answer }, candidates);
      if (answer === 'second-quote') await tx.changeTender(tender, { secondQuoteDueAt: dueAt });
      await tx.record({
        act: 'tender.offers-issued',
        subject: { kind: 'tender', id: tenderId },
        after: { wave: wave.wave, dueAt, answer, offers: candidates.map((candidate) => ({ ...candidate })) },
      });
      await tx.emit({
        type: 'tender.offers-issued',
        aggregate: 'tender',
        id: tenderId,
        payload: { wave: wave.wave, answer },
      });
      await tell(tx, tender, wave.id, { dueAt, answer });
      return { ...wave, dueAt, answer, offers: candidates.length };
    });
  }
}

/** Whether a round may ask is announced with it, because the size of the part stands in the ceremony record; it asks once. */
function refuseQuotes({ secondQuote, secondQuoteDueAt }: TenderRecord): void {
  if (!secondQuote) throw new DomainError('illegal-transition', sayQuotes('not-announced'));
  if (secondQuoteDueAt !== null) throw new DomainError('illegal-transition', sayQuotes('asked-before'));
}

async function tell(
  tx: TendersTx,
  { id, title }: TenderRecord,
  waveId: string,
  { dueAt: due, answer }: Omit<IssueOffersCommand, 'tenderId'>,
): Promise<void> {
  const traders = await tx.tradersOf(waveId);
  const link = `/bids/${id}`;
  if (answer === 'accept') {
    const [subject, body] = [say('offer-to-answer', { title }), say('offer-what-to-do', { due })];
    return tx.tell(traders, { subject, body, link });
  }
  const subject = sayQuotes('asked', { title });
  await tx.tell(traders, { subject, body: sayQuotes('asked-company', { due }), link });
  const officers = await tx.officers(id);
  await tx.tell(
    officers.map(({ accountId }) => accountId),
    { subject, body: sayQuotes('asked-officers', { due }), link: openingRoom(id, 'second-quote') },
  );
}

/** What was read before the transaction still stands. */
async function refuseMoved(
  tx: TendersTx,
  { state }: TenderRecord,
  facts: OfferFacts | undefined,
): Promise<void> {
  if (!facts)
    throw new DomainError('illegal-transition', say('offers-need-opening', { state: stateWord(state) }));
  if ((await tx.libraryRound(facts.roundId)).version !== facts.version)
    throw new DomainError('version-conflict', say('round-moved'));
}

async function refuseSoon(
  tx: TendersTx,
  { purpose, regionCode }: TenderRecord,
  dueAt: string,
): Promise<void> {
  const minutes = minutesByPurpose('tender.offer-minutes', await tx.rule('tender.offer-minutes', regionCode))[
    purpose
  ];
  if (Date.parse(dueAt) < Date.parse(await tx.now()) + minutes * 60_000)
    throw DomainError.field('dueAt', 'too-early', say('offer-too-short', { minutes }));
}

/** A company accepts or declines (应答复活要约). The database clock decides whether it is in time; an answer is final. */
export class AnswerOffer {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(command: {
    tenderId: string;
    offerId: string;
    accepts: boolean;
  }): Promise<{ id: string; answer: string; at: string }> {
    const { tenderId, offerId, accepts } = command;
    return this.unitOfWork.run(async (tx) => {
      const at = await tx.answerOffer(tenderId, offerId, accepts);
      const answer = accepts ? 'accepted' : 'declined';
      await tx.record({
        act: 'tender.offer-answered',
        subject: { kind: 'tender', id: tenderId },
        after: { offer: offerId, answer, at },
      });
      return { id: offerId, answer, at };
    });
  }
}

/** Evaluates the round with the answers, once they are all there or their deadline has passed (应答后重新评审). */
export class EvaluateOffers {
  constructor(
    private readonly unitOfWork: TendersUnitOfWork,
    private readonly facts: OfferFactsReader,
    private readonly library: OffersLibrary,
  ) {}

  async execute({ tenderId }: { tenderId: string }): Promise<EvaluatedAnew> {
    const facts = await this.facts.load(tenderId);
    const wave = facts?.wave;
    const prepared = facts && wave && (await this.library.withAnswers(facts.roundId, wave, wave.offers));
    // Refusals come in the transaction: a repeated request finds its own answer there.
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      await refuseMoved(tx, tender, facts);
      if (!wave || !prepared) throw new DomainError('illegal-transition', say('no-offers-out'));
      const locked = await tx.lockWave(wave.id);
      const final = await tx.offersOf(wave.id);
      await refuseOpen(tx, tender, locked, final);
      // Somebody answered while the round was evaluated: the result rests on other answers.
      if (JSON.stringify(final) !== JSON.stringify(wave.offers))
        throw new DomainError('version-conflict', say('round-moved'));
      const evaluated = await tx.storeAnew(prepared);
      await tx.endWave(wave.id, evaluated.edition);
      await tx.record({
        act: 'tender.offers-evaluated',
        subject: { kind: 'tender', id: tenderId },
        after: {
          wave: wave.wave,
          edition: evaluated.edition,
          accepted: final.filter(({ answer }) => answer === 'accepted').length,
          offers: final.length,
        },
      });
      return evaluated;
    });
  }
}

/** Offers are evaluated when all are answered or their time is over; those by second quote when the quotes were opened. */
async function refuseOpen(
  tx: TendersTx,
  { secondQuoteOpenedAt }: TenderRecord,
  wave: OfferWave,
  offers: readonly OfferRecord[],
): Promise<void> {
  if (wave.answer === 'second-quote') {
    if (secondQuoteOpenedAt === null) throw new DomainError('illegal-transition', sayQuotes('still-sealed'));
    return;
  }
  const open = offers.filter(({ answer }) => answer === null).length;
  if (open > 0 && Date.parse(await tx.now()) < Date.parse(wave.dueAt))
    throw new DomainError('illegal-transition', say('offers-open', { open, due: wave.dueAt }));
}
