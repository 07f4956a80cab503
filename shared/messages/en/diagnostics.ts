// The screen that tells what Segue runs on, how its data are and what failed lately, and the report made of it.

export const diagnostics = {
  'command.help.diagnostics': 'Diagnostics…',
  'diagnostics.title': 'Diagnostics',
  'diagnostics.about':
    'For finding out what is wrong. Nothing of this is sent anywhere; you can copy it and give it to whom you like.',
  'diagnostics.runtime': 'What Segue runs on',
  'diagnostics.version': 'Segue {{version}}',
  'diagnostics.development': 'development runtime',
  'diagnostics.sandbox.on': 'Pages run in their sandbox.',
  'diagnostics.sandbox.off': 'Pages run without their sandbox: start Segue as an ordinary user.',
  'diagnostics.data': 'Your data',
  'diagnostics.library': 'Library',
  'diagnostics.library.holds': '{{tracks, number}} tracks, {{playlists, number}} playlists, {{size}}',
  'diagnostics.library.damaged': 'Damage was found in its file. Nothing was changed.',
  'diagnostics.library.sound': 'Looked through whole: it is sound.',
  'diagnostics.library.looking': 'Looking through it…',
  'diagnostics.verify': 'Verify',
  'diagnostics.repair': 'Repair…',
  'diagnostics.troubles': 'What failed lately',
  'diagnostics.troubles.none': 'Nothing in the log.',
  'diagnostics.troubles.error': 'failure',
  'diagnostics.troubles.warn': 'warning',
  'diagnostics.copy': 'Copy the report',
  'diagnostics.copied': 'Copied',
  'diagnostics.index.ready': 'Index: {{rows, number}} tracks, built {{at}}',
  'diagnostics.index.other': 'Index: {{state}}',
} as const;
