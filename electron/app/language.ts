// Which language main speaks: menus and its own dialogs, by what the user or else the system chose. In main. Messages are
// loaded when something is to be said: the window does not wait for them.

import { app } from 'electron';
import type { LanguageChoice } from '../../shared/messages/languages.ts';
import { log } from './log.ts';

/** The most wanted first. */
export const systemLanguages = (): string[] => app.getPreferredSystemLanguages();

/** A language that cannot be loaded is said in the log: what was spoken is spoken on. */
export async function speakAs(choice: LanguageChoice): Promise<void> {
  const [{ speak }, { localeOf }] = await Promise.all([
    import('../../shared/messages/index.ts'),
    import('../../shared/messages/languages.ts'),
  ]);
  await speak(localeOf(choice, systemLanguages())).catch((cause) => log.error('language', choice, cause));
}

/** As `speakAs`, and shows the menu in it. */
export async function showMenuIn(choice: LanguageChoice): Promise<void> {
  await speakAs(choice);
  const { showMenu } = await import('../window/menu.ts');
  showMenu();
}
