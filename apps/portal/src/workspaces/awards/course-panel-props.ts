import type { Course, RoundOfCourse } from './types.js';

/** What every panel of the office's tab is given. */
export interface CoursePanelProps {
  readonly round: RoundOfCourse;
  readonly course: Course;
}

/** Queries that a deed of the course changes. */
export const changesOf = ({ id }: RoundOfCourse) =>
  [
    ['award-course', id],
    ['public-course', id],
    ['own-course', id],
  ] as const;
