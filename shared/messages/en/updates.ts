// Updates of Segue itself: the dialog, and where it is opened from. What failed is in errors.ts.

export const updates = {
  'command.help.updates': 'Check for updates…',
  'updates.title': 'Updates',
  'updates.setting': 'Updates',
  'updates.setting.text': 'Segue never looks for a newer version before you ask.',
  'updates.yours': 'You have Segue {{version}}',
  'updates.before':
    'Segue asks {{host}} for one small file: now, and from then on when you open this window. Nothing of you or your library is sent, and nothing is downloaded before you say so.',
  'updates.check': 'Check now',
  'updates.again': 'Check again',
  'updates.checking': 'Asking {{host}}…',
  'updates.newest': 'This is the newest version. Asked {{ago}}.',
  'updates.found': 'There is a newer version.',
  'updates.offer': 'Segue {{version}}',
  'updates.published': 'Published {{date}}',
  'updates.size': '{{size}} MB to download',
  'updates.noNotes': 'Its makers have written nothing about it.',
  'updates.download': 'Download',
  'updates.tryAgain': 'Try again',
  'updates.downloading': 'Downloading Segue {{version}}',
  'updates.stop': 'Stop',
  'updates.ready':
    'Segue {{version}} is downloaded, and it is what its makers signed. It takes this one’s place when you quit Segue.',
  'updates.quit': 'Quit and install',
  'updates.page': 'Open the release page',
  'updates.way.package':
    'This Segue came as a package of your system, which alone may replace it: install the new package the way you installed this one.',
  'updates.way.archive':
    'This Segue was unpacked from an archive: download the new one and unpack it in this one’s place.',
  'updates.way.read-only':
    'Segue may not write in the folder its own file is in, so it cannot replace itself: download the new one from the release page.',
  'updates.way.development':
    'It is built for development and looks for no updates: build it anew from newer sources.',
  'updates.way.no-key':
    'No key is built into it that releases are signed with. It could not tell a real update from a forged one, so it looks for none and downloads none.',
  'updates.look': 'Newer versions are on the release page.',
  'updates.nowhere': 'Newer versions are where you got this one.',
} as const;
