import { SealingRefusal } from '#sealing';

import { asProblem, ProblemError } from './problem.js';

/** A refusal of the sealing library, which works on this machine, as a problem that the page can show. */
export function localProblem(error: unknown, language: string): ProblemError {
  if (error instanceof SealingRefusal)
    return new ProblemError(
      { code: error.code, title: error.sentence(language.startsWith('zh') ? 'zh' : 'en') },
      -1,
    );
  return asProblem(error);
}
