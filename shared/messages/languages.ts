// [Note: Languages] Which languages there are, and which of them is spoken. English is built in; another is one file in
// shared/messages/<language> for each in shared/messages/en, gathered by an index.ts, and an entry in both tables here and
// in LOAD (index.ts beside this). languages.test.ts says which messages, placeholders or plural forms one lacks; forms
// that English does not have (Intl.PluralRules) are added beside `_one` and `_other`.

export const LANGUAGES = ['en', 'de'] as const;
export type Language = (typeof LANGUAGES)[number];
export type LanguageChoice = 'system' | Language;

/** Each in itself: who cannot read the others still finds it. */
export const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { en: 'English', de: 'Deutsch' };

const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag);

/** The well-formed ones, spelled one way: a system may say `C` or `de_DE.UTF-8`. */
function tagsOf(system: readonly string[]): Intl.Locale[] {
  return system.flatMap((name) => {
    try {
      return [new Intl.Locale(name.replace(/[.@].*$/, '').replaceAll('_', '-'))];
    } catch {
      return [];
    }
  });
}

/** The language a locale is of; English for one of none that is here. */
export function languageOf(locale: string): Language {
  const { language } = new Intl.Locale(locale);
  return isLanguage(language) ? language : 'en';
}

/**
 * The locale that texts, dates and numbers are written by: the chosen language, or the first of the system's that is
 * here, as it is used where the user lives. @param system tags as the system gives them, the most wanted first
 */
export function localeOf(choice: LanguageChoice, system: readonly string[]): string {
  const tags = tagsOf(system);
  const wanted =
    choice === 'system'
      ? tags.find(({ language }) => isLanguage(language))
      : tags.find(({ language }) => language === choice);
  return wanted?.toString() ?? (choice === 'system' ? 'en' : choice);
}
