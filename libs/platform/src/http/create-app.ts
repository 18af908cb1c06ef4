import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';

import type { Config } from '../config.js';
import { PinoLogger } from '../logging.js';
import { Metrics } from '../operations/metrics.js';
import { API_VERSION_PREFIX, describeApi } from './openapi.js';
import { servePortal } from './portal-files.js';
import { ProblemFilter } from './problem.filter.js';
import { limitRequests } from './rate-limits.js';
import { validationPipe } from './validation.js';

/** Builds the HTTP application exactly as production runs it; tests call this too. */
export async function createHttpApp(
  root: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: config.bodyLimitBytes,
    trustProxy: config.trustProxy,
    genReqId: (request: IncomingMessage) => acceptableId(request.headers['x-request-id']) ?? randomUUID(),
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    logger: new PinoLogger(config.logLevel),
    abortOnError: false,
    // Signed requests are checked over the bytes that were sent.
    rawBody: true,
  });
  await registerPlugins(app, config);
  app.setGlobalPrefix(API_VERSION_PREFIX, { exclude: ['health', 'ready', 'metrics'] });
  app.useGlobalPipes(validationPipe());
  app.useGlobalFilters(new ProblemFilter());
  describeApi(app);
  await servePortal(app, config.portalDir);
  return app;
}

async function registerPlugins(app: NestFastifyApplication, config: Config): Promise<void> {
  const secure = config.publicUrl?.startsWith('https:') ?? false;
  await app.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // antd writes its styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secure ? [] : null,
      },
    },
    strictTransportSecurity: secure ? { maxAge: 31_536_000 } : false,
  });
  // Large grids and the portal's own files travel compressed; small answers are not worth it.
  await app.register(compress, { threshold: 2_048, encodings: ['gzip', 'identity'] });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: config.uploadLimitBytes, files: 12, fields: 30 } });
  await limitRequests(app, config);
  const fastify = app.getHttpAdapter().getInstance();
  const metrics = app.get(Metrics);
  fastify.addHook('onResponse', (request, reply, done) => {
    // The route's pattern, not the address: one series per operation.
    const labels = {
      method: request.method,
      route: request.routeOptions.url ?? 'none',
      status: reply.statusCode,
    };
    metrics.httpSeconds.observe(labels, reply.elapsedTime / 1000);
    done();
  });
  fastify.addHook('onSend', async (request, reply) => {
    void reply.header('X-Request-Id', request.id);
    if (request.url.startsWith('/api/') && !reply.hasHeader('Cache-Control'))
      void reply.header('Cache-Control', 'no-store');
  });
}

/** A caller's request id is kept when it is short and plain, so that logs of both sides can be joined. */
const acceptableId = (id: string | string[] | undefined): string | undefined =>
  typeof id === 'string' && /^[\w-]{8,64}$/.test(id) ? id : undefined;
