import { pageOf, type Page, type Queryer, containing } from '#platform';

import type { AppointmentRow, AppointmentsQuery } from '../http/appointment.views.js';

/** Distributor appointments the reader may see: their own, and everyone's active ones. */
export const appointments = (q: Queryer, query: AppointmentsQuery): Promise<Page<AppointmentRow>> =>
  pageOf<AppointmentRow>(
    q,
    {
      select: `p.id, p.mah_org_id as "mahOrgId", m.name as "mahName", p.distributor_org_id as "distributorOrgId", d.name as "distributorName",
        p.product_id as "productId", p.region_code as "regionCode", r.name as "regionName", p.is_primary as "isPrimary", p.state,
        p.effective_from::text as "effectiveFrom", p.proposed_at as "proposedAt", p.answered_at as "answeredAt", p.answer_reason as "answerReason",
        p.ended_at as "endedAt", p.end_reason as "endReason"`,
      from: `identity.appointment p join identity.organisation m on m.id = p.mah_org_id join identity.organisation d on d.id = p.distributor_org_id
        join platform.region r on r.code = p.region_code`,
      where: [
        ['(m.name ilike $ or d.name ilike $)', containing(query.q)],
        ['p.state = $', query.state],
        ['$ = any (r.path)', query.region],
      ],
      sortable: {
        proposedAt: ['p.proposed_at', 'timestamptz'],
        mahName: ['m.name', 'text'],
        distributorName: ['d.name', 'text'],
        effectiveFrom: ['p.effective_from', 'date'],
      },
      defaultSort: '-proposedAt',
      key: ['p.id', 'uuid'],
    },
    query,
  );
