// The app itself: first screen, about, failures of the whole window.

export const app = {
  'app.name': 'Segue',
  'app.developmentRuntime': 'development runtime',
  'welcome.title': 'Good playlists know what comes next.',
  'welcome.text':
    'Segue shows the shape of a playlist, suggests what could follow, and says why. Everything happens on this computer.',
  'welcome.demo': 'Start with the demo library',
  'welcome.demo.about':
    '1,125 Creative-Commons tracks by 160 artists, in playlists to try things on. No account, no network.',
  'welcome.loading': 'Loading the demo library: {{percent}} %',
  'welcome.attribution':
    'Demo metadata from FMA: A Dataset For Music Analysis (Defferrard, Benzi, Vandergheynst, Bresson, 2017), CC BY 4.0.',
  'app.loading': 'Opening your library',
  'about.title': 'About Segue',
  'about.version': 'Version {{version}}',
  'about.runtime': 'Electron {{electron}} · Chromium {{chrome}} · Node {{node}}',
  'about.developmentRuntime':
    'This is a development runtime, out of support: for trying and testing only. Signing in to an account is off.',
  'about.demo': 'Demo library',
  'about.demo.text':
    'Track metadata and audio features: FMA: A Dataset For Music Analysis, by Michaël Defferrard, Kirell Benzi, Pierre Vandergheynst and Xavier Bresson (ISMIR 2017), used under CC BY 4.0. Links were upgraded to https and playlists curated from it. Each track keeps its own licence; the audio is not included.',
  'about.source': 'The dataset’s page',
  'about.license': 'The licence',
  'shortcuts.title': 'Keyboard shortcuts',
  'shortcuts.app': 'Anywhere',
  'shortcuts.tracks': 'In the table',
  'shortcuts.suggestions': 'In the suggestions',
  'shortcuts.results': 'In the search results',
  'shortcuts.lists': 'In every list',
  'shortcuts.select': 'Move and select',
  'shortcuts.range': 'Select a range',
  'shortcuts.toggle': 'Move without selecting, then toggle',
  'shortcuts.menu': 'Open the context menu',
  'panes.label': 'Part of the window',
  'panes.playlists': 'Playlists',
  'panes.playlist': 'Tracks',
  'panes.next': 'Next',
  'toast.dismiss': 'Dismiss',
  'list.menu': 'Actions',
} as const;
