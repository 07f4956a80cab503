// What is said about links into the app, and files that were opened with it.

export const links = {
  'command.playlist.copyLink': 'Copy link to it in Segue',
  'link.copied': 'Copied a link that opens “{{name}}” in Segue',
  'link.refused': 'Segue does not understand that link',
  'link.noPlaylist': 'The playlist that the link leads to is not in this library',
  'link.noLibrary': 'There is no library yet to show that in',
  'link.waits': 'Segue was asked to show something else',
  'link.waits.more': 'It is shown when this dialog is closed.',
} as const;
