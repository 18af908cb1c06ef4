import type { ProblemCode } from './problems.js';

/** One thing wrong with one field, row or column of the input. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** An expected refusal (业务拒绝). Anything else that is thrown is a defect and becomes a 500. */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    detail: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail);
    this.name = 'DomainError';
  }

  /** The refusal of a single field, named so that a form can show it in place. */
  static field(field: string, code: string, message: string): DomainError {
    return new DomainError('invalid-request', message, [{ field, code, message }]);
  }
}
