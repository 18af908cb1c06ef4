import type { Extension } from '../domain/amendment.js';
import type { AmendmentState } from '../domain/lifecycle.js';
import type { TenderRecord } from './ports.js';

/** A file that the office sent (采购文件), checked and named. */
export interface NewDocument {
  readonly id: string;
  readonly tenderId: string;
  /** The document of which it is a version; undefined for a new one, which then has a title. */
  readonly documentId: string | undefined;
  readonly title: string;
  /** The draft of an amendment that brings it; undefined for those announced with the round. */
  readonly amendmentId: string | undefined;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Uint8Array;
}

/** A version of a document as use cases see it. */
export interface DocumentVersionRecord {
  readonly id: string;
  readonly documentId: string;
  readonly title: string;
  readonly amendmentId: string | null;
  readonly version: number;
  readonly sha256: string;
}

export interface DocumentsTx {
  /** Documents of a round that are not dropped. */
  countDocuments(tenderId: string): Promise<number>;
  /** The newest version that is not dropped. */
  newestVersion(tenderId: string, documentId: string): Promise<DocumentVersionRecord | undefined>;
  documentVersion(tenderId: string, versionId: string): Promise<DocumentVersionRecord | undefined>;
  /** Adds a document, or a version of one; answers its number. */
  addDocument(document: NewDocument): Promise<{ readonly documentId: string; readonly version: number }>;
  dropVersion(versionId: string): Promise<void>;
}

/** An amendment of an announced round (补充文件). */
export interface AmendmentRecord extends Extension {
  readonly id: string;
  readonly tenderId: string;
  readonly number: number | null;
  readonly title: string;
  readonly body: string;
  readonly state: AmendmentState;
  readonly approvalId: string | null;
  readonly version: number;
}

/** What the office writes of it. */
export interface AmendmentDraft extends Extension {
  readonly title: string;
  readonly body: string;
}

export interface AmendmentsTx {
  lockAmendment(tenderId: string, id: string): Promise<AmendmentRecord | undefined>;
  addAmendment(id: string, tenderId: string, draft: AmendmentDraft): Promise<void>;
  editAmendment(amendment: AmendmentRecord, draft: AmendmentDraft): Promise<void>;
  moveAmendment(amendment: AmendmentRecord, state: AmendmentState, approvalId?: string): Promise<void>;
  /** Drops the files that a draft brought. */
  dropDocumentsOf(amendmentId: string): Promise<void>;
  /** Announces an amendment under the next number and moves the timetable of the round to what it states, both or neither. */
  announceAmendment(amendment: AmendmentRecord, tender: TenderRecord): Promise<number>;
  openAmendmentApproval(tender: TenderRecord, amendment: AmendmentRecord): Promise<string>;
  /** Takes a case back to those who put it in (撤回). */
  withdrawApproval(approvalId: string): Promise<void>;
  /** People of the companies that have taken part: with entries in the round, or with questions on it. */
  participants(tenderId: string): Promise<readonly string[]>;
  /** Deadlines that the round had before the one in force. */
  formerDeadlines(tenderId: string): Promise<readonly string[]>;
}

/** A question of a company (提问) as the office answers it. */
export interface QuestionRecord {
  readonly id: string;
  readonly text: string;
  readonly wording: string | null;
  readonly answer: string | null;
  readonly amendmentId: string | null;
  readonly answerId: string | null;
}

/** What the office answers, worded for everyone. */
export interface QuestionAnswer {
  /** The question as it is published: without what tells who asked. */
  readonly wording: string;
  readonly answer: string;
}

export interface QuestionsTx {
  /** By the database clock; throws `window-closed` when late. */
  ask(tenderId: string, text: string): Promise<{ readonly id: string; readonly at: string }>;
  lockQuestions(tenderId: string, ids: readonly string[]): Promise<readonly QuestionRecord[]>;
  answerQuestion(id: string, answer: QuestionAnswer): Promise<void>;
  /** Sets which questions an amendment answers. */
  attachQuestions(amendmentId: string, ids: readonly string[]): Promise<void>;
  questionsOf(amendmentId: string): Promise<readonly QuestionRecord[]>;
  /** Publishes answers as one group; answers its number. */
  publishAnswers(
    tenderId: string,
    questions: readonly QuestionRecord[],
    amendmentId: string | null,
  ): Promise<number>;
  /** Questions that the office was not told of yet; marks them. */
  untoldQuestions(): Promise<readonly { readonly tenderId: string; readonly title: string }[]>;
  /** People who answer. */
  officePeople(): Promise<readonly string[]>;
}
