import type { Message, RecordTx, UnitOfWork } from '#kernel';

import type { FollowUpRule, WorkingDays } from '../domain/due.js';
import type { FollowUpState } from '../domain/lifecycle.js';

export interface Matter {
  readonly id: string;
  readonly title: string;
  readonly rateUntil: string;
  readonly rated: boolean;
}

export interface NewRating {
  readonly matterId: string;
  readonly score: number;
  readonly tags: readonly string[];
  readonly comment: string;
  /** The terms of the follow-up of a bad rating. */
  readonly followUp: { readonly contactDue: string; readonly answerDue: string } | null;
}

/** A follow-up as its moves need it, held. */
export interface FollowUp {
  readonly matterId: string;
  readonly title: string;
  readonly state: FollowUpState;
  readonly ratedBy: string;
}

export interface DueReminder {
  readonly kind: 'opened' | 'contact-overdue' | 'answer-overdue';
  readonly title: string;
  readonly due: string;
}

export interface Notice {
  readonly subject: Message;
  readonly body: Message;
  readonly link: string;
}

/** Writes of ratings and follow-ups, all within one transaction. */
export interface ServiceTx extends RecordTx {
  now(): Promise<string>;
  workingDays(): Promise<WorkingDays>;
  followUpRule(): Promise<FollowUpRule>;
  /** The acting organisation's own matter. */
  matter(id: string): Promise<Matter | undefined>;
  addRating(rating: NewRating): Promise<void>;
  lockFollowUp(matterId: string): Promise<FollowUp | undefined>;
  /** `text`: what was spoken of, or the answer. */
  moveFollowUp(followUp: FollowUp, to: FollowUpState, text: string): Promise<void>;
  dueReminders(): Promise<readonly DueReminder[]>;
  tellOffice(notice: Notice): Promise<void>;
  tellPerson(accountId: string, notice: Notice): Promise<void>;
}

export abstract class ServiceUnitOfWork implements UnitOfWork<ServiceTx> {
  abstract run<T>(work: (tx: ServiceTx) => Promise<T>): Promise<T>;
}
