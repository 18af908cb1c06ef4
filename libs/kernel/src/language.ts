/** Languages in which the platform speaks to people: Chinese unless English is asked for. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** A text in both languages. Neither may be left out. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** BCP 47 tag of each language, as `Content-Language` states it. */
export const LANGUAGE_TAGS = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

/** Longest Accept-Language that is looked at; a browser sends less than a hundred characters. */
const HEADER_LENGTH_MAX = 500;

/** The language asked for (RFC 9110 section 12.5.4): the accepted one of highest weight, Chinese when neither is named. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weights = new Map<Language, number>();
  for (const range of (acceptLanguage ?? '').slice(0, HEADER_LENGTH_MAX).split(',')) {
    const [tag = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
    const language = LANGUAGES.find((known) => tag === known || tag.startsWith(`${known}-`));
    if (language) weights.set(language, Math.max(weights.get(language) ?? 0, weightOf(parameters)));
  }
  return (weights.get('en') ?? 0) > (weights.get('zh') ?? 0) ? 'en' : 'zh';
}

/** The weight `q=0.8` of a range; 1 when it states none, 0 when it cannot be read. */
function weightOf(parameters: readonly string[]): number {
  const stated = parameters.find((parameter) => parameter.startsWith('q='));
  if (stated === undefined) return 1;
  return /^q=(0(\.\d{0,3})?|1(\.0{0,3})?)$/.test(stated) ? Number(stated.slice(2)) : 0;
}
