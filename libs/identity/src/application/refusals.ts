import { DomainError, type FieldError } from '#kernel';

/** The subject of a request, or the refusal that there is none. */
export function found<T>(subject: T | undefined, what: string, id: string): T {
  if (subject === undefined) throw new DomainError('not-found', `no ${what} ${id}`);
  return subject;
}

/** Refuses everything that is wrong with a form at once. */
export function refuseFaults(errors: readonly FieldError[]): void {
  if (errors.length > 0) throw new DomainError('invalid-request', 'some fields are not acceptable', errors);
}
