/** Languages of the portal: Chinese is the source, English is complete. */
export type Language = 'zh-CN' | 'en';

const STORED = 'jicai.language';
let current: Language = read();

function read(): Language {
  try {
    return localStorage.getItem(STORED) === 'en' ? 'en' : 'zh-CN';
  } catch {
    return 'zh-CN';
  }
}

/** The language on screen. */
export const currentLanguage = (): Language => current;

/** Remembers the language for the next visit. */
export function rememberLanguage(language: Language): void {
  current = language;
  try {
    localStorage.setItem(STORED, language);
  } catch {
    // A browser that refuses storage keeps the language for this page only.
  }
}
