// Commands on suggestions, on what steers them, and on found tracks.

import { expect } from '@playwright/test';
import { t } from '../../shared/messages/index.ts';
import type { Segue } from '../support/app.ts';
import { suggestionsReady } from '../support/playlists.ts';
import {
  addressOpened,
  catchAddress,
  dialog,
  selectResult,
  selectRows,
  selectSuggestion,
  type Trials,
  toast,
} from './trial.ts';

const discover =
  (wanted: string) =>
  ({ page }: Segue) =>
    expect(page.getByRole('slider', { name: t('next.steer') })).toHaveAttribute('aria-valuenow', wanted);

async function steered(segue: Segue): Promise<void> {
  await segue.page.getByRole('slider', { name: t('next.steer') }).press('End');
  await discover('1')(segue);
}

export const suggestions = {
  'suggestions.flow': {
    shows: ({ page }) => expect(page.getByRole('radio', { name: t('flow.order.flow') })).toBeChecked(),
  },
  'suggestions.add': { before: selectSuggestion, shows: (segue) => toast(segue, 'Added “') },
  'suggestions.dismiss': { before: selectSuggestion, shows: (segue) => toast(segue, 'Will not suggest') },
  'suggestions.why': { before: selectSuggestion, shows: (segue) => dialog(segue, 'Why “') },
  'suggestions.listen': {
    before: async (segue) => {
      await catchAddress(segue);
      await selectSuggestion(segue);
    },
    shows: addressOpened,
  },
  'suggestions.neverTrack': {
    before: selectSuggestion,
    shows: (segue) => toast(segue, 'Will never suggest'),
  },
  'suggestions.neverArtist': {
    before: selectSuggestion,
    shows: (segue) => toast(segue, 'Will never suggest'),
  },
  'steer.reset': { before: steered, shows: (segue) => toast(segue, t('steer.wasReset')) },
  'steer.usual': { before: steered, shows: discover('0.35') },
  'steer.discover': { shows: discover('0.6') },
  'results.add': { before: selectResult, shows: (segue) => toast(segue, 'Added “Nightmare Nodule”') },
  'results.listen': {
    before: async (segue) => {
      await catchAddress(segue);
      await selectResult(segue);
    },
    shows: addressOpened,
  },
  'suggestions.forYou': {
    before: ({ window }) => suggestionsReady(window),
    shows: ({ page }) => expect(page.getByRole('heading', { name: t('forYou.title') })).toBeVisible(),
  },
  'suggestions.continue': {
    before: async (segue) => {
      await selectRows(segue);
      await segue.page.keyboard.press('Control+L');
      await expect(segue.page.getByRole('heading', { name: 'More like' })).toBeVisible();
    },
    shows: ({ page }) => expect(page.getByRole('heading', { name: t('next.heading') })).toBeVisible(),
  },
} satisfies Trials;
