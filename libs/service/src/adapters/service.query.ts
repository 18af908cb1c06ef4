import type { Queryer } from '#platform';

import { figuresOf, type MatterCounts } from '../domain/figures.js';
import type { FiguresView, FollowUpView, OwnMatterView } from './http/service.views.js';

const at = (column: string): string => `to_json(${column}) #>> '{}'`;
const LISTED = 500;

/** The own organisation's finished matters, newest first, with what was said and what was answered. */
export const listOwnMatters = (q: Queryer): Promise<OwnMatterView[]> =>
  q.query<OwnMatterView>(
    `select m.id, m.kind, m.title, ${at('m.finished_at')} as "finishedAt", ${at('m.rate_until')} as "rateUntil",
       r.matter_id is null and platform.now() < m.rate_until as "mayRate", r.score, r.tags, r.comment, ${at('r.rated_at')} as "ratedAt",
       f.state as "followUp", ${at('f.answer_due')} as "answerDue", f.answer, ${at('f.answered_at')} as "answeredAt"
     from service.matter m left join service.rating r on r.matter_id = m.id left join service.follow_up f on f.matter_id = m.id
     where m.org_id = (select jc.org()) order by m.finished_at desc, m.id limit ${LISTED}`,
  );

/** Bad ratings that are followed up, what is due first. */
export const listFollowUps = (q: Queryer): Promise<FollowUpView[]> =>
  q.query<FollowUpView>(
    `select m.id, m.kind, m.title, r.score, r.tags, r.comment, r.rated_by_name as "ratedBy", ${at('r.rated_at')} as "ratedAt", f.state,
       ${at('f.contact_due')} as "contactDue", ${at('f.answer_due')} as "answerDue",
       f.state = 'due' and f.contact_due <= platform.now() or f.state <> 'settled' and f.answer_due <= platform.now() as overdue,
       f.contact_note as "contactNote", ${at('f.contacted_at')} as "contactedAt", f.answer, ${at('f.answered_at')} as "answeredAt"
     from service.follow_up f join service.matter m on m.id = f.matter_id join service.rating r on r.matter_id = f.matter_id
     order by f.state = 'settled', f.contact_due, m.id limit ${LISTED}`,
  );

/** Figures for everyone, without names. */
export async function publicFigures(q: Queryer): Promise<FiguresView['items']> {
  const counts = await q.query<MatterCounts>(
    `select kind, matters, ratings, satisfied, score_sum as "scoreSum", bad, settled from service.figures()`,
  );
  return counts.map(figuresOf);
}
