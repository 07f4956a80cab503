// The user's settings as main keeps them, and facts about the app itself.

import { create } from 'zustand';
import { DEFAULT_SETTINGS } from '../../shared/domain/default-settings.ts';
import type { Settings } from '../../shared/domain/settings.ts';
import type { CallOutput } from '../../shared/ipc/contract.ts';
import { locale } from '../../shared/messages/index.ts';
import { ask } from '../bridge/index.ts';

interface SettingsState extends Settings {
  app: CallOutput<'appInfo'> | null;
  /** What the window's texts are written by. */
  locale: string;
  change(changes: Partial<Settings>): Promise<void>;
}

let latest = 0;

export const useSettings = create<SettingsState>()((set, get) => ({
  ...DEFAULT_SETTINGS,
  app: null,
  locale: locale(),
  async change(changes) {
    const turn = ++latest;
    const before = get();
    set(changes);
    try {
      const settings = await ask('settingsSet', changes);
      // An answer that a later change has overtaken would set that one back for a moment.
      if (turn === latest) set(settings);
    } catch (thrown) {
      set(before);
      throw thrown;
    }
  },
}));
