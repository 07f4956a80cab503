// [Note: Commands] Everything the user can do, in one table. Menus, context menus, the shortcuts sheet, buttons
// and key handling are derived from it; a test runs every id by keyboard. A shortcut is written as Electron
// accelerators are; `scope` says where it is heard: `app` anywhere (and in the native menu), the others only
// while that part of the window has the focus, so that plain keys never fight with typing.

import type { MessageKey } from './messages/index.ts';

export type CommandScope = 'app' | 'tracks' | 'suggestions' | 'results' | 'playlists';
/** Conditions the window reports; a command is enabled when all it names hold. */
export type CommandContext =
  | 'open' // the library is open, if only to be filled
  | 'library' // a library is there
  | 'playlist' // a playlist is open
  | 'aPlaylist' // a playlist is open, or the keyboard is on one in the list
  | 'rows' // rows are selected in the table
  | 'suggestions' // suggestions are selected
  | 'results' // found tracks are selected
  | 'picked' // rows, suggestions or found tracks are selected in the part that has the focus
  | 'playable' // where the keyboard is, is a track with an audio file
  | 'player' // something is played, if only paused
  | 'onSpotify' // the playlist meant is one of the Spotify account's
  | 'control' // the user lets Segue control what plays on Spotify
  | 'savedOrder' // the table is neither sorted nor filtered
  | 'undo'
  | 'redo';

interface Command {
  label: MessageKey;
  shortcut: string | null;
  /** A second shortcut, on Windows and Linux. */
  also: string | null;
  scope: CommandScope;
  needs: readonly CommandContext[];
  menu: 'file' | 'edit' | 'view' | 'playlist' | 'help' | null;
}

const command = (
  label: MessageKey,
  shortcut: string | null,
  scope: CommandScope,
  needs: readonly CommandContext[],
  menu: Command['menu'],
  also: string | null = null,
): Command => ({ label, shortcut, also, scope, needs, menu });

export const commands = {
  'playlist.new': command('command.playlist.new', 'CmdOrCtrl+N', 'app', ['library'], 'file'),
  'library.import': command('command.library.import', 'CmdOrCtrl+O', 'app', ['open'], 'file'),
  'playlist.export': command(
    'command.playlist.export',
    'CmdOrCtrl+S',
    'app',
    ['library', 'aPlaylist'],
    'file',
  ),
  'library.export': command('command.library.export', 'CmdOrCtrl+Alt+S', 'app', ['library'], 'file'),
  'library.care': command('command.library.care', 'CmdOrCtrl+Shift+K', 'app', ['library'], 'file'),
  'library.features': command('command.library.features', 'CmdOrCtrl+Shift+U', 'app', ['library'], 'file'),
  'library.folders': command('command.library.folders', 'CmdOrCtrl+Shift+A', 'app', ['open'], 'file'),
  'library.pools': command('command.library.pools', 'CmdOrCtrl+Shift+Y', 'app', ['library'], 'file'),
  'library.widen': command('command.library.widen', 'CmdOrCtrl+Shift+W', 'app', ['library'], 'file'),
  'app.settings': command('command.app.settings', 'CmdOrCtrl+,', 'app', [], 'file'),
  'account.open': command('command.account.open', 'CmdOrCtrl+Alt+A', 'app', ['open'], 'file'),
  'edit.undo': command('command.edit.undo', 'CmdOrCtrl+Z', 'app', ['undo'], 'edit'),
  'edit.redo': command('command.edit.redo', 'CmdOrCtrl+Shift+Z', 'app', ['redo'], 'edit', 'CmdOrCtrl+Y'),
  'edit.selectAll': command('command.edit.selectAll', 'CmdOrCtrl+A', 'app', ['playlist'], 'edit'),
  'edit.copyLinks': command('command.edit.copyLinks', 'CmdOrCtrl+C', 'app', ['picked'], 'edit'),
  'view.palette': command('command.view.palette', 'CmdOrCtrl+K', 'app', ['library'], 'view'),
  'view.filter': command('command.view.filter', 'CmdOrCtrl+F', 'app', ['playlist'], 'view'),
  'view.savedOrder': command('command.view.savedOrder', 'CmdOrCtrl+Shift+O', 'app', ['playlist'], 'view'),
  'view.playlists': command('command.view.playlists', 'CmdOrCtrl+1', 'app', ['library'], 'view'),
  'view.tracks': command('command.view.tracks', 'CmdOrCtrl+2', 'app', ['playlist'], 'view'),
  'view.suggestions': command('command.view.suggestions', 'CmdOrCtrl+3', 'app', ['playlist'], 'view'),
  'view.tabTracks': command('command.view.tabTracks', 'CmdOrCtrl+Alt+1', 'app', ['playlist'], 'view'),
  'view.tabShape': command('command.view.tabShape', 'CmdOrCtrl+Alt+2', 'app', ['playlist'], 'view'),
  'view.tabHistory': command('command.view.tabHistory', 'CmdOrCtrl+Alt+3', 'app', ['playlist'], 'view'),
  'view.compare': command('command.view.compare', 'CmdOrCtrl+Shift+C', 'app', ['playlist'], 'view'),
  'view.themeSystem': command('command.view.themeSystem', null, 'app', [], 'view'),
  'view.themeLight': command('command.view.themeLight', null, 'app', [], 'view'),
  'view.themeDark': command('command.view.themeDark', null, 'app', [], 'view'),
  'view.zoomIn': command('command.view.zoomIn', 'CmdOrCtrl+Plus', 'app', [], 'view'),
  'view.zoomOut': command('command.view.zoomOut', 'CmdOrCtrl+-', 'app', [], 'view'),
  'view.zoomReset': command('command.view.zoomReset', 'CmdOrCtrl+0', 'app', [], 'view'),
  'view.density': command('command.view.density', 'CmdOrCtrl+Shift+D', 'app', [], 'view'),
  'view.columns': command('command.view.columns', 'CmdOrCtrl+J', 'app', ['playlist'], 'view'),
  'view.resetColumns': command('command.view.resetColumns', null, 'app', ['playlist'], 'view'),
  'playlist.rename': command('command.playlist.rename', 'F2', 'app', ['aPlaylist'], 'playlist'),
  'playlist.copyLink': command(
    'command.playlist.copyLink',
    null,
    'app',
    ['library', 'aPlaylist'],
    'playlist',
  ),
  'playlist.pending': command('command.playlist.pending', 'CmdOrCtrl+Alt+W', 'app', ['playlist'], 'playlist'),
  'playlist.delete': command('command.playlist.delete', null, 'app', ['aPlaylist'], 'playlist'),
  'tracks.find': command('command.tracks.find', 'CmdOrCtrl+Shift+F', 'app', ['playlist'], 'playlist'),
  'tracks.remove': command('command.tracks.remove', 'Delete', 'tracks', ['rows'], 'playlist'),
  'tracks.removeAllCopies': command(
    'command.tracks.removeAllCopies',
    'Shift+Delete',
    'tracks',
    ['rows'],
    'playlist',
  ),
  'tracks.moveUp': command('command.tracks.moveUp', 'Alt+Up', 'tracks', ['rows', 'savedOrder'], 'playlist'),
  'tracks.moveDown': command(
    'command.tracks.moveDown',
    'Alt+Down',
    'tracks',
    ['rows', 'savedOrder'],
    'playlist',
  ),
  'tracks.listen': command('command.tracks.listen', 'Enter', 'tracks', ['rows'], null),
  'player.play': command('command.player.play', 'CmdOrCtrl+P', 'app', ['playable'], 'playlist'),
  'player.toggle': command('command.player.toggle', 'Alt+P', 'app', ['player'], 'playlist'),
  'player.next': command('command.player.next', 'Alt+Right', 'app', ['player'], null),
  'player.previous': command('command.player.previous', 'Alt+Left', 'app', ['player'], null),
  'player.forward': command('command.player.forward', 'Alt+Shift+Right', 'app', ['player'], null),
  'player.back': command('command.player.back', 'Alt+Shift+Left', 'app', ['player'], null),
  'player.louder': command('command.player.louder', 'Alt+Shift+Up', 'app', ['player'], null),
  'player.quieter': command('command.player.quieter', 'Alt+Shift+Down', 'app', ['player'], null),
  'player.stop': command('command.player.stop', 'Alt+Shift+P', 'app', ['player'], null),
  'spotify.album': command('command.spotify.album', 'Alt+Shift+A', 'app', ['picked'], 'playlist'),
  'spotify.artist': command('command.spotify.artist', 'Alt+Shift+R', 'app', ['picked'], 'playlist'),
  'spotify.playlist': command(
    'command.spotify.playlist',
    'Alt+Shift+O',
    'app',
    ['aPlaylist', 'onSpotify'],
    'playlist',
  ),
  'spotify.play': command('command.spotify.play', 'Alt+Shift+S', 'app', ['picked', 'control'], null),
  'spotify.queue': command('command.spotify.queue', 'Alt+Shift+Q', 'app', ['picked', 'control'], null),
  'spotify.next': command('command.spotify.next', 'Alt+Shift+N', 'app', ['control'], null),
  'spotify.previous': command('command.spotify.previous', 'Alt+Shift+B', 'app', ['control'], null),
  'spotify.devices': command('command.spotify.devices', 'Alt+Shift+D', 'app', ['control'], null),
  'tracks.moreLike': command('command.tracks.moreLike', 'CmdOrCtrl+L', 'app', ['picked'], 'playlist'),
  'tracks.whereUsed': command('command.tracks.whereUsed', 'CmdOrCtrl+U', 'app', ['picked'], 'playlist'),
  'place.pickUp': command(
    'command.place.pickUp',
    'CmdOrCtrl+Enter',
    'app',
    ['picked', 'savedOrder'],
    'playlist',
  ),
  'place.toPlaylist': command('command.place.toPlaylist', 'CmdOrCtrl+Shift+P', 'app', ['picked'], 'playlist'),
  'place.best': command('command.place.best', 'CmdOrCtrl+B', 'app', ['picked', 'savedOrder'], 'playlist'),
  'playlist.order': command(
    'command.playlist.order',
    'CmdOrCtrl+Shift+B',
    'app',
    ['playlist', 'savedOrder'],
    'playlist',
  ),
  'suggestions.flow': command(
    'command.suggestions.flow',
    'CmdOrCtrl+Shift+E',
    'app',
    ['playlist'],
    'playlist',
  ),
  'suggestions.add': command('command.suggestions.add', 'Enter', 'suggestions', ['suggestions'], null),
  'suggestions.dismiss': command(
    'command.suggestions.dismiss',
    'Delete',
    'suggestions',
    ['suggestions'],
    null,
  ),
  'suggestions.why': command('command.suggestions.why', 'Alt+Enter', 'suggestions', ['suggestions'], null),
  'suggestions.listen': command(
    'command.suggestions.listen',
    'Shift+Enter',
    'suggestions',
    ['suggestions'],
    null,
  ),
  'suggestions.continue': command(
    'command.suggestions.continue',
    'CmdOrCtrl+E',
    'app',
    ['playlist'],
    'playlist',
  ),
  'suggestions.forYou': command(
    'command.suggestions.forYou',
    'CmdOrCtrl+Shift+G',
    'app',
    ['playlist'],
    'playlist',
  ),
  'suggestions.neverTrack': command(
    'command.suggestions.neverTrack',
    'Shift+Delete',
    'suggestions',
    ['suggestions'],
    null,
  ),
  'suggestions.neverArtist': command(
    'command.suggestions.neverArtist',
    'CmdOrCtrl+Shift+Delete',
    'suggestions',
    ['suggestions'],
    null,
  ),
  'tracks.suggestFrom': command(
    'command.tracks.suggestFrom',
    'CmdOrCtrl+Shift+L',
    'app',
    ['picked'],
    'playlist',
  ),
  'steer.open': command('command.steer.open', 'CmdOrCtrl+Shift+S', 'app', ['playlist'], 'playlist'),
  'steer.usual': command('command.steer.usual', 'CmdOrCtrl+Alt+U', 'app', ['playlist'], 'playlist'),
  'steer.discover': command('command.steer.discover', 'CmdOrCtrl+Alt+D', 'app', ['playlist'], 'playlist'),
  'steer.reset': command('command.steer.reset', 'CmdOrCtrl+Alt+R', 'app', ['playlist'], 'playlist'),
  'steer.never': command('command.steer.never', null, 'app', ['library'], 'playlist'),
  'results.add': command('command.results.add', 'Enter', 'results', ['results'], null),
  'results.listen': command('command.results.listen', 'Shift+Enter', 'results', ['results'], null),
  'app.evaluate': command('command.app.evaluate', 'CmdOrCtrl+Shift+M', 'app', ['library'], 'help'),
  'help.shortcuts': command('command.help.shortcuts', 'CmdOrCtrl+/', 'app', [], 'help'),
  'account.calls': command('command.account.calls', null, 'app', [], 'help'),
  'library.backups': command('command.library.backups', null, 'app', [], 'file'),
  'help.diagnostics': command('command.help.diagnostics', null, 'app', [], 'help'),
  'help.updates': command('command.help.updates', null, 'app', [], 'help'),
  'help.about': command('command.help.about', null, 'app', [], 'help'),
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof commands;
export const commandIds = Object.keys(commands) as CommandId[];
export const isCommandId = (id: string): id is CommandId => Object.hasOwn(commands, id);
