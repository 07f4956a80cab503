// The language the window speaks: taken before the first frame, and changed at once when the user chooses another.

import { locale, speak } from '../../shared/messages/index.ts';
import { type LanguageChoice, localeOf } from '../../shared/messages/languages.ts';
import { useSettings } from '../stores/settings.ts';

/** What the settings say. Rejects when a language's texts cannot be loaded: what was spoken is spoken on. */
export async function takeLanguage(): Promise<void> {
  const { language, app } = useSettings.getState();
  await speak(localeOf(language, app?.systemLanguages ?? []));
  document.documentElement.lang = locale();
  useSettings.setState({ locale: locale() });
}

export async function chooseLanguage(language: LanguageChoice): Promise<void> {
  await useSettings.getState().change({ language });
  await takeLanguage();
}
