import type { kit } from './zh-CN/kit.js';
import type { pages } from './zh-CN/pages.js';
import type { shell } from './zh-CN/shell.js';

/**
 * Every namespace of texts, by the type of its Chinese source. A workspace adds its own with
 * `declare module '../../i18n/namespaces.js' { interface Namespaces { rounds: typeof rounds } }`.
 */
export interface Namespaces {
  shell: typeof shell;
  kit: typeof kit;
  pages: typeof pages;
}

/** The shape that a translation must have: every key of the source, no other. */
export type Translation<Source> = {
  readonly [K in keyof Source]: Source[K] extends string ? string : Translation<Source[K]>;
};

/** The texts of one namespace in both languages. */
export interface Texts<N extends keyof Namespaces> {
  readonly 'zh-CN': Namespaces[N];
  readonly en: Translation<Namespaces[N]>;
}
