// The restore screen: the library's backups, what is in each, and putting one back.

export const backups = {
  'command.library.backups': 'Sicherungen …',
  'backups.title': 'Sicherungen der Bibliothek',
  'backups.intro':
    'Jeden Tag wird eine gemacht, und eine, bevor Segue das Format der Bibliothek ändert. Die ältesten gehen, wenn es mehr als fünf sind oder wenn sie groß werden. Eine Bibliothek, die einer anderen gewichen ist, bleibt, bis du sie löschst.',
  'backups.open': 'Wiederherstellen …',
  'backups.another': 'Andere Sicherung wählen …',
  'backups.none': 'Es gibt noch keine Sicherung',
  'backups.none.hint': 'Jeden Tag wird eine gemacht, während Segue nichts anderes zu tun hat.',
  'backups.looking': 'Sicherungen werden angesehen …',
  'backups.list': 'Sicherungen, die neueste zuerst',
  'backups.size': '{{size}} MB',
  'backups.daily': 'täglich',
  'backups.update': 'vor einer Aktualisierung',
  'backups.aside': 'beiseitegelegt',
  'backups.delete': 'Löschen …',
  'backups.delete.sure': 'Die am {{at}} beiseitegelegte Bibliothek löschen?',
  'backups.delete.what':
    'Sie lässt sich nicht zurückholen. Deine jetzige Bibliothek und ihre Sicherungen bleiben, wie sie sind.',
  'backups.delete.do': 'Löschen',
  'backups.deleting': 'Wird gelöscht …',
  'backups.aside.sure': 'Die am {{at}} beiseitegelegte Bibliothek zurückholen?',
  'backups.reading': 'Wird durchgesehen …',
  'backups.tracks_one': '{{count, number}} Track',
  'backups.tracks_other': '{{count, number}} Tracks',
  'backups.playlists_one': '{{count, number}} Playlist: {{names}}',
  'backups.playlists_other': '{{count, number}} Playlists: {{names}}',
  'backups.playlists.zero': 'keine Playlists',
  'backups.playlists.more': '{{names}} und {{count, number}} weitere',
  'backups.unfit.database-corrupt': 'Sie ist beschädigt und lässt sich nicht zurückholen.',
  'backups.unfit.database-newer':
    'Ein neueres Segue hat sie gemacht. Aktualisiere Segue, um sie zurückzuholen.',
  'backups.unfit.other': 'Sie ließ sich gerade nicht durchsehen.',
  'backups.choose': 'Zurückholen …',
  'backups.sure': 'Die Sicherung vom {{at}} zurückholen?',
  'backups.sure.what':
    'Deine Bibliothek ist dann wieder wie damals: Was du seitdem geändert hast, ist nicht darin. Die jetzige bleibt als Datei daneben ganz erhalten, und nichts wird gelöscht.',
  'backups.back': 'Zurück',
  'backups.do': 'Zurückholen',
  'backups.running': 'Wird zurückgeholt …',
  'backups.restored':
    'Deine Bibliothek ist wieder auf dem Stand vom {{at}}. Die vorige ist als {{file}} aufbewahrt.',
} as const;
