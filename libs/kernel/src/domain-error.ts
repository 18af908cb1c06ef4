import { sayKernel } from './kernel-messages.js';
import type { Message } from './message.js';
import type { ProblemCode } from './problems.js';

/** One thing wrong with one field, row or column of the input. */
export interface FieldError {
  readonly field: string;
  readonly code: string;
  readonly message: Message;
}

/**
 * An expected refusal (业务拒绝): what kind it is, and what to tell the person. Anything else that is thrown is a defect and
 * becomes a 500. The error's own text is English, for logs; people read `detail` in their language.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly detail: Message,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(detail.in('en'));
    this.name = 'DomainError';
  }

  /** The refusal of a single field, named so that a form can show it in place. */
  static field(field: string, code: string, message: Message): DomainError {
    return new DomainError('invalid-request', message, [{ field, code, message }]);
  }

  /** The refusal of everything that is wrong with a form, at once. */
  static fields(errors: readonly FieldError[]): DomainError {
    return new DomainError('invalid-request', sayKernel('fields-wrong'), errors);
  }
}
