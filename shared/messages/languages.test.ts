import { afterEach, describe, expect, it } from 'vitest';
import { de } from './de/index.ts';
import { en, locale, perLocale, speak, t } from './index.ts';
import { LANGUAGES, languageOf, localeOf } from './languages.ts';

type Texts = Readonly<Record<string, string>>;
const OTHERS: readonly { language: string; texts: Texts }[] = [{ language: 'de', texts: de }];

const FORM = /_(zero|one|two|few|many|other)$/;
const baseOf = (key: string): string => key.replace(FORM, '');
const isPlural = (key: string, texts: Texts): boolean => FORM.test(key) && `${baseOf(key)}_other` in texts;

/** What a language needs: each English key, and of one with plural forms every form that the language has. */
function neededIn(language: string): string[] {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  const keys = Object.keys(en).flatMap((key) => {
    if (!isPlural(key, en) || key.endsWith('_zero')) return [key];
    return pluralCategories.map((form) => `${baseOf(key)}_${form}`);
  });
  return [...new Set(keys)].sort();
}

/** `{{name}}` and `{{name, number}}`, each once. */
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\{\s*([^}]*?)\s*\}\}/g)].map(([, inside]) => inside as string))].sort();

afterEach(() => speak('en'));

it('has a test for every language there is', () => {
  expect(['en', ...OTHERS.map(({ language }) => language)].sort()).toEqual([...LANGUAGES].sort());
});

describe.each(OTHERS)('$language', ({ language, texts }) => {
  const needed = neededIn(language);

  it('has every message, in every plural form, and none beside', () => {
    const missing = needed.filter((key) => !(key in texts));
    const beside = Object.keys(texts).filter((key) => !needed.includes(key));
    expect({ missing, beside }).toEqual({ missing: [], beside: [] });
  });

  it('fills the same places as English', () => {
    const english: Texts = en;
    const different = needed.flatMap((key) => {
      const [its, ours] = [texts[key], english[key] ?? english[`${baseOf(key)}_other`]];
      if (its === undefined || ours === undefined) return [];
      const [there, here] = [placeholders(its), placeholders(ours)];
      return there.join() === here.join() ? [] : [{ key, there, here }];
    });
    expect(different).toEqual([]);
  });

  it('leaves nothing empty', () => {
    expect(Object.keys(texts).filter((key) => !texts[key]?.trim())).toEqual([]);
  });

  it('sorts as English does, so that the library thread need not be told what is spoken', () => {
    const names = ['Zebra', 'ähnlich', 'Apfel', 'straße', 'Strasse', 'Öl', 'ofen', 'Track 10', 'track 9'];
    const by = (tag: string) => names.toSorted(new Intl.Collator(tag, { numeric: true }).compare);
    expect(by(language)).toEqual(by('en'));
  });
});

it('is typeset as German is: its own quotation marks and dashes, and units that are not parted from their number', () => {
  const wrong = Object.entries(de).filter(([, text]) => {
    const plain = text.replace(/\{\{[^}]*\}\}/g, '0');
    const paired = (plain.match(/„/g) ?? []).length === (plain.match(/“/g) ?? []).length;
    return !paired || /["”’']|\.\.\.| %|\w…(?!“)$|—/.test(plain);
  });
  expect(wrong).toEqual([]);
});

describe('what is spoken', () => {
  it('changes texts, plural forms, numbers and names of the month with the locale', async () => {
    const month = perLocale((tag) => new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' }));
    const march = new Date('2026-03-05');
    expect([t('dialog.cancel'), month().format(march)]).toEqual(['Cancel', 'March']);
    await speak('de-DE');
    expect([t('dialog.cancel'), locale(), month().format(march)]).toEqual(['Abbrechen', 'de-DE', 'März']);
    expect(t('playlist.tracks', { count: 1234 })).toBe('1.234 Tracks');
    expect(t('playlist.tracks', { count: 1 })).toBe('1 Track');
    await speak('de-CH');
    expect(t('playlist.tracks', { count: 1234 })).toBe(
      `${new Intl.NumberFormat('de-CH').format(1234)} Tracks`,
    );
    await speak('en');
    expect(t('playlist.tracks', { count: 1234 })).toBe('1,234 tracks');
  });

  it('is what was asked for last, however long a language takes to load', async () => {
    await Promise.all([speak('de'), speak('en')]);
    expect(t('dialog.cancel')).toBe('Cancel');
  });
});

describe('which locale', () => {
  it('is the chosen language, as it is used where the user lives', () => {
    expect(localeOf('de', ['en-US', 'de-AT'])).toBe('de-AT');
    expect(localeOf('de', ['en-US'])).toBe('de');
    expect(localeOf('en', ['de-DE'])).toBe('en');
  });

  it('is the first of the system’s that is here, and English otherwise', () => {
    expect(localeOf('system', ['fr-FR', 'de_DE.UTF-8', 'en-GB'])).toBe('de-DE');
    expect(localeOf('system', ['fr-FR', 'C', 'not a tag!'])).toBe('en');
    expect(localeOf('system', [])).toBe('en');
    expect(languageOf('fr-FR')).toBe('en');
  });
});
