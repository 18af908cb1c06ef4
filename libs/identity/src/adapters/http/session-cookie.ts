import type { FastifyReply, FastifyRequest } from 'fastify';

import { DomainError } from '#kernel';

import type { OpenedSession } from '../../application/sign-in.js';
import { say } from '../../domain/say.js';

const PLAIN = 'jc_session';
const SECURE = '__Host-jc_session';
const HOURS_12 = 12 * 60 * 60;

const LOOPBACK_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]']);

/** The session token a request carries, by the cookie that its transport calls for. */
export const sessionToken = (request: FastifyRequest): string | undefined =>
  request.cookies[request.protocol === 'https' ? SECURE : PLAIN];

/** Refuses to hand a session to a connection that others can read: plain http is for this machine only. */
export function requireSafeTransport(request: FastifyRequest): void {
  if (request.protocol === 'https' || LOOPBACK_HOSTS.has(request.hostname)) return;
  throw new DomainError('tls-required', say('plain-http'));
}

export function setSessionCookie(
  request: FastifyRequest,
  reply: FastifyReply,
  { token, keep }: Omit<OpenedSession, 'state'>,
): void {
  requireSafeTransport(request);
  const secure = request.protocol === 'https';
  void reply.setCookie(secure ? SECURE : PLAIN, token, {
    path: '/',
    httpOnly: true,
    secure,
    sameSite: 'lax',
    // Without "keep" the cookie ends with the browser; the database ends the session in any case.
    ...(keep ? { maxAge: HOURS_12 } : {}),
  });
}

export function clearSessionCookie(request: FastifyRequest, reply: FastifyReply): void {
  const secure = request.protocol === 'https';
  void reply.clearCookie(secure ? SECURE : PLAIN, { path: '/', httpOnly: true, secure, sameSite: 'lax' });
}
