// The one call of the system's browser, in main. What is opened is what the URL parser wrote, never the text it read.

import { shell } from 'electron';
import { SegueError } from '../../shared/domain/result.ts';
import { allowedLink } from './allowed-link.ts';

/** Throws `link-refused` for an address that is neither https on one of the few hosts the app refers to nor of Spotify's app. */
export async function openExternal(address: string): Promise<undefined> {
  const link = allowedLink(address);
  if (!link) throw new SegueError('link-refused');
  await shell.openExternal(link);
}
