import { DomainError } from '#kernel';
import { pageOf, type ListQuery, type Page, type Queryer, containing } from '#platform';

import type { Notice } from '../../notice/notice.js';
import type { PublicResultView } from '../views/publication.views.js';
import { NAMED } from './rounds.query.js';
import { say } from '../../library/say.js';

/** A published notice with what proves it. */
export interface PublishedNotice {
  readonly notice: Notice;
  readonly digest: string;
  readonly origin: string;
  readonly publishedAt: string;
  readonly resultHash: string | null;
  readonly inputHash: string;
  readonly packageAvailable: boolean;
}

const LATEST = `rounds.round r join rounds.publication p on p.round_id = r.id
  and p.edition = (select max(o.edition) from rounds.publication o where o.round_id = r.id)`;

/** Published results as the public sees them, newest first. */
export function listPublicResults(
  q: Queryer,
  query: ListQuery,
  category: string | undefined,
): Promise<Page<PublicResultView>> {
  return pageOf<PublicResultView>(
    q,
    {
      select: `r.id, 'result' as kind, r.title, r.round_no as "roundNo", p.notice_no as "noticeNo", r.category,
        p.document->>'openedOn' as "openedOn", p.document->>'announcedOn' as "announcedOn",
        (p.document->'counts'->>'varieties')::int as varieties, (p.document->'counts'->>'winners')::int as winners,
        coalesce((p.document->>'announcedOn')::date, p.at::date)::text as "publishedAt"`,
      from: LATEST,
      where: [
        [`r.state = 'published'`, true],
        ['r.category = $', category],
        [NAMED, containing(query.q)],
      ],
      sortable: {
        publishedAt: [`coalesce((p.document->>'announcedOn')::date, p.at::date)`, 'date'],
        title: ['r.title', 'text'],
      },
      defaultSort: '-publishedAt',
      key: ['r.id', 'uuid'],
    },
    query,
  );
}

/** The notice in force of a published round. */
export async function findNotice(q: Queryer, roundId: string): Promise<PublishedNotice> {
  const row = await q.one<PublishedNotice>(
    `select p.document as notice, p.digest, p.origin, p.at as "publishedAt",  p.result_hash as "resultHash", r.input_hash as "inputHash", p.document->>'visibility' = 'all' and r.basis = 'package' as "packageAvailable"
     from ${LATEST} where r.id = $1 and r.state = 'published'`,
    [roundId],
  );
  if (!row) throw new DomainError('not-found', say('result-unknown', { id: roundId }));
  return row;
}
