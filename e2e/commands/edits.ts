// Commands on playlists and their tracks.

import { expect } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from '../support/app.ts';
import {
  addressOpened,
  catchAddress,
  dialog,
  selectRows,
  selectSuggestion,
  type Trials,
  toast,
} from './trial.ts';

async function afterARemoval(segue: Segue): Promise<void> {
  await selectRows(segue);
  await segue.page.keyboard.press('Delete');
  await toast(segue, 'Removed');
}

export const edits = {
  'playlist.copyLink': { shows: (segue) => toast(segue, 'Copied a link') },
  'playlist.delete': { shows: (segue) => toast(segue, 'Deleted “Kitchen, Sunday”') },
  'edit.undo': { before: afterARemoval, shows: (segue) => toast(segue, 'Undone: Removed') },
  'edit.redo': {
    before: async (segue) => {
      await afterARemoval(segue);
      await segue.page.keyboard.press('Control+Z');
      await toast(segue, 'Undone');
    },
    shows: (segue) => toast(segue, 'Redone: Removed'),
  },
  'edit.selectAll': {
    before: selectRows,
    shows: ({ page }) =>
      expect(page.locator('[data-testid="track-row"][aria-selected="false"]')).toHaveCount(0),
  },
  'edit.copyLinks': { before: selectRows, shows: (segue) => toast(segue, 'Copied 1 link') },
  'tracks.find': { shows: ({ page }) => expect(page.locator('[data-search]')).toBeFocused() },
  'tracks.remove': { before: selectRows, shows: (segue) => toast(segue, 'Removed “Waiting by the Gate”') },
  'tracks.removeAllCopies': { before: selectRows, shows: (segue) => toast(segue, 'Removed every copy of') },
  'tracks.moveUp': { before: selectRows, shows: (segue) => toast(segue, 'to place 1') },
  'tracks.moveDown': { before: selectRows, shows: (segue) => toast(segue, 'to place 3') },
  'tracks.listen': {
    before: async (segue) => {
      await catchAddress(segue);
      await selectRows(segue);
    },
    shows: addressOpened,
  },
  'tracks.moreLike': {
    before: selectRows,
    shows: ({ page }) => expect(page.getByRole('heading', { name: 'More like' })).toBeVisible(),
  },
  'tracks.whereUsed': {
    before: selectRows,
    shows: (segue) => dialog(segue, t('where.title', { title: 'Waiting by the Gate' })),
  },
  'place.pickUp': {
    before: selectRows,
    shows: ({ page }) => expect(page.getByTestId('insertion-line')).toBeVisible(),
  },
  'place.toPlaylist': { before: selectRows, shows: (segue) => dialog(segue, 'Add 1 track to a playlist') },
  'place.best': { before: selectSuggestion, shows: (segue) => toast(segue, 'where it fits best') },
  'tracks.suggestFrom': {
    before: selectRows,
    shows: ({ page }) =>
      expect(page.getByRole('heading', { name: t('next.fromHeading', { count: 1 }) })).toBeVisible(),
  },
} satisfies Trials;
