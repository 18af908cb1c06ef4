import { DomainError, stateWord, uuidv7 } from '#kernel';

import { DOCUMENT_TYPES, documentName, type DocumentType } from '../domain/document.js';
import { say } from '../domain/say.js';
import type { NewDocument } from './amendment-ports.js';
import type { TendersTx, TendersUnitOfWork } from './ports.js';
import { mustBeAmendmentDraft, mustBeDraft, mustLock, mustLockAmendment } from './refusals.js';

export interface AddDocumentCommand {
  readonly tenderId: string;
  readonly documentId: string | undefined;
  readonly amendmentId: string | undefined;
  /** Title of a new document. */
  readonly title: string;
  readonly sentName: string;
  readonly type: DocumentType;
  readonly sha256: string;
  readonly content: Uint8Array;
  /** How many documents a round may have. */
  readonly countMax: number;
}

export interface AddedDocument {
  readonly id: string;
  readonly documentId: string;
  readonly version: number;
  readonly sha256: string;
}

/**
 * Adds a file to the documents of a draft, or to an amendment that is drafted (上传采购文件). A second file for the same document
 * within one draft takes the place of the first, so that what is announced is one version.
 */
export class AddDocument {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute(command: AddDocumentCommand): Promise<AddedDocument> {
    const { tenderId, documentId, amendmentId, type, sha256, content } = command;
    const fileName = documentName(command.sentName, type);
    return this.unitOfWork.run(async (tx) => {
      await mustBeOpen(tx, tenderId, amendmentId);
      const title = await titleOf(tx, command);
      const document: NewDocument = {
        id: uuidv7(),
        tenderId,
        documentId,
        title,
        amendmentId,
        fileName,
        mediaType: DOCUMENT_TYPES[type],
        sha256,
        content,
      };
      const added = await tx.addDocument(document);
      await tx.record({
        act: 'tender.document-added',
        subject: { kind: 'tender', id: tenderId },
        after: {
          ...added,
          title,
          fileName,
          sha256,
          bytes: content.length,
          amendment: amendmentId ?? null,
        },
      });
      return { id: document.id, ...added, sha256 };
    });
  }
}

async function mustBeOpen(
  tx: TendersTx,
  tenderId: string,
  amendmentId: string | null | undefined,
): Promise<void> {
  const tender = await mustLock(tx, tenderId);
  if (amendmentId == null) mustBeDraft(tender);
  else mustBeAmendmentDraft(await mustLockAmendment(tx, tenderId, amendmentId));
}

/** The title of the document; a version of one takes the place of what the same draft added before. */
async function titleOf(
  tx: TendersTx,
  { tenderId, documentId, amendmentId, title, countMax }: AddDocumentCommand,
): Promise<string> {
  if (documentId === undefined) {
    if ((await tx.countDocuments(tenderId)) >= countMax)
      throw DomainError.field('file', 'too-many', say('document-count', { max: countMax }));
    return title;
  }
  const newest = await tx.newestVersion(tenderId, documentId);
  if (!newest) throw new DomainError('not-found', say('document-unknown', { id: documentId }));
  if (newest.amendmentId === (amendmentId ?? null)) await tx.dropVersion(newest.id);
  return newest.title;
}

/** Takes a file out of a draft again (撤下采购文件); its bytes stay in the database. */
export class DropDocument {
  constructor(private readonly unitOfWork: TendersUnitOfWork) {}

  execute({
    tenderId,
    versionId,
  }: {
    tenderId: string;
    versionId: string;
  }): Promise<{ id: string; documentId: string }> {
    return this.unitOfWork.run(async (tx) => {
      const tender = await mustLock(tx, tenderId);
      const version = await tx.documentVersion(tenderId, versionId);
      if (!version) throw new DomainError('not-found', say('document-unknown', { id: versionId }));
      if (version.amendmentId === null && tender.state !== 'draft')
        throw new DomainError(
          'illegal-transition',
          tender.state === 'proposed'
            ? say('only-draft', { state: stateWord(tender.state) })
            : say('document-settled'),
        );
      if (version.amendmentId !== null)
        mustBeAmendmentDraft(await mustLockAmendment(tx, tenderId, version.amendmentId));
      await tx.dropVersion(versionId);
      const { documentId, title, sha256 } = version;
      await tx.record({
        act: 'tender.document-dropped',
        subject: { kind: 'tender', id: tenderId },
        before: { documentId, version: version.version, title, sha256 },
      });
      return { id: versionId, documentId };
    });
  }
}
