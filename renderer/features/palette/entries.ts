// What the palette lists for what is typed: recent things and all that can be done now before a word is typed,
// afterwards what fits. Tracks come from the library thread a moment later and therefore last: nothing moves under
// the keyboard.

import { type CommandId, commandIds, commands } from '../../../shared/commands.ts';
import type { FoundTrack, Playlist } from '../../../shared/domain/library.ts';
import { t } from '../../../shared/messages/index.ts';
import { isEnabled } from '../../commands/context.ts';
import { useLibrary } from '../../stores/library.ts';
import { useSettings } from '../../stores/settings.ts';
import { useView } from '../../stores/view.ts';
import { best, matcher } from './match.ts';

export type Entry =
  | { kind: 'playlist'; key: string; playlist: Playlist; open: boolean }
  | { kind: 'command'; key: string; id: CommandId }
  | { kind: 'track'; key: string; track: FoundTrack };
export interface Group {
  id: 'recent' | 'playlists' | 'commands' | 'tracks';
  entries: Entry[];
}

const MOST_PLAYLISTS = 6;
const MOST_COMMANDS = 6;

/** Commands that can be run now, in the order of their table; asked before the palette takes the keyboard. */
export const enabledCommands = (): CommandId[] =>
  commandIds.filter((id) => id !== 'view.palette' && isEnabled(id));

const nameOf = (id: CommandId): string => t(commands[id].label);
const commandEntry = (id: CommandId): Entry => ({ kind: 'command', key: `command-${id}`, id });

function playlistEntry(playlist: Playlist): Entry {
  const open = useView.getState().query?.playlistId === playlist.id;
  return { kind: 'playlist', key: `playlist-${playlist.id}`, playlist, open };
}

/** The latest first, the open one after the others (one is there already), then the rest in their own order. */
function byRecency(): Playlist[] {
  const { recentPlaylistIds } = useSettings.getState();
  const openId = useView.getState().query?.playlistId;
  const place = ({ id }: Playlist): number => {
    const at = recentPlaylistIds.indexOf(id);
    if (at < 0) return recentPlaylistIds.length + 1;
    return id === openId ? recentPlaylistIds.length : at;
  };
  return useLibrary.getState().playlists.toSorted((a, b) => place(a) - place(b));
}

export function groupsFor(
  text: string,
  enabled: readonly CommandId[],
  found: readonly FoundTrack[],
): Group[] {
  const playlists = byRecency();
  if (text.trim() === '') {
    const recent = playlists.slice(0, MOST_PLAYLISTS).map(playlistEntry);
    const all: Group[] = [
      { id: 'recent', entries: recent },
      { id: 'commands', entries: enabled.map(commandEntry) },
    ];
    return all.filter(({ entries }) => entries.length > 0);
  }
  const fits = matcher(text);
  const fittingPlaylists = best(text, playlists, ({ name }) => name, MOST_PLAYLISTS);
  const fittingCommands = best(text, enabled, nameOf, MOST_COMMANDS);
  const [playlist] = fittingPlaylists;
  const [command] = fittingCommands;
  const groups: Group[] = [
    { id: 'playlists', entries: fittingPlaylists.map(playlistEntry) },
    { id: 'commands', entries: fittingCommands.map(commandEntry) },
  ];
  // What was meant stands first: "dark" is the theme, unless a playlist is called so.
  if (command && (!playlist || fits(nameOf(command)) > fits(playlist.name) + 1)) groups.reverse();
  const tracks = found.map((track): Entry => ({ kind: 'track', key: `track-${track.trackId}`, track }));
  return [...groups, { id: 'tracks' as const, entries: tracks }].filter(({ entries }) => entries.length > 0);
}
