import { elapsedShare } from '#awards';
import { beijingDay, DomainError } from '#kernel';
import { containing, pageOf, type Page, type Queryer } from '#platform';

import { say } from '../../domain/say.js';
import { contractYears, yearOf } from '../../domain/term.js';
import type {
  AgreementCourseView,
  OpenCountView,
  PartyCountView,
  ProgressQuery,
  ProgressRowView,
  StateCountView,
} from '../http/agreements.views.js';
import { day, instant } from '../instants.js';

type Head = Omit<AgreementCourseView, 'states' | 'parties' | 'open'>;

/** How far the agreements of a round are: by state, who has signed, and what has no agreement yet. */
export async function agreementCourse(q: Queryer, roundId: string): Promise<AgreementCourseView> {
  const head = await q.one<Head>(
    `select ${instant('platform.now()')} as "asOf",
       (select ${day('t.agreement_ends_on')} from tender.tender t where t.library_round_id = r.id) as "agreementsEndOn",
       ${day('d.starts_on')} as "startsOn", ${day('d.ends_on')} as "endsOn", ${instant('d.drawn_at')} as "drawnAt"
     from rounds.round r left join agreement.drawing d on d.round_id = r.id where r.id = $1`,
    [roundId],
  );
  if (!head) throw new DomainError('not-found', say('round-unknown', { id: roundId }));
  return {
    ...head,
    states: await q.query<StateCountView>(
      `select state, count(*)::int as count, sum(amount)::text as amount from agreement.agreement where round_id = $1
       group by state order by state`,
      [roundId],
    ),
    parties: await q.query<PartyCountView>(
      `select p.party, count(s.party)::int as signed, (count(a.id) - count(s.party))::int as unsigned
       from (values ('institution', 1), ('manufacturer', 2), ('distributor', 3)) as p (party, position)
       left join agreement.agreement a on a.round_id = $1 and a.state in ('signing', 'signed')
       left join agreement.signature s on s.agreement_id = a.id and s.party = p.party group by p.party, p.position order by p.position`,
      [roundId],
    ),
    open: await q.query<OpenCountView>(
      `select reason, count(distinct institution_code)::int as institutions, count(*)::int as volumes from agreement.target
       where round_id = $1 and reason is not null group by reason order by reason`,
      [roundId],
    ),
  };
}

interface ProgressRow extends Omit<ProgressRowView, 'year' | 'elapsed'> {
  readonly startsOn: string;
  readonly endsOn: string;
}

/** Reported, agreed, in force and the time that has passed, for each institution and product (协议进度). */
export async function agreementProgress(
  q: Queryer,
  roundId: string,
  query: ProgressQuery,
): Promise<Page<ProgressRowView>> {
  const clock = await q.one<{ now: string }>(`select ${instant('platform.now()')} as now`);
  const today = beijingDay(clock?.now ?? '');
  const page = await pageOf<ProgressRow>(
    q,
    {
      select: `t.institution_name as institution, t.manufacturer_name as manufacturer, t.distributor_name as distributor,
        t.variety_name as variety, t.product_id as "productId", t.product_name as product, t.reported::text, t.agreed::text,
        ${SIGNED} as signed, t.reason, ${day('d.starts_on')} as "startsOn", ${day('d.ends_on')} as "endsOn"`,
      from: 'agreement.target t join agreement.drawing d on d.round_id = t.round_id',
      where: [
        ['t.round_id = $', roundId],
        ['t.reason is not null', query.reason],
        ['t.reason = $', query.reason === 'any' ? undefined : query.reason],
        [
          '(t.institution_name ilike $ or t.product_name ilike $ or t.manufacturer_name ilike $)',
          containing(query.q),
        ],
      ],
      sortable: {
        institution: ['t.institution_name', 'text'],
        product: ['t.product_name', 'text'],
        agreed: ['t.agreed', 'numeric'],
      },
      defaultSort: 'institution',
      key: [`t.institution_code || chr(9) || t.product_id || chr(9) || t.region_id`, 'text'],
    },
    query,
  );
  return { ...page, items: page.items.map((row) => inTime(row, today)) };
}

const SIGNED = `coalesce((select sum(l.quantity) from agreement.agreement a join agreement.line l on l.agreement_id = a.id
  where a.round_id = t.round_id and a.state in ('signed', 'ended') and a.institution_id = t.institution_id
    and l.product_id = t.product_id and l.region_id = t.region_id), 0)::text`;

function inTime({ startsOn, endsOn, ...row }: ProgressRow, today: string): ProgressRowView {
  const year = yearOf(contractYears(startsOn, endsOn), today);
  return {
    ...row,
    year: year?.n ?? 1,
    elapsed: year ? elapsedShare({ from: year.from, until: year.to }, today) : 0,
  };
}
