import { containing, type Page, pageOf, type Queryer } from '#platform';

import { figuresOf, type MatterCounts, totalOf } from '../domain/figures.js';
import { MATTER_KINDS } from '../domain/matters.js';
import type {
  FiguresView,
  FollowUpsQuery,
  FollowUpView,
  MattersQuery,
  OwnMatterView,
} from './http/service.views.js';

const at = (column: string): string => `to_json(${column}) #>> '{}'`;
const MAY_RATE = 'r.matter_id is null and platform.now() < m.rate_until';
const OVERDUE = `(f.state = 'due' and f.contact_due <= platform.now() or f.state <> 'settled' and f.answer_due <= platform.now())`;

/** The own organisation's finished matters, newest first, with what was said and what was answered. */
export const listOwnMatters = (q: Queryer, query: MattersQuery): Promise<Page<OwnMatterView>> =>
  pageOf<OwnMatterView>(
    q,
    {
      select: `m.id, m.kind, m.title, m.link, ${at('m.finished_at')} as "finishedAt", ${at('m.rate_until')} as "rateUntil",
        ${MAY_RATE} as "mayRate", r.score, r.tags, r.comment, ${at('r.rated_at')} as "ratedAt", f.state as "followUp",
        ${at('f.answer_due')} as "answerDue", f.answer, ${at('f.answered_at')} as "answeredAt"`,
      from: `service.matter m left join service.rating r on r.matter_id = m.id left join service.follow_up f on f.matter_id = m.id`,
      where: [
        ['m.org_id = (select jc.org())', true],
        ['m.kind = $', query.kind],
        [MAY_RATE, query.rating === 'open' ? true : undefined],
        ['r.matter_id is not null', query.rating === 'given' ? true : undefined],
        ['m.title ilike $', containing(query.q)],
      ],
      sortable: { finishedAt: ['m.finished_at', 'timestamptz'] },
      defaultSort: '-finishedAt',
      key: ['m.id', 'uuid'],
    },
    query,
  );

/** Bad ratings that are followed up: what is due first, then what was settled. */
export const listFollowUps = (q: Queryer, query: FollowUpsQuery): Promise<Page<FollowUpView>> =>
  pageOf<FollowUpView>(
    q,
    {
      select: `m.id, m.kind, m.title, o.name as organisation, r.score, r.tags, r.comment, r.rated_by_name as "ratedBy",
        ${at('r.rated_at')} as "ratedAt", f.state, ${at('f.contact_due')} as "contactDue", ${at('f.answer_due')} as "answerDue",
        ${OVERDUE} as overdue, f.contact_note as "contactNote", f.contacted_by_name as "contactedBy", ${at('f.contacted_at')} as "contactedAt",
        f.answer, f.answered_by_name as "answeredBy", ${at('f.answered_at')} as "answeredAt"`,
      from: `service.follow_up f join service.matter m on m.id = f.matter_id join service.rating r on r.matter_id = f.matter_id
        join identity.organisation o on o.id = m.org_id`,
      where: [
        ['f.state = $', query.state],
        ['m.kind = $', query.kind],
        [OVERDUE, query.overdue === 'yes' ? true : undefined],
        ['(m.title || o.name || r.comment) ilike $', containing(query.q)],
      ],
      sortable: {
        due: [
          `case when f.state = 'due' then f.contact_due when f.state = 'contacted' then f.answer_due else 'infinity' end`,
          'timestamptz',
        ],
        ratedAt: ['r.rated_at', 'timestamptz'],
        score: ['r.score', 'int'],
      },
      defaultSort: 'due',
      key: ['m.id', 'uuid'],
    },
    query,
  );

/** Figures for everyone, without names. */
export async function publicFigures(q: Queryer): Promise<FiguresView> {
  const counts = await q.query<MatterCounts>(
    `select kind, month, matters, ratings, satisfied, score_sum as "scoreSum", bad, answerable, answered_in_time as "answeredInTime"
     from service.figures()`,
  );
  const kinds = MATTER_KINDS.flatMap((kind) => {
    const rows = counts.filter((row) => row.kind === kind);
    return rows.length === 0 ? [] : [{ kind, ...totalOf(rows) }];
  });
  const items = counts.map((row) => ({ kind: row.kind, month: row.month, ...figuresOf(row) }));
  return { total: totalOf(counts), kinds, items };
}
