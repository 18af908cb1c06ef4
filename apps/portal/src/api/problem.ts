/** One field or row that the server refused. */
export interface FieldProblem {
  readonly field?: string;
  readonly row?: number;
  readonly column?: string;
  readonly code: string;
  readonly message: string;
}

/** Body of a refusal as the server sends it (RFC 9457), worded in the language on screen. */
export interface ProblemBody {
  readonly code?: string;
  readonly title?: string;
  readonly detail?: string;
  readonly status?: number;
  readonly requestId?: string;
  readonly errors?: readonly FieldProblem[];
}

/**
 * A refusal or failure of a request, with what a person needs to act on it: the stable code, the reason, the fields
 * in error and the number of the request for the service desk. Code `network` means that no answer came at all.
 */
export class ProblemError extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: string;
  readonly requestId: string | null;
  readonly errors: readonly FieldProblem[];

  constructor(body: ProblemBody, status: number) {
    super(body.detail ?? body.title ?? '');
    this.name = 'ProblemError';
    this.code = body.code ?? (status === 0 ? 'network' : `http-${status}`);
    this.status = status;
    this.title = body.title ?? '';
    this.requestId = body.requestId ?? null;
    this.errors = body.errors ?? [];
  }

  /** Whether the same request may be sent again with a chance: no answer, overload, or a failure of the server. */
  get worthRetrying(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** The message for one field, if the server named it. */
  forField(field: string): string | undefined {
    return this.errors.find((error) => error.field === field)?.message;
  }
}

/** Reads the refusal out of an answer that is not 2xx, whatever its body. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const requestId = response.headers.get('x-request-id');
  const fallback: ProblemBody = requestId ? { requestId } : {};
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  if (!isJson) return new ProblemError(fallback, response.status);
  const body = (await response.json().catch(() => ({}))) as ProblemBody;
  return new ProblemError({ ...fallback, ...body }, response.status);
}

/** Anything thrown, as a problem that can be shown. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof TypeError) return new ProblemError({ code: 'network' }, 0);
  return new ProblemError(
    { code: 'portal-defect', detail: error instanceof Error ? error.message : String(error) },
    -1,
  );
}
