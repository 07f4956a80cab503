// What the window shows first, asked for before the rest of its code has been run: main answers meanwhile. Imported
// first by main.tsx.

import { ask } from './bridge/index.ts';

export const firstAnswers = {
  settings: ask('settingsGet'),
  app: ask('appInfo'),
  opening: ask('opening'),
};
for (const answer of Object.values(firstAnswers)) answer.catch(() => undefined); // who waits for it hears of it
