import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';

import { workspaces } from '../workspaces/index.js';
import { kit as kitEn } from './en/kit.js';
import { pages as pagesEn } from './en/pages.js';
import { shell as shellEn } from './en/shell.js';
import { currentLanguage, type Language, rememberLanguage } from './language.js';
import { kit } from './zh-CN/kit.js';
import { pages } from './zh-CN/pages.js';
import { shell } from './zh-CN/shell.js';

/** All texts: those of the shell, the kit and the common pages, and those that each workspace brings. */
const resources = {
  'zh-CN': { shell, kit, pages, ...textsOf('zh-CN') },
  en: { shell: shellEn, kit: kitEn, pages: pagesEn, ...textsOf('en') },
};

function textsOf(language: Language): Record<string, object> {
  return Object.fromEntries(workspaces.map((workspace) => [workspace.key, workspace.i18n[language]]));
}

/** Starts i18next with the language of the last visit. */
export async function startTexts(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: currentLanguage(),
    fallbackLng: 'zh-CN',
    supportedLngs: ['zh-CN', 'en'],
    resources,
    ns: Object.keys(resources.en),
    defaultNS: 'shell',
    interpolation: { escapeValue: false },
    // The library would print an advertisement into the console of every visitor.
    showSupportNotice: false,
  });
  document.documentElement.lang = currentLanguage();
}

/** Changes the language of the whole portal and remembers it. */
export async function switchLanguage(language: Language): Promise<void> {
  rememberLanguage(language);
  document.documentElement.lang = language;
  await i18next.changeLanguage(language);
}

/** A text whose namespace is known only while running: menu labels of workspaces. */
export function textOf(namespace: string, key: string): string {
  const translate = i18next.t as unknown as (key: string) => string;
  return translate(`${namespace}:${key}`);
}
