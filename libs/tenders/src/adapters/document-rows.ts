import { DomainError, uuidv7 } from '#kernel';
import { currentActor, type Tx } from '#platform';

import type { DocumentsTx, DocumentVersionRecord, NewDocument } from '../application/amendment-ports.js';
import { say } from '../domain/say.js';

const VERSION = `select v.id, v.document_id as "documentId", d.title, v.amendment_id as "amendmentId", v.version, v.sha256
  from tender.document_version v join tender.document d on d.id = v.document_id where v.tender_id = $1 and v.dropped_at is null`;

/** Documents of a round (采购文件) in the database. */
export const documentsTx = (tx: Tx): DocumentsTx => ({
  countDocuments: async (tenderId) => {
    const row = await tx.one<{ count: number }>(
      `select count(distinct document_id)::int as count from tender.document_version
       where tender_id = $1 and dropped_at is null`,
      [tenderId],
    );
    return row?.count ?? 0;
  },
  newestVersion: (tenderId, documentId) =>
    tx.one<DocumentVersionRecord>(`${VERSION} and v.document_id = $2 order by v.version desc limit 1`, [
      tenderId,
      documentId,
    ]),
  documentVersion: (tenderId, versionId) =>
    tx.one<DocumentVersionRecord>(`${VERSION} and v.id = $2`, [tenderId, versionId]),
  addDocument: (document) => addDocument(tx, document),
  dropVersion: async (versionId) => {
    await tx.changeOne(
      'update tender.document_version set dropped_at = platform.now() where id = $1 and dropped_at is null returning id',
      [versionId],
      () => new DomainError('not-found', say('document-unknown', { id: versionId })),
    );
  },
});

async function addDocument(tx: Tx, document: NewDocument): Promise<{ documentId: string; version: number }> {
  const { id, tenderId, amendmentId = null, sha256, content } = document;
  const documentId = document.documentId ?? uuidv7();
  if (document.documentId === undefined)
    await tx.query(
      'insert into tender.document (id, tender_id, amendment_id, title) values ($1, $2, $3, $4)',
      [documentId, tenderId, amendmentId, document.title],
    );
  const row = await tx.one<{ version: number }>(
    `insert into tender.document_version (id, document_id, tender_id, amendment_id, version, file_name, media_type, size, sha256, uploaded_by)
     select $1, $2, $3, $4, coalesce(max(version), 0) + 1, $5, $6, $7, $8, $9
     from tender.document_version where document_id = $2 and dropped_at is null returning version`,
    [
      id,
      documentId,
      tenderId,
      amendmentId,
      document.fileName,
      document.mediaType,
      content.length,
      sha256,
      currentActor().accountId,
    ],
  );
  if (!row) throw new Error('the document was not written');
  await tx.query(
    'insert into tender.document_content (version_id, tender_id, sha256, content) values ($1, $2, $3, $4)',
    [id, tenderId, sha256, Buffer.from(content)],
  );
  return { documentId, version: row.version };
}
