// What the system asks Segue to show, in main: links and library files come with the start's arguments, from a second
// start that hands its own over and ends, or on macOS as events. Nothing is done here: the page takes what was asked
// for last, and shows it. A file's path stays here.

import { app } from 'electron';
import type { CallOutput } from '../../shared/ipc/contract.ts';
import { send } from '../ipc/send.ts';
import { focusWindow } from '../window/window.ts';
import { type AskedFor, askedByArguments, askedByLink } from './asked-for.ts';
import { log } from './log.ts';

let asked: AskedFor | null = null;
let file: string | null = null;

/** Before `ready`: on macOS what started the app comes before it. */
export function hearDestinations(): void {
  app.on('open-url', (event, text) => {
    event.preventDefault();
    show(askedByLink(text));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show(askedByArguments([process.execPath, path], '/'));
  });
  app.on('second-instance', (_event, argv, folder) => show(askedByArguments(argv, folder)));
  note(askedByArguments(process.argv, process.cwd()));
}

function show(what: AskedFor | null): void {
  focusWindow();
  if (!what) return;
  note(what);
  send('asked', {});
}

function note(what: AskedFor | null): void {
  // Not what it said: anybody can put anything there.
  if (what === 'refused') log.warn('a link was refused');
  asked = what;
}

export const isAsked = (): boolean => asked !== null;

export function takeDestination(): CallOutput<'takeDestination'> {
  const taken = asked;
  asked = null;
  if (taken === null || taken === 'refused' || 'link' in taken) return taken;
  file = taken.file;
  return 'file';
}

export function takeAskedFile(): string | null {
  const taken = file;
  file = null;
  return taken;
}
