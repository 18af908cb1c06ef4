import { applyDecorators } from '@nestjs/common';
import { RouteConfig, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ApiTooManyRequestsResponse } from '@nestjs/swagger';

import rateLimit from '@fastify/rate-limit';

import { DomainError } from '#kernel';

import type { Config } from '../config.js';
import { say } from '../say.js';

/** Operations that anyone may call and that cost somebody work: they have a limit of their own (限流). */
const OWN_LIMITS = {
  registrations: (config: Config) => ({ max: config.registrationsPerHour, timeWindow: '1 hour' }),
} as const;
type OwnLimit = keyof typeof OWN_LIMITS;

/** The operation counts against a limit of its own instead of the general one, for each address. */
export const RateLimited = (limit: OwnLimit) =>
  applyDecorators(
    RouteConfig({ ownLimit: limit }),
    ApiTooManyRequestsResponse({ description: 'Too many of these requests from one address (请求过于频繁)' }),
  );

interface LimitedRoute {
  readonly ownLimit?: OwnLimit;
  rateLimit?: ReturnType<(typeof OWN_LIMITS)[OwnLimit]>;
}

/** Counts the requests of each address, in this process. */
export async function limitRequests(app: NestFastifyApplication, config: Config): Promise<void> {
  // Before the limiter's own hook on routes, which reads what this one writes.
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRoute', (route) => {
      const own = route.config as LimitedRoute | undefined;
      if (own?.ownLimit) own.rateLimit = OWN_LIMITS[own.ownLimit](config);
    });
  await app.register(rateLimit, {
    max: config.rateLimitPerMinute,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, { max, ttl }) =>
      new DomainError(
        'too-many-requests',
        say('requests-exceeded', { max, seconds: Math.ceil(ttl / 1_000) }),
      ),
  });
}
