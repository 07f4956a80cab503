// The contract's calls and events about the user's own audio files. The page names folders and files by number only:
// which ones there are is between main and the system's dialog.

import * as z from 'zod';
import {
  audioFolderSchema,
  audioMatchesSchema,
  audioScanSchema,
  audioUnreadableSchema,
  playableSchema,
} from '../domain/audio-files.ts';
import { boundedArray, boundedText } from '../domain/bounded.ts';
import { MAX_QUERY, MAX_ROWS } from '../domain/limits.ts';

const id = z.number().int();
const nothing = z.undefined();
const folder = z.object({ folderId: id });

export const audioCalls = {
  audioFolders: { to: 'library', input: nothing, output: z.array(audioFolderSchema) },
  /** Asks for folders by the system's dialog and scans them. Fails with `folder-known`, `file-not-read`. */
  audioAddFolder: { to: 'main', input: nothing, output: z.object({ added: z.number() }) },
  audioWatch: {
    to: 'library',
    input: folder.extend({ watched: z.boolean() }),
    output: nothing,
  },
  /** Begins to look through a folder again; `audioScan` tells how it goes. */
  audioRescan: { to: 'main', input: folder, output: nothing },
  audioCancel: { to: 'main', input: nothing, output: nothing },
  /** Takes a folder off the list. Tracks that a playlist holds, or an undo may bring back, stay. */
  audioRemoveFolder: { to: 'main', input: folder, output: z.object({ kept: z.number(), gone: z.number() }) },
  audioScanState: { to: 'main', input: nothing, output: audioScanSchema },
  /** Files that were matched to a track of the library, or separated from one, with these words in them. */
  audioMatches: {
    to: 'library',
    input: z.object({ text: boundedText(MAX_QUERY) }),
    output: audioMatchesSchema,
  },
  /** Makes a file a track of its own, or has it matched again. Fails with `not-found`, `file-not-read`. */
  audioSeparate: {
    to: 'main',
    input: z.object({ fileId: id, separated: z.boolean() }),
    output: nothing,
  },
  audioUnreadable: { to: 'library', input: nothing, output: audioUnreadableSchema },
  /** Asks where to, and writes what could not be read. */
  audioSaveUnreadable: { to: 'main', input: nothing, output: z.object({ saved: z.boolean() }) },
  /** The tracks that can be played, in the order asked. */
  playable: {
    to: 'library',
    input: z.object({ trackIds: boundedArray(id, { max: MAX_ROWS }) }),
    output: z.array(playableSchema),
  },
} as const;

export const audioEvents = { audioScan: audioScanSchema } as const;
