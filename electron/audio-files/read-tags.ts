// Reads one file's tags. Files are anybody's: what is no regular file is not waited for, a tag that claims gigabytes is
// not made room for, pictures are not kept.

import path from 'node:path';
import { type IAudioMetadata, parseFromTokenizer } from 'music-metadata';
import { fromFile } from 'strtok3';
import type { AudioReason } from '../../shared/domain/audio-files.ts';
import type { ReadTrack } from '../library/import/items.ts';
import { toTrack } from './tags.ts';

export type ReadFile = { track: ReadTrack } | { reason: AudioReason } | { gone: true };

/** One tag, pictures among them. */
const MOST_BYTES = 32 * 1024 * 1024;

const BY_ERRNO: Partial<Record<string, AudioReason>> = { EACCES: 'refused', EPERM: 'refused' };

export async function readTags(root: string, file: string): Promise<ReadFile> {
  const whole = path.join(root, file);
  try {
    const tokenizer = await fromFile(whole, { regularFileOnly: true, maxBufferSize: MOST_BYTES });
    try {
      if (tokenizer.fileInfo.size === 0) return { reason: 'empty' };
      const tags = await parseFromTokenizer(tokenizer, { skipCovers: true, skipPostHeaders: false });
      return isAudio(tags) ? { track: toTrack(tags, file) } : { reason: 'not-audio' };
    } finally {
      await tokenizer.close().catch(() => undefined);
    }
  } catch (thrown) {
    const { code, name } = thrown as NodeJS.ErrnoException;
    if (code === 'ENOENT') return { gone: true };
    if (name === 'BufferSizeError') return { reason: 'too-large' };
    if (name === 'NotRegularFileError' || code === 'ENXIO') return { reason: 'special' };
    return { reason: BY_ERRNO[code ?? ''] ?? 'not-audio' };
  }
}

/** What calls itself audio by its name and has nothing of it parses to nothing. */
const isAudio = ({ format }: IAudioMetadata): boolean =>
  format.codec !== undefined || format.sampleRate !== undefined || format.duration !== undefined;
