import createClient from 'openapi-fetch';

import { currentLanguage } from '../i18n/language.js';
import { ProblemError, problemOf } from './problem.js';
import type { paths } from './schema.js';
import { requestStepUp } from './step-up.js';

/** Told when the server no longer knows the session, so that the shell leads to the sign-in page. */
type SessionEnd = () => void;
let sessionEnded: SessionEnd = () => undefined;

/** Registers what happens when the session has ended. */
export function onSessionEnd(handler: SessionEnd): void {
  sessionEnded = handler;
}

/**
 * The one door to the server: adds the language, turns every refusal into a `ProblemError`, asks for the second
 * factor and repeats the request when the server wants a fresh one.
 */
export async function portalFetch(request: Request): Promise<Response> {
  request.headers.set('Accept-Language', currentLanguage());
  const spare = request.clone();
  const response = await send(request);
  if (response.ok) return response;
  const problem = await problemOf(response);
  if (problem.code === 'second-factor-required' && (await requestStepUp()))
    return answerOf(await send(spare));
  if (problem.code === 'not-signed-in') sessionEnded();
  throw problem;
}

async function send(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new ProblemError({ code: 'network' }, 0);
  }
}

async function answerOf(response: Response): Promise<Response> {
  if (response.ok) return response;
  throw await problemOf(response);
}

/** Typed client of the HTTP interface; paths, bodies and answers come from the OpenAPI document. */
export const api = createClient<paths>({ baseUrl: '/', fetch: portalFetch });

/** The body of an answer. Refusals have been thrown by then, so what is left is the answer. */
export async function answered<T>(
  request: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<NonNullable<T>> {
  const { data, response } = await request;
  if (data === undefined || data === null) throw new ProblemError({ code: 'empty-answer' }, response.status);
  return data;
}
