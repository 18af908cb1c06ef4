import 'i18next';

import type { Namespaces } from './namespaces.js';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'shell';
    resources: Namespaces;
  }
}
