import { DomainError } from '#kernel';
import type { Queryer } from '#platform';

import { say } from '../../domain/say.js';
import type { DocumentVersionView, DocumentView } from '../http/document.views.js';
import { instant } from '../instants.js';

type VersionRow = DocumentVersionView & { readonly documentId: string; readonly title: string };

/**
 * Documents of a round with their versions, newest version first (采购文件). Row-level security hides from everyone but the office
 * what is not announced yet.
 */
export async function listDocuments(q: Queryer, tenderId: string): Promise<DocumentView[]> {
  const rows = await q.query<VersionRow>(
    `select d.id as "documentId", d.title, v.id, v.version, v.file_name as "fileName", v.media_type as "mediaType",
       v.size::float8 as size, v.sha256, v.amendment_id as "amendmentId", a.number as amendment,
       ${instant('case when v.amendment_id is null then t.announced_at else a.announced_at end')} as "publishedAt"
     from tender.document d join tender.document_version v on v.document_id = d.id and v.dropped_at is null
     join tender.tender t on t.id = d.tender_id left join tender.amendment a on a.id = v.amendment_id
     where d.tender_id = $1 order by d.created_at, d.id, v.version desc`,
    [tenderId],
  );
  const documents = new Map<string, DocumentView & { versions: DocumentVersionView[] }>();
  for (const { documentId, title, ...version } of rows) {
    const document = documents.get(documentId) ?? { id: documentId, title, versions: [] };
    document.versions.push(version);
    documents.set(documentId, document);
  }
  return [...documents.values()];
}

export interface DocumentFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/** A version of a document as a file. */
export async function findDocumentFile(
  q: Queryer,
  tenderId: string,
  versionId: string,
): Promise<DocumentFile> {
  const row = await q.one<DocumentFile>(
    `select v.file_name as "fileName", v.media_type as "mediaType", c.content
     from tender.document_version v join tender.document_content c on c.version_id = v.id
     where v.tender_id = $1 and v.id = $2 and v.dropped_at is null`,
    [tenderId, versionId],
  );
  if (!row) throw new DomainError('not-found', say('document-unknown', { id: versionId }));
  return row;
}
