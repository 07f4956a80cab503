// The one catalogue of user-visible text. Keys are flat; plural forms end in `_one` and `_other` and are asked
// for without the ending, with a `count`. Both processes use it: main for the menu, the renderer for the rest. English is
// there at once; another language is loaded when it is chosen ([Note: Languages]).

import i18next, { type TOptions } from 'i18next';
import { isolated } from '../domain/names.ts';
import { account } from './en/account.ts';
import { app } from './en/app.ts';
import { backups } from './en/backups.ts';
import { calls } from './en/calls.ts';
import { care } from './en/care.ts';
import { commands } from './en/commands.ts';
import { diagnostics } from './en/diagnostics.ts';
import { errors } from './en/errors.ts';
import { evaluation } from './en/evaluation.ts';
import { exports } from './en/export.ts';
import { features } from './en/features.ts';
import { files } from './en/files.ts';
import { flow } from './en/flow.ts';
import { forYou } from './en/for-you.ts';
import { imports } from './en/import.ts';
import { learned } from './en/learned.ts';
import { libraryExport } from './en/library-export.ts';
import { licences } from './en/licences.ts';
import { links } from './en/links.ts';
import { listening } from './en/listening.ts';
import { next } from './en/next.ts';
import { pending } from './en/pending.ts';
import { place } from './en/place.ts';
import { playlist } from './en/playlist.ts';
import { pools } from './en/pools.ts';
import { search } from './en/search.ts';
import { settings } from './en/settings.ts';
import { shape } from './en/shape.ts';
import { steering } from './en/steering.ts';
import { sync } from './en/sync.ts';
import { trouble } from './en/trouble.ts';
import { updates } from './en/updates.ts';
import { why } from './en/why.ts';
import { widen } from './en/widen.ts';
import { type Language, languageOf } from './languages.ts';

export const en = {
  ...account,
  ...app,
  ...calls,
  ...backups,
  ...care,
  ...commands,
  ...diagnostics,
  ...errors,
  ...evaluation,
  ...exports,
  ...libraryExport,
  ...features,
  ...files,
  ...learned,
  ...licences,
  ...links,
  ...listening,
  ...flow,
  ...forYou,
  ...imports,
  ...next,
  ...pending,
  ...place,
  ...playlist,
  ...pools,
  ...search,
  ...settings,
  ...shape,
  ...steering,
  ...sync,
  ...trouble,
  ...updates,
  ...why,
  ...widen,
};

type Singular<K> = K extends `${infer Base}_one` | `${infer Base}_other` ? Base : K;
export type MessageKey = Singular<keyof typeof en>;

type Messages = Readonly<Record<string, string>>;

const LOAD: Readonly<Record<Exclude<Language, 'en'>, () => Promise<Messages>>> = {
  de: async () => (await import('./de/index.ts')).de,
};

const catalogue = i18next.createInstance();
// English is bundled, so this is done before it returns.
void catalogue.init({
  lng: 'en',
  fallbackLng: 'en',
  resources: { en: { translation: en } },
  initAsync: false,
  keySeparator: false,
  nsSeparator: false,
  // React and the native menu escape by themselves.
  interpolation: { escapeValue: false },
});

/** Messages that are said as they stand, which most are: looked up, a hundred of them cost a first frame nothing. */
const plainOf = (messages: Messages): Messages =>
  Object.fromEntries(Object.entries(messages).filter(([, text]) => !/\{\{|\$t\(/.test(text)));

let plain = plainOf(en);
let spoken = 'en';
/** Counts the wishes for a language: only the last is granted. */
let asked = 0;

/** The locale that is spoken: what dates, numbers and lists are written by. */
export const locale = (): string => spoken;

/** From here on texts are said by this locale (`localeOf`). Rejects when its language cannot be loaded: nothing changes. */
export async function speak(wanted: string): Promise<void> {
  const turn = ++asked;
  if (wanted === spoken) return;
  const language = languageOf(wanted);
  const messages: Messages = language === 'en' ? en : await LOAD[language]();
  if (turn !== asked) return;
  if (language !== 'en') catalogue.addResourceBundle(language, 'translation', messages);
  await catalogue.changeLanguage(wanted);
  plain = plainOf(messages);
  spoken = wanted;
}

/** Something made for a locale: once, and anew only after another is spoken. */
export function perLocale<T>(make: (locale: string) => T): () => T {
  let made: { by: string; value: T } | null = null;
  return () => {
    if (made?.by !== spoken) made = { by: spoken, value: make(spoken) };
    return made.value;
  };
}

/**
 * The message in the user's language; `params` fill its `{{names}}`, and `count` chooses the plural form. Names keep to
 * themselves, whatever they are written in.
 */
export function t(key: MessageKey, params?: TOptions): string {
  if (!params) return plain[key] ?? catalogue.t(key);
  const safe: TOptions = { ...params };
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'string') safe[name] = isolated(value);
  }
  return catalogue.t(key, safe);
}

const languageNames = perLocale((locale) => new Intl.DisplayNames(locale, { type: 'language' }));

/** A message's parameters, a language among them (ISO 639-1) by its name. */
export function withLanguage(params: Record<string, string | number>): Record<string, string | number> {
  const { language } = params;
  if (typeof language !== 'string') return params;
  return { ...params, language: languageName(language) };
}

/** The name of a language (ISO 639-1) in the user's. */
export const languageName = (language: string): string => languageNames().of(language) ?? language;
