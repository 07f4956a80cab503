// When the library cannot be opened: what happened, in the user's words, and what to do next. Then what is said when
// something went wrong and was put right.

export const trouble = {
  'trouble.damaged.title': 'Your library file is damaged',
  'trouble.damaged.text':
    'Parts of it cannot be read. Nothing was changed or deleted: whatever you choose here, the damaged file is kept.',
  'trouble.missing.title': 'Your library file is gone',
  'trouble.missing.text':
    'It was moved or deleted, or its disk is not connected. Put it back in its place and try again, or put back a backup. Nothing was changed.',
  'trouble.newer.title': 'Your library belongs to a newer Segue',
  'trouble.newer.text':
    'It was last opened by a newer version than this one, which does not know its format. Install the newest Segue to go on; nothing was changed.',
  'trouble.locked.title': 'Another program is using your library',
  'trouble.locked.text':
    'Close other copies of Segue, and whatever else has the library file open, then try again. Nothing was changed.',
  'trouble.full.title': 'The disk is full',
  'trouble.full.text':
    'Segue needs a little space to open your library. Free some and try again. Nothing was changed.',
  'trouble.readOnly.title': 'Segue cannot write to its folder',
  'trouble.readOnly.text':
    'The disk is read-only, or the folder or file belongs to somebody else. Make it writable and try again. Nothing was changed.',
  'trouble.stopped.title': 'The part of Segue that keeps your library stopped',
  'trouble.stopped.text':
    'It stopped twice in a row. Everything that was saved is still in the library file. Try again; if it stops once more, the log beside the library says why.',
  'trouble.other.title': 'Segue could not open your library',
  'trouble.other.text': 'Nothing was changed. Try again; if that does not help, the log beside it says more.',
  'trouble.tryAgain': 'Try again',
  'trouble.restore': 'Put back the backup of {{at}}',
  'trouble.noCopy': 'There is no backup of the library to put back yet.',
  'trouble.empty': 'Start with an empty library',
  'trouble.show': 'Show the file',
  'trouble.quit': 'Quit Segue',
  'trouble.path': 'The library file',
  'trouble.detail': 'What the check found',
  'trouble.restored': 'Your library is as it was on {{at}}. The damaged file is kept as {{file}}.',
  'trouble.restored.missing': 'Your library is as it was on {{at}}.',
  'trouble.started': 'A new library was started. The old file is kept as {{file}}.',

  'health.silent':
    'The library has not answered for a while. You can wait, or start it again: what is saved is kept.',
  'health.startAgain': 'Start it again',
  'health.restarted':
    'The part of Segue that keeps your library stopped and was started again. What is saved is kept.',

  'start.title': 'Segue cannot start',
  'start.disk-read-only':
    'It cannot write to its folder, {{folder}}: the disk is read-only, or the folder belongs to somebody else. Make it writable and start Segue again. Nothing was changed.\n\n{{cause}}',
  'start.disk-full':
    'The disk with its folder, {{folder}}, is full. Free some space and start Segue again. Nothing was changed.\n\n{{cause}}',
  'start.failed':
    'Something it needs failed. Start it again, and install it anew if that does not help: your library and your settings, in {{folder}}, are kept.\n\n{{cause}}',

  'page.incomplete': 'A part of Segue is missing',
  'page.incomplete.detail':
    'Its window cannot be shown without {{file}}. Install Segue anew: your library and your settings are kept.',
  'health.damaged':
    'Looking through your library file, Segue found damage in it. You can go on; better put back a backup now, before more is lost.',
  'health.seeSteps': 'See what can be done',

  'backup.full':
    'Today’s backup of your library could not be made: the disk is full. Free some space; Segue then makes it by itself.',
  'backup.readOnly':
    'Today’s backup of your library could not be made: the folder “backups” beside it cannot be written. Make it writable; Segue then makes it by itself.',
  'backup.failed':
    'Today’s backup of your library could not be made. Segue tries again within the next hours; the log beside the library says why it failed.',

  'page.gone': 'Segue’s window stopped soon after it opened',
  'page.gone.detail':
    'Everything saved is kept. Load it again; if it stops once more, quit and start Segue anew. logs/main.log, beside your library, says why.',
  'page.hangs': 'Segue’s window does not answer',
  'page.hangs.detail': 'You can wait, or load the window again. Everything saved is kept.',
  'page.wait': 'Wait',
  'page.reload': 'Load it again',
  'page.quit': 'Quit Segue',
  'page.reloaded': 'The window stopped and was loaded again. Everything saved is kept.',
  'page.setAside':
    'Your settings could not be read, so Segue uses its own for now. The file is kept as {{file}}, beside the library.',
} as const;
