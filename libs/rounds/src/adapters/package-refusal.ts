import { DomainError } from '#kernel';
import { currentLanguage } from '#platform';

import { say } from '../library/say.js';
import type { Violation } from '../package/violation.js';
import type { ViolationView } from './views/import.views.js';

const LISTED = 500;
const NAMED = 50;

/** A package with violations cannot be confirmed (确认入库被拒): the refusal names the first of them by file, line and column. */
export function refusePackage(violations: readonly Violation[], count: number): never {
  throw new DomainError(
    'import-has-errors',
    say('package-in-error', { count }),
    violations.slice(0, NAMED).map(({ file, line, column, code, message }) => ({
      field: `${file}:${line}:${column}`,
      code,
      message,
    })),
  );
}

/** What a dry run lists, in the language of the request. */
export const violationViews = (violations: readonly Violation[]): ViolationView[] =>
  violations
    .slice(0, LISTED)
    .map(({ message, ...place }) => ({ ...place, message: message.in(currentLanguage()) }));
