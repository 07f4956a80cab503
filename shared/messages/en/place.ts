// Moving the data folder: the dialog, and what is said at the restart that does it and where the folder is missing.

export const place = {
  'dataFolder.open': 'Move…',
  'dataFolder.title': 'Move the data folder',
  'dataFolder.intro':
    'Your library, its backups, the suggestions’ index, covers, settings and the log can be in any folder of this computer. Choose an empty one, or one to make a folder “Segue” in.',
  'dataFolder.now': 'It is now',
  'dataFolder.chooseFolder': 'Choose a folder…',
  'dataFolder.choose.title': 'Choose a folder for Segue’s data',
  'dataFolder.back': 'Back to the usual folder',
  'dataFolder.looking': 'Looking at the folder…',
  'dataFolder.to': 'It will be',
  'dataFolder.sizes': '{{bytes}} MB are moved; {{free}} GB are free there.',
  'dataFolder.makes': 'The folder is made.',
  'dataFolder.medium.network':
    'This folder is on the network. Segue is slower there, starts only while the network can be reached, and may lose an edit when the connection ends just then.',
  'dataFolder.medium.removable':
    'This disk can be unplugged. Segue starts only while it is connected; quit Segue before you unplug it.',
  'dataFolder.how':
    'Segue closes, copies everything, compares the copy with what it was made from, and opens again there. Only then is the old folder emptied; whatever goes wrong before, everything stays where it is.',
  'dataFolder.do': 'Move and restart',
  'dataFolder.switch':
    'There is a library of Segue in this folder already. Segue can restart with that one. The present one stays where it is, and you can come back to it in the same way.',
  'dataFolder.switch.do': 'Use it and restart',
  'dataFolder.restarting': 'Segue restarts…',
  'dataFolder.refused.same': 'This is the folder that Segue uses now.',
  'dataFolder.refused.inside-present': 'This folder is inside Segue’s own. Choose one outside it.',
  'dataFolder.refused.inside-app':
    'This folder is inside the app itself: an update would take your data with it. Choose another one.',
  'dataFolder.refused.not-empty':
    'There are other files in this folder, and in a folder “Segue” in it too. Choose an empty folder.',
  'dataFolder.refused.not-writable':
    'Segue may not write to this folder: the disk is read-only, or the folder belongs to somebody else. Choose another one.',
  'dataFolder.refused.no-room':
    'There is not enough room: {{bytes}} MB and a little more are needed, and {{free}} MB are free there. Free some space, or choose another disk.',
  'dataFolder.refused.not-readable': 'This folder cannot be looked into. Choose another one.',

  'dataFolder.moving.title': 'Moving your data',
  'dataFolder.moving.hint': 'Close this window to leave everything where it is.',
  'dataFolder.ok': 'OK',
  'dataFolder.failed.title': 'Your data was not moved',
  'dataFolder.failed.full':
    'The disk with {{to}} is full. Everything is where it was, in {{folder}}, and what was copied is removed.',
  'dataFolder.failed.readOnly':
    'Segue may not write to {{to}}. Everything is where it was, in {{folder}}.\n\n{{cause}}',
  'dataFolder.failed.damaged':
    'Your library file is damaged. Put back a backup first, then move it. Everything is where it was, in {{folder}}.\n\n{{cause}}',
  'dataFolder.failed.other':
    'Moving it to {{to}} failed. Everything is where it was, in {{folder}}, and what was copied is removed.\n\n{{cause}}',
  'dataFolder.left.title': 'Your data is moved',
  'dataFolder.left':
    'The copy in the old folder, {{folder}}, could not be removed. Nothing needs it any more: delete it when you like.\n\n{{cause}}',
  'dataFolder.cutOff.title': 'Moving your data was cut off',
  'dataFolder.cutOff': 'Everything is where it was, in {{folder}}. Segue was moving it to {{to}}.',
  'dataFolder.cutOff.leave': 'Leave it there',
  'dataFolder.cutOff.again': 'Move it again',
  'dataFolder.missing.title': 'Your data folder is not there',
  'dataFolder.missing':
    'Segue keeps your library in {{folder}}, which is missing or empty. If it is on a disk that can be unplugged or on the network, connect it and try again. If you have moved it, choose where it is now.\n\nThe usual folder is {{home}}. Without a library in it, Segue begins with a new one there; yours stays as it is.',
  'dataFolder.unknown.title': 'Nobody knows where your data is',
  'dataFolder.unknown':
    'The file that says so, data-folder.json in {{home}}, cannot be read. Choose the folder of your library, or try again.\n\nThe usual folder is {{home}}. Without a library in it, Segue begins with a new one there; yours stays as it is.',
  'dataFolder.tryAgain': 'Try again',
  'dataFolder.choose': 'Choose the folder…',
  'dataFolder.standard': 'Use the usual folder',
  'dataFolder.noData': 'No library of Segue is in this folder',
} as const;
