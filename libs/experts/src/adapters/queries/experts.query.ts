import { containing, type ListQuery, type Page, pageOf, type Queryer } from '#platform';

import type { ExpertView } from '../http/library.views.js';

export interface ExpertFilters {
  readonly state?: string | undefined;
  readonly specialty?: string | undefined;
}

/** The expert library (专家库), as a list. */
export const listExperts = (
  q: Queryer,
  query: ListQuery,
  { state, specialty }: ExpertFilters,
): Promise<Page<ExpertView>> =>
  pageOf<ExpertView>(
    q,
    {
      select: `p.id, a.username, p.name, p.employer, p.employer_code as "employerCode", p.specialties, p.state,
        p.suspended_reason as "suspendedReason", p.version,
        (select count(*)::int from expert.seat s where s.person_id = p.id and s.state in ('accepted', 'submitted')) as reviews`,
      from: 'expert.person p join identity.account a on a.id = p.account_id',
      where: [
        [`(p.name || ' ' || p.employer || ' ' || a.username) ilike $`, containing(query.q)],
        ['p.state = $', state],
        ['$ = any (p.specialties)', specialty],
      ],
      sortable: { name: ['p.name', 'text'], employer: ['p.employer', 'text'], state: ['p.state', 'text'] },
      defaultSort: 'name',
      key: ['p.id', 'uuid'],
    },
    query,
  );

export interface SpecialtyCount {
  readonly specialty: string;
  readonly experts: number;
}

/** How many in service have each specialty: what a panel can be asked of. */
export const specialties = (q: Queryer): Promise<SpecialtyCount[]> =>
  q.query<SpecialtyCount>(
    `select x.specialty, count(*)::int as experts from expert.person p cross join lateral unnest(p.specialties) as x (specialty)
     where p.state = 'in-service' group by 1 order by 2 desc, x.specialty collate "C"`,
  );
