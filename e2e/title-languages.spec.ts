// What artists' titles tell of their languages, in the real app: its worker, the reason on a card and the part behind it.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { locale, t } from '../shared/messages/index.ts';
import { expect, test } from './support/app.ts';
import { expectNoViolations } from './support/axe.ts';
import { importFiles } from './support/imports.ts';
import { openPlaylist, suggestionsReady } from './support/playlists.ts';
import { chip, openPanel } from './support/steering.ts';

const WORDS = {
  pt: [
    'noite',
    'coração',
    'você',
    'minha vida',
    'não quero mais',
    'saudade',
    'caminhão',
    'amanhã',
    'lua cheia',
    'menino',
  ],
  en: [
    'night',
    'heartbreak',
    'you and me',
    'my whole life',
    'the morning after',
    'waiting',
    'never again',
    'lights',
    'home',
    'boy',
  ],
  de: [
    'Nacht',
    'Herzschlag',
    'nur mit dir',
    'mein ganzes Leben',
    'ich will nicht mehr',
    'zwischen uns',
    'nie wieder',
    'Lichter',
    'zuhause',
    'Junge',
  ],
};
type Language = keyof typeof WORDS;

/** An artist's tracks; all of one genre, year and length, so that nothing else tells artists apart. */
const tracksOf = (language: Language, artist: number) =>
  WORDS[language].map((words, i) => {
    const more = WORDS[language][(i + artist + 1) % 10];
    return `${words} ${more},${language} ${artist},rap,2019-05-0${1 + (i % 9)},200000`;
  });
const HEADER = 'Track Name,Artist Name(s),Genres,Release Date,Duration (ms)';

test('a playlist in one language goes on in it, and says so', async ({ segue, profile }) => {
  const { page, window } = segue;
  const file = async (name: string, rows: string[]) => {
    const to = path.join(profile, `${name}.csv`);
    await writeFile(to, [HEADER, ...rows, ''].join('\n'));
    return to;
  };
  const artists = (language: Language, count: number, from = 0) =>
    Array.from({ length: count }, (_, i) => tracksOf(language, from + i));
  const library = [...artists('en', 30), ...artists('de', 10), ...artists('pt', 10, 10)].flat();
  await importFiles(segue, [
    await file('Everything', library),
    await file(
      'Noites',
      artists('pt', 4).map((tracks) => tracks[0]!),
    ),
  ]);
  await openPlaylist(window, 'Noites');
  await suggestionsReady(window);
  const card = page.getByTestId('suggestion').first();
  const portuguese = new Intl.DisplayNames(locale(), { type: 'language' }).of('pt') ?? '';
  const said = t('reason.same-language', { language: portuguese });
  await expect(card).toContainText(said);
  await expect(card).toContainText('pt ');
  await expectNoViolations(segue, 'dark');
  await card.click();
  await page.keyboard.press('Alt+Enter');
  const part = page.getByRole('rowheader', { name: t('part.language') });
  await expect(part).toContainText(t('fact.language', { language: portuguese, n: 4, count: 4 }));
  await expectNoViolations(segue, 'dark');
  await page.keyboard.press('Escape');

  // Against what would come by itself: only German.
  const german = new Intl.DisplayNames(locale(), { type: 'language' }).of('de') ?? '';
  const steering = await openPanel(segue);
  const field = steering.getByRole('combobox', { name: t('steer.only.add') });
  await field.fill(german.slice(0, 4).toLowerCase());
  const option = steering.getByRole('option', { name: german });
  await expect(option).toContainText(t('steer.found.language', { count: 100 }));
  await field.press('Enter');
  await expect(chip(segue, t('chip.only', { names: german }))).toBeVisible();
  await expectNoViolations(segue, 'dark');
  await page.keyboard.press('Escape');
  await suggestionsReady(window);
  await expect(card).toContainText('de ');
  const shown = await page.getByTestId('suggestion').allTextContents();
  for (const text of shown) expect(text).toContain('de ');
});
