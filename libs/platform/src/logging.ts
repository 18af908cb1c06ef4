import type { LoggerService } from '@nestjs/common';
import { pino, stdSerializers, type Logger } from 'pino';

import { currentContext } from './context.js';

type Level = 'info' | 'error' | 'warn' | 'debug' | 'trace' | 'fatal';

/** Structured logs (one JSON object a line) that carry the request id and the actor of the work in hand. */
export class PinoLogger implements LoggerService {
  private readonly out: Logger;

  constructor(level: string) {
    this.out = pino({
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      // Database errors carry the whole client object; only what helps is written.
      serializers: { err: (error: Error) => pickError(error) },
      mixin: () => {
        const context = currentContext();
        return context ? { requestId: context.requestId, account: context.actor.accountId } : {};
      },
    });
  }

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('trace', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('fatal', message, rest);

  private write(level: Level, message: unknown, rest: unknown[]): void {
    const last = rest.at(-1);
    const context = typeof last === 'string' ? last : undefined;
    if (message instanceof Error) this.out[level]({ context, err: message }, message.message);
    else if (typeof message === 'object' && message !== null) this.out[level]({ context, ...message });
    else this.out[level]({ context }, String(message));
  }
}

function pickError(error: Error): Record<string, unknown> {
  const { type, message, stack } = stdSerializers.err(error);
  const extra = error as { code?: unknown; detail?: unknown; constraint?: unknown; query?: unknown };
  return {
    type,
    message,
    stack,
    code: extra.code,
    detail: extra.detail,
    constraint: extra.constraint,
    query: extra.query,
  };
}
