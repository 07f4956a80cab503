// A sentence for each error code: what happened, and what to do next.

export const errors = {
  'error.invalid-input': 'Segue asked itself something it could not answer. Nothing was changed.',
  'error.foreign-sender': 'A page that is not Segue’s own was refused.',
  'error.not-found': 'That is no longer in the library. The view has been refreshed.',
  'error.stale-view': 'The playlist changed meanwhile. The view has been refreshed; please try again.',
  'error.nothing-to-undo': 'There is nothing to undo.',
  'error.nothing-to-redo': 'There is nothing to redo.',
  'error.not-yours': 'This playlist can be changed on Spotify only, not here.',
  'error.not-read-yet': 'This playlist can be changed once all of it has come from Spotify.',
  'error.playlist-full': 'A playlist holds at most 10,000 tracks. Nothing was added.',
  'error.no-link': 'There is no page of this to open.',
  'error.link-refused': 'This track’s address is not one that Segue opens.',
  'error.folder-not-opened': 'The folder could not be opened. Copy its path and open it yourself.',
  'error.import-running': 'An import is under way already. Wait for it, or stop it first.',
  'error.import-gone': 'These files were chosen before others were. Choose them again.',
  'error.folder-known':
    'This folder is among your music folders already, or lies within one or around one. Nothing was added.',
  'error.name-taken': 'Another one has this name already. Choose another name.',
  'error.file-not-read': 'That could not be read. It may have been moved, or be locked by another program.',
  'error.demo-missing': 'The demo library could not be read. Reinstalling Segue puts it back.',
  'error.database-failed':
    'The library file refused the change. Nothing was changed; the log has the details.',
  'error.database-corrupt':
    'The library file is damaged. Nothing was changed; start Segue anew to put back a backup.',
  'error.database-missing':
    'The library file is not in its place. Nothing was changed; put it or a backup back and try again.',
  'error.database-locked':
    'Another program is using the library file. Nothing was changed; close it and try again.',
  'error.move-failed': 'The data folder could not be moved. Everything stays where it is.',
  'error.settings-failed':
    'Your settings could not be saved. Nothing was changed; settings.json, beside your library, may be in the way.',
  'error.disk-full': 'The disk is full. Nothing was changed; free some space and try again.',
  'error.disk-read-only':
    'Segue’s disk, its folder or the library file cannot be written. Nothing was changed; make it writable and try again.',
  'error.no-backup': 'There is no backup that can be read. Nothing was changed.',
  'error.database-newer': 'This library was written by a newer Segue. Update Segue to open it.',
  'error.snapshot-failed': 'The index for suggestions could not be built. Your playlists are not affected.',
  'error.no-catalogue': 'The index for suggestions is not ready yet.',
  'error.suggestions-stopped':
    'The part of Segue that ranks suggestions stopped twice in a row. Your playlists are not affected: go on with them, and try again here.',
  'error.ranker-damaged':
    'A file that ranking needs is missing or damaged. Reinstalling Segue puts it back. Your playlists are not affected.',
  'error.export-running': 'An export is under way already. Wait for it, or stop it first.',
  'error.export-full': 'The disk is full. No file was written; free some space or choose another place.',
  'error.export-read-only': 'Nothing may be written there. No file was written; choose another folder.',
  'error.export-failed':
    'The file could not be written there. Nothing was left behind; choose another place.',
  'error.features-not-allowed':
    'This source may not be asked yet. Allow it under Audio features; nothing was sent.',
  'error.features-running': 'Audio features are being asked for. Wait for that, or stop it first.',
  'error.features-offline':
    'ReccoBeats could not be reached. Check your connection, then go on; what was found so far is kept.',
  'error.features-down':
    'ReccoBeats has trouble of its own and does not answer. Go on in a few hours; what was found so far is kept.',
  'error.features-refused':
    'ReccoBeats refuses to answer from here. A firewall or proxy may be in between, or it has closed its doors; what was found so far is kept.',
  'error.features-not-understood':
    'ReccoBeats answers in a way that this Segue does not understand. An update of Segue may help; what was found so far is kept.',
  'error.signed-out': 'Sign in to Spotify first. Nothing was asked.',
  'error.account-off':
    'Signing in is off on this development runtime, which is out of support. Nothing was sent.',
  'error.account-deleting':
    'The data of your account is still being deleted. Finish that first; nothing was changed.',
  'error.no-browser':
    'No browser could be opened. Copy the address instead and open it in a browser yourself.',
  'error.playback-off': 'Controlling Spotify’s playback is off. Turn it on in the settings.',
  'error.playback-signed-out': 'Nobody is signed in to Spotify. Sign in, and try again.',
  'error.playback-not-permitted':
    'Spotify has not been asked yet whether Segue may control playback. Sign in once more to allow it.',
  'error.playback-no-premium': 'Spotify lets apps control playback with Premium only. Nothing was changed.',
  'error.playback-no-device':
    'No device is playing. Open Spotify on one, or choose one that is there already.',
  'error.playback-device-gone': 'Spotify no longer finds this device. Open Spotify on it, and try again.',
  'error.playback-refused': 'The device does not allow that. Try it on the device itself.',
  'error.playback-later': 'No more calls of this kind can be made to Spotify for now.',
  'error.playback-unreachable':
    'Spotify gave no answer. It may have done it all the same: listen before you try again.',
  'error.playback-nothing': 'None of these tracks is on Spotify.',
  'error.update-offline':
    'The page of Segue’s releases could not be reached. Check your connection and try again; Segue is as it was.',
  'error.update-down':
    'The page of Segue’s releases does not answer as it should. Try again later; Segue is as it was.',
  'error.update-none': 'No release of Segue is published there yet. Segue is as it was.',
  'error.update-redirected':
    'The answer led to another place than those that Segue gets updates from. It was not followed; a proxy or a sign-in page of your network may be in between.',
  'error.update-not-signed':
    'The answer is not signed by those who make Segue, so it was thrown away and nothing was downloaded. A proxy may be in between; try again in another network.',
  'error.update-not-understood':
    'The answer is signed and this Segue does not understand it. Get the newest version from the release page.',
  'error.update-older':
    'The newest published version is older than the one you have. Nothing was downloaded; there is nothing to do.',
  'error.update-replayed':
    'The answer is older than one that Segue has had before, so it was thrown away. Somebody in between may be holding newer ones back; try again later or in another network.',
  'error.update-no-file': 'There is no download for this system in it. The release page has all there are.',
  'error.update-cut-off':
    'The download ended before all of it was there. What came was thrown away and Segue is as it was; try again.',
  'error.update-damaged':
    'What was downloaded is not what the makers of Segue signed. It was thrown away and Segue is as it was; try again, or get it from the release page.',
  'error.update-not-installed':
    'The version that was downloaded last could not be put in place, and Segue is as it was. Ask for it again, or get it from the release page.',
  'error.licences-missing': 'The licences could not be opened. Reinstalling Segue puts them back.',
  'error.superseded': 'A newer request replaced this one.',
  'error.thread-stopped':
    'A part of Segue stopped before it answered. Everything saved is kept; please look and try again.',
  'error.not-made':
    'The part of Segue that keeps your library stopped before it made this change. Nothing was changed; please try again.',
  'error.internal': 'Something went wrong inside Segue. Nothing was changed; the log has the details.',
} as const;
