// axe on what deals with files: imports, exports, pools, and the user's own audio files, in both themes and at the
// smallest window.

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { wav } from '../electron/audio-files/test-files.ts';
import { t } from '../shared/messages/index.ts';
import { expect, type Segue, test } from './support/app.ts';
import { walk } from './support/axe.ts';
import { drop, fixture, importButton, importDialog, importFiles, runToEnd } from './support/imports.ts';
import { makeMusic, songPlaying } from './support/music.ts';
import { suggestionsReady } from './support/playlists.ts';

test.use({ library: 'demo' });
test.beforeEach(({ segue }) => suggestionsReady(segue.window));

const poolsDialog = ({ page }: Segue) => page.getByRole('dialog', { name: t('pools.title') });

/** Files dropped on the window take the place of those that were looked at before. */
async function dropped(segue: Segue, ...names: string[]): Promise<void> {
  await drop(segue, names.map(fixture));
  await expect(importDialog(segue).getByTestId('import-file')).toHaveAttribute('aria-label', names[0] ?? '');
}

test('imports and exports', async ({ segue }) => {
  await walk(segue, {
    'the beginning of an import': async (segue) => {
      await segue.page.keyboard.press('Control+O');
      await expect(importDialog(segue)).toBeVisible();
    },
    'links that are not known': async (segue) => {
      await segue.page.keyboard.press('Control+O');
      const links = ['track', 'playlist'].map((what) => `https://open.spotify.com/${what}/${'0'.repeat(22)}`);
      await importDialog(segue)
        .getByRole('textbox', { name: t('import.paste') })
        .fill(links.join(' '));
      await importButton(segue, t('import.paste.read')).click();
      await importButton(segue, t('import.unread.show', { count: 1 })).click();
    },
    'files that are to be imported': (segue) =>
      dropped(segue, 'exportify-net.csv', 'Playlist1.json', 'nothing-known.csv'),
    'how columns are read': async (segue) => {
      await dropped(segue, 'tidytuesday.csv');
      await importDialog(segue)
        .getByRole('button', { name: t('import.columns.show') })
        .click();
    },
    'an import with rows that were not read': async (segue) => {
      await dropped(segue, 'Playlist1.json');
      await runToEnd(segue);
    },
    'the export': async ({ page, window }) => {
      await window.tracks.press('Home');
      await window.tracks.press('Shift+ArrowDown');
      await page.keyboard.press('Control+S');
      await expect(page.getByRole('dialog', { name: t('export.title') })).toBeVisible();
    },
    'the export of the library': async ({ page }) => {
      await page.keyboard.press('Control+Alt+S');
      await expect(page.getByRole('dialog', { name: t('libraryExport.title') })).toBeVisible();
    },
  });
});

test('pools', async ({ segue }) => {
  await walk(segue, {
    'the pools': async (segue) => {
      await importFiles(segue, [fixture('tidytuesday.csv')]);
      await segue.page.keyboard.press('Control+Shift+Y');
      await expect(poolsDialog(segue).getByTestId('pool')).toHaveCount(3);
    },
    'a pool that is to be removed': async (segue) => {
      const { page } = segue;
      await page.keyboard.press('Control+Shift+Y');
      await poolsDialog(segue).getByTestId('pool').last().getByRole('button').click();
      await page.getByRole('menuitem', { name: t('pools.remove') }).click();
      await expect(poolsDialog(segue).getByRole('button', { name: t('pools.removal.do') })).toBeVisible();
    },
    'past imports': async (segue) => {
      await importFiles(segue, [fixture('Playlist1.json')]);
      await segue.page.keyboard.press('Control+Shift+Y');
      await poolsDialog(segue)
        .getByRole('radio', { name: t('pools.look.imports') })
        .check();
      await expect(poolsDialog(segue).getByTestId('past-imports')).toBeVisible();
    },
    'where a bigger pool is': async (segue) => {
      await segue.page.keyboard.press('Control+Shift+Y');
      await poolsDialog(segue)
        .getByRole('radio', { name: t('pools.look.bigger') })
        .check();
    },
  });
});

test('the user’s own audio files', async ({ segue }) => {
  const folder = await makeMusic(segue);
  await writeFile(path.join(folder, 'notes.mp3'), 'no music');
  const tags = { TIT2: 'Waiting by the Gate', TPE1: 'Samara Lubelski' };
  await writeFile(path.join(folder, 'gate.wav'), wav(198, tags));
  const look = async ({ page }: Segue, at: 'files.unreadable' | 'files.matches') => {
    await page.keyboard.press('Control+Shift+A');
    await page
      .getByRole('dialog')
      .getByRole('radio', { name: t(at) })
      .check();
  };
  await walk(segue, {
    'the player': songPlaying,
    'music folders': async ({ page }) => {
      await page.keyboard.press('Control+Shift+A');
      await expect(page.getByTestId('music-folder')).toBeVisible();
    },
    'files that were not read': async (segue) => {
      await look(segue, 'files.unreadable');
      await expect(segue.page.getByTestId('file-unreadable')).toBeVisible();
    },
    'matched files': async (segue) => {
      await look(segue, 'files.matches');
      await expect(segue.page.getByTestId('file-match')).toBeVisible();
    },
  });
});
