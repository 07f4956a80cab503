// The user's own audio files as the library thread answers for them.

import type { AudioReason } from '../../../shared/domain/audio-files.ts';
import { SegueError } from '../../../shared/domain/result.ts';
import type { audioCalls } from '../../../shared/ipc/audio-calls.ts';
import type { Handlers } from '../../../shared/ipc/contract.ts';
import type { FoundFile } from '../../audio-files/walk.ts';
import type { Driver } from '../driver.ts';
import type { ReadTrack } from '../import/items.ts';
import { addFolders, fileLocation, listFolders, watchedFolders, watchFolder } from './folders.ts';
import { listMatches, listUnreadable, playableOf, saveUnreadable } from './lists.ts';
import { removeFolder } from './remove.ts';
import { beginScan, endScan, seenFiles } from './scan.ts';
import { reconsider, type TakenFile, takeFiles } from './take.ts';

type Scanned = { folderId: number; run: number };

/** What main asks beyond the window's contract. */
export type AudioCalls = {
  /** Throws `file-not-read`, `folder-known`. */
  audioAdd: (input: { paths: string[] }) => number[];
  audioWatched: (input: undefined) => number[];
  /** Null when the folder is gone. */
  audioBegin: (input: { folderId: number }) => Promise<{ root: string; run: number } | null>;
  /** Places in `files` of those to be read. `refused`: folders that could not be opened. */
  audioSeen: (input: Scanned & { files: FoundFile[]; refused: string[] }) => number[];
  /** How many tracks are new. */
  audioTake: (input: Scanned & { files: TakenFile[] }) => number;
  audioEnd: (input: Scanned & { how: 'whole' | 'cut-short' | 'unreachable' }) => void;
  audioRemove: (input: { folderId: number }) => Promise<{ kept: number; gone: number }>;
  audioReconsider: (input: { fileId: number; separated: boolean; track: ReadTrack }) => void;
  /** Throws `not-found`. */
  audioLocation: (input: { fileId: number }) => { root: string; path: string };
  audioSave: (input: {
    path: string;
    heading: string[];
    sentences: Record<AudioReason, string>;
  }) => Promise<void>;
};
type PageCalls = Pick<Handlers<'library'>, Extract<keyof typeof audioCalls, keyof Handlers<'library'>>>;

export interface AudioOptions {
  db: Driver;
  now: () => string;
  /** Tracks were written, or what is said of them. */
  onWritten: () => void;
}

export function createAudio({ db, now, onWritten }: AudioOptions): AudioCalls & PageCalls {
  const writing = <T>(work: () => T): T => {
    const value = db.transaction(work);
    onWritten();
    return value;
  };
  return {
    audioFolders: () => listFolders(db),
    audioWatch: ({ folderId, watched }) => void watchFolder(db, folderId, watched),
    audioMatches: ({ text }) => listMatches(db, text),
    audioUnreadable: () => listUnreadable(db),
    playable: ({ trackIds }) => playableOf(db, trackIds),
    audioAdd: ({ paths }) => addFolders(db, paths),
    audioWatched: () => watchedFolders(db),
    audioBegin: ({ folderId }) => beginScan(db, folderId),
    audioSeen: ({ folderId, run, files, refused }) => seenFiles(db, folderId, run, files, refused),
    audioTake: ({ folderId, run, files }) => db.transaction(() => takeFiles(db, folderId, run, files, now())),
    audioEnd: ({ folderId, run, how }) => writing(() => endScan(db, folderId, run, how, now())),
    async audioRemove({ folderId }) {
      const counts = await removeFolder(db, folderId, now());
      onWritten();
      return counts;
    },
    audioReconsider: ({ fileId, separated, track }) =>
      writing(() => reconsider(db, fileId, separated, track, now())),
    audioLocation({ fileId }) {
      const found = fileLocation(db, fileId);
      if (!found) throw new SegueError('not-found', `file ${fileId}`);
      return found;
    },
    audioSave: ({ path, heading, sentences }) => saveUnreadable(db, path, heading, sentences),
  };
}
