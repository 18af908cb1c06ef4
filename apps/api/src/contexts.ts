import type { Type } from '@nestjs/common';

/** The contexts that the HTTP process serves. */
export const CONTEXTS: Type[] = [];
