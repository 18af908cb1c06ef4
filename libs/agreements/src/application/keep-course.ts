import { beijingMinute } from '#kernel';

import { say } from '../domain/say.js';
import { byEnd, officePage, ownAgreements } from './draw-up.js';
import type { AgreementsUnitOfWork, Unsigned } from './ports.js';

const RULE = 'agreement.reminder-hours';
const NATION = '000000';

export interface CourseKept {
  readonly reminded: number;
  readonly lapsed: number;
  readonly ended: number;
}

/** Keeps agreements in time (签订提醒、逾期、期满): what is due stands in rows, so that late, doubled and lost runs do no harm. */
export class KeepCourse {
  constructor(private readonly unitOfWork: AgreementsUnitOfWork) {}

  execute(): Promise<CourseKept> {
    return this.unitOfWork.run(async (tx) => {
      const lapsed = await tx.lapse();
      for (const { roundId, title, count } of lapsed) {
        await tx.record({
          act: 'agreement.lapsed',
          subject: { kind: 'round', id: roundId },
          after: { count },
        });
        await tx.tellOffice({
          subject: say('lapsed-office', { title }),
          body: say('lapsed-count', { count }),
          link: officePage(roundId),
        });
      }
      const ended = await tx.end();
      for (const { roundId, count } of ended)
        await tx.record({
          act: 'agreement.ended',
          subject: { kind: 'round', id: roundId },
          after: { count },
        });
      const rule = (await tx.rule(RULE, NATION)) as { readonly before: readonly number[] };
      const due = await tx.toRemind(rule.before);
      for (const [title, told] of byRound(due))
        for (const [dueAt, orgIds] of byEnd(told))
          await tx.tellOrganisations(orgIds, 'agreement.sign', {
            subject: say('due-soon', { title }),
            body: say('to-sign-until', { until: beijingMinute(dueAt) }),
            link: ownAgreements,
          });
      return { reminded: due.length, lapsed: countOf(lapsed), ended: countOf(ended) };
    });
  }
}

const countOf = (rows: readonly { readonly count: number }[]): number =>
  rows.reduce((sum, { count }) => sum + count, 0);

function byRound(due: readonly Unsigned[]): Map<string, Unsigned[]> {
  const rounds = new Map<string, Unsigned[]>();
  for (const row of due) rounds.set(row.title, [...(rounds.get(row.title) ?? []), row]);
  return rounds;
}
