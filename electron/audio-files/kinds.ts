// Which files are audio, by the end of their name, and as what the window plays them.

import path from 'node:path';

/** Null: its tags can be read, and no window of ours can play it. */
const KINDS: Readonly<Record<string, string | null>> = {
  '.mp3': 'audio/mpeg',
  '.flac': 'audio/flac',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.aac': 'audio/aac',
  '.weba': 'audio/webm',
  '.aif': null,
  '.aiff': null,
  '.wma': null,
  '.wv': null,
  '.ape': null,
  '.mpc': null,
  '.dsf': null,
};

const endOf = (file: string): string => path.extname(file).toLowerCase();

export const isAudio = (file: string): boolean => Object.hasOwn(KINDS, endOf(file));

export const playedAs = (file: string): string | null => KINDS[endOf(file)] ?? null;
