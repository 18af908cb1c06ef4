import type { Times } from './checks.js';

/** A stage of a round on the line of time (阶段): a span, or a moment where both ends are the same. */
export interface Stage {
  readonly key:
    'drafting' | 'notice' | 'qualification' | 'qualificationOpening' | 'bidding' | 'closing' | 'opening';
  readonly from: number | null;
  readonly to: number | null;
  readonly moment: boolean;
}

/** What has happened in a round, and when. */
export interface Course {
  readonly createdAt: string;
  readonly announcedAt: string | null;
  readonly closedAt: string | null;
  readonly openedAt: string | null;
}

const ms = (at: string | null): number | null => (at === null ? null : Date.parse(at));

/** The stages of a round: as they happened, and what is planned for the rest. */
export function stagesOf(course: Course, times: Times): Stage[] {
  const [announced, closed, opened] = [course.announcedAt, course.closedAt, course.openedAt].map(ms);
  const span = (key: Stage['key'], from: number | null, to: number | null): Stage => ({
    key,
    from,
    to,
    moment: false,
  });
  const moment = (key: Stage['key'], at: number | null): Stage => ({ key, from: at, to: at, moment: true });
  return [
    span('drafting', ms(course.createdAt), announced ?? null),
    span('notice', announced ?? null, times.priceDeadline),
    ...(times.qualificationDeadline === null
      ? []
      : [
          span('qualification', announced ?? null, times.qualificationDeadline),
          moment('qualificationOpening', times.qualificationOpeningFrom),
        ]),
    span('bidding', times.priceOpensAt, times.priceDeadline),
    moment('closing', closed ?? times.priceDeadline),
    moment('opening', opened ?? times.openingFrom),
  ];
}

/** Every instant that the line must reach; a round that has ended does not stretch to today. */
export function reachOf(stages: readonly Stage[], now: number, ended: boolean): number[] {
  const known = stages.flatMap(({ from, to }) => [from, to]).filter((at) => at !== null);
  return ended ? known : [...known, now];
}
