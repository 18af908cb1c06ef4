import type { Language } from '#kernel';

import { SYSTEM_ACTOR } from '../context.js';
import { say } from '../say.js';

/** Who a notice is from, for its reader: organisations and people by their names, the platform itself by its name in each language. */
export const senderName = (name: string, language: Language): string =>
  name === SYSTEM_ACTOR.displayName ? say('platform-itself').in(language) : name;
