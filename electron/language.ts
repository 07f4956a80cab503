// Which language main speaks: menus and its own dialogs, by what the user or else the system chose. In main.

import { app } from 'electron';
import { speak } from '../shared/messages/index.ts';
import { type LanguageChoice, localeOf } from '../shared/messages/languages.ts';
import { log } from './log.ts';

/** The most wanted first. */
export const systemLanguages = (): string[] => app.getPreferredSystemLanguages();

/** A language that cannot be loaded is said in the log: what was spoken is spoken on. */
export const speakAs = (choice: LanguageChoice): Promise<void> =>
  speak(localeOf(choice, systemLanguages())).catch((cause) => log.error('language', choice, cause));
