// Playlists from a JSON Lines file: {id, name, tracks}, one a line.

import * as z from 'zod';
import { InputError } from './input-error.ts';
import { linesOf } from './stream.ts';

const playlistSchema = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  name: z.string().nullish(),
  tracks: z.array(z.string()),
});

export interface PoolPlaylist {
  id: string;
  name: string;
  /** Track ids in the playlist's order. */
  tracks: string[];
}

/** @throws InputError for a line that is no playlist */
export async function readPlaylists(path: string): Promise<PoolPlaylist[]> {
  const playlists: PoolPlaylist[] = [];
  for await (const { line, number } of linesOf(path)) {
    let parsed: unknown;
    try {
      parsed = JSON.parse(line);
    } catch {
      throw new InputError(`${path}, line ${number}: no JSON.`);
    }
    const playlist = playlistSchema.safeParse(parsed);
    if (!playlist.success) {
      throw new InputError(`${path}, line ${number}: no playlist with id and tracks.`);
    }
    const { id, name, tracks } = playlist.data;
    playlists.push({ id, name: name ?? '', tracks });
  }
  return playlists;
}
