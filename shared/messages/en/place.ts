// Moving the data folder: the dialog, and what is said at the restart that does it and where the folder is missing.

export const place = {
  'place.open': 'Move…',
  'place.title': 'Move the data folder',
  'place.intro':
    'Your library, its backups, the suggestions’ index, covers, settings and the log can be in any folder of this computer. Choose an empty one, or one to make a folder “Segue” in.',
  'place.now': 'It is now',
  'place.chooseFolder': 'Choose a folder…',
  'place.choose.title': 'Choose a folder for Segue’s data',
  'place.back': 'Back to the usual folder',
  'place.looking': 'Looking at the folder…',
  'place.to': 'It will be',
  'place.sizes': '{{bytes}} MB are moved; {{free}} GB are free there.',
  'place.makes': 'The folder is made.',
  'place.medium.network':
    'This folder is on the network. Segue is slower there, starts only while the network can be reached, and may lose an edit when the connection ends just then.',
  'place.medium.removable':
    'This disk can be unplugged. Segue starts only while it is connected; quit Segue before you unplug it.',
  'place.how':
    'Segue closes, copies everything, compares the copy with what it was made from, and opens again there. Only then is the old folder emptied; whatever goes wrong before, everything stays where it is.',
  'place.do': 'Move and restart',
  'place.switch':
    'There is a library of Segue in this folder already. Segue can restart with that one. The present one stays where it is, and you can come back to it in the same way.',
  'place.switch.do': 'Use it and restart',
  'place.restarting': 'Segue restarts…',
  'place.refused.same': 'This is the folder that Segue uses now.',
  'place.refused.inside-present': 'This folder is inside Segue’s own. Choose one outside it.',
  'place.refused.inside-app':
    'This folder is inside the app itself: an update would take your data with it. Choose another one.',
  'place.refused.not-empty':
    'There are other files in this folder, and in a folder “Segue” in it too. Choose an empty folder.',
  'place.refused.not-writable':
    'Segue may not write to this folder: the disk is read-only, or the folder belongs to somebody else. Choose another one.',
  'place.refused.no-room':
    'There is not enough room: {{bytes}} MB and a little more are needed, and {{free}} MB are free there. Free some space, or choose another disk.',
  'place.refused.not-readable': 'This folder cannot be looked into. Choose another one.',

  'place.moving.title': 'Moving your data',
  'place.moving.hint': 'Close this window to leave everything where it is.',
  'place.ok': 'OK',
  'place.failed.title': 'Your data was not moved',
  'place.failed.full':
    'The disk with {{to}} is full. Everything is where it was, in {{folder}}, and what was copied is removed.',
  'place.failed.readOnly':
    'Segue may not write to {{to}}. Everything is where it was, in {{folder}}.\n\n{{cause}}',
  'place.failed.damaged':
    'Your library file is damaged. Put back a backup first, then move it. Everything is where it was, in {{folder}}.\n\n{{cause}}',
  'place.failed.other':
    'Moving it to {{to}} failed. Everything is where it was, in {{folder}}, and what was copied is removed.\n\n{{cause}}',
  'place.left.title': 'Your data is moved',
  'place.left':
    'The copy in the old folder, {{folder}}, could not be removed. Nothing needs it any more: delete it when you like.\n\n{{cause}}',
  'place.cutOff.title': 'Moving your data was cut off',
  'place.cutOff': 'Everything is where it was, in {{folder}}. Segue was moving it to {{to}}.',
  'place.cutOff.leave': 'Leave it there',
  'place.cutOff.again': 'Move it again',
  'place.missing.title': 'Your data folder is not there',
  'place.missing':
    'Segue keeps your library in {{folder}}, which is missing or empty. If it is on a disk that can be unplugged or on the network, connect it and try again. If you have moved it, choose where it is now.\n\nThe usual folder is {{home}}. Without a library in it, Segue begins with a new one there; yours stays as it is.',
  'place.unknown.title': 'Nobody knows where your data is',
  'place.unknown':
    'The file that says so, place.json in {{home}}, cannot be read. Choose the folder of your library, or try again.\n\nThe usual folder is {{home}}. Without a library in it, Segue begins with a new one there; yours stays as it is.',
  'place.tryAgain': 'Try again',
  'place.choose': 'Choose the folder…',
  'place.standard': 'Use the usual folder',
  'place.noData': 'No library of Segue is in this folder',
} as const;
