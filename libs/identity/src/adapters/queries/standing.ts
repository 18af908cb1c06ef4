import { currentActor, pageOf, type Page, type Queryer, containing } from '#platform';

import type { LettersQuery, LetterView, RestrictionRow, RestrictionsQuery } from '../http/standing.views.js';
import { unknown } from '../../application/refusals.js';

/** Commitment letters in the reader's scope, newest first. */
export const letters = (q: Queryer, query: LettersQuery): Promise<Page<LetterView>> =>
  pageOf<LetterView>(
    q,
    {
      select: `l.id, l.org_id as "orgId", o.name as "orgName", l.edition, l.file_name as "fileName", l.media_type as "mediaType", l.sha256, l.bytes, l.state,
        l.submitted_by_name as "submittedBy", l.submitted_at as "submittedAt", l.decided_at as "decidedAt", l.approval_id as "approvalId"`,
      from: 'identity.commitment_letter l join identity.organisation o on o.id = l.org_id',
      where: [
        ['o.name ilike $', containing(query.q)],
        ['l.state = $', query.state],
      ],
      sortable: { submittedAt: ['l.submitted_at', 'timestamptz'], orgName: ['o.name', 'text'] },
      defaultSort: '-submittedAt',
      key: ['l.id', 'uuid'],
    },
    query,
  );

/** The letter's file as it was handed in. */
export async function letterFile(
  q: Queryer,
  id: string,
): Promise<{ name: string; mediaType: string; content: Buffer }> {
  const row = await q.one<{ name: string; mediaType: string; content: Buffer }>(
    `select l.file_name as name, l.media_type as "mediaType", f.content
     from identity.commitment_letter l join identity.commitment_letter_file f on f.letter_id = l.id where l.id = $1`,
    [id],
  );
  if (!row) throw unknown('letter', id);
  return row;
}

/** The restricted list in the reader's scope, newest first. */
export async function restrictions(q: Queryer, query: RestrictionsQuery): Promise<Page<RestrictionRow>> {
  const { accountId } = currentActor();
  const page = await pageOf<RestrictionRow & { proposerId: string }>(
    q,
    {
      select: `x.id, x.org_id as "orgId", o.name as "orgName", x.product_id as "productId", x.region_code as "regionCode", r.name as "regionName", x.level,
        x.valid_from::text as "validFrom", x.valid_to::text as "validTo", x.reason, x.basis, x.state, x.approval_id as "approvalId", x.proposed_by_name as "proposedBy",
        x.proposed_by as "proposerId", x.proposed_at as "proposedAt", x.decided_by_name as "decidedBy", x.decided_at as "decidedAt",
        x.lifted_by_name as "liftedBy", x.lifted_at as "liftedAt", x.lift_reason as "liftReason"`,
      from: `identity.restriction x join identity.organisation o on o.id = x.org_id left join platform.region r on r.code = x.region_code`,
      where: [
        ['o.name ilike $', containing(query.q)],
        ['x.state = $', query.state],
        ['x.org_id = $::uuid', query.orgId],
      ],
      sortable: {
        proposedAt: ['x.proposed_at', 'timestamptz'],
        orgName: ['o.name', 'text'],
        validFrom: ['x.valid_from', 'date'],
      },
      defaultSort: '-proposedAt',
      key: ['x.id', 'uuid'],
    },
    query,
  );
  return {
    ...page,
    items: page.items.map(({ proposerId, ...row }) => ({ ...row, proposedByMe: proposerId === accountId })),
  };
}
