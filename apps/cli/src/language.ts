import { LANGUAGES, type Language } from '#kernel';

/** Languages that `--lang` takes. */
export const CHOICES: readonly string[] = LANGUAGES;

/** The language of a command: what `--lang` says, else Chinese where the environment is Chinese, else English (POSIX locale variables). */
export function commandLanguage(
  asked: string | undefined,
  env: Readonly<Record<string, string | undefined>> = process.env,
): Language {
  if (asked === 'zh' || asked === 'en') return asked;
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find(
    (name) => name !== undefined && name !== '',
  );
  return /^zh(_|\.|@|$)/i.test(locale ?? '') ? 'zh' : 'en';
}
