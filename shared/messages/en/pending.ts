// Edits that Spotify has not got yet: marks, the line below a playlist's name, and the dialog to decide in.

export const pending = {
  'pending.title': 'This playlist on Spotify',
  'pending.title.order': 'Changed here and on Spotify',
  'pending.title.name': 'Renamed here and on Spotify',
  'pending.title.many': 'Many calls to Spotify',
  'pending.title.gone': 'No longer on Spotify',
  'pending.title.failed': 'Not sent to Spotify',

  'pending.mark.waiting': 'changes waiting for Spotify',
  'pending.mark.attention': 'changes to decide about',

  'pending.line.waiting_one': '{{count, number}} change waiting for Spotify',
  'pending.line.waiting_other': '{{count, number}} changes waiting for Spotify',
  'pending.line.deciding': '{{what}}…',
  'pending.line.why': '{{what}}…',

  'pending.nothing': 'Nothing of this playlist waits for Spotify.',
  'pending.hereOnly': 'This playlist is in your library only.',
  'pending.hereOnly.put': 'Put it on Spotify',
  'pending.hereOnly.hint':
    'Segue makes a private playlist of this name there. Tracks that Spotify does not have stay here.',
  'pending.waits_one': '{{count, number}} change is kept here until Spotify has it.',
  'pending.waits_other': '{{count, number}} changes are kept here until Spotify has them.',
  'pending.waits.until': 'Spotify takes no more calls of this kind before {{when}}.',
  'pending.waits.soon': 'Sent as soon as you are signed in and Spotify can be reached.',
  'pending.unsendable_one': '{{count, number}} track stays here only: Spotify does not have it.',
  'pending.unsendable_other': '{{count, number}} tracks stay here only: Spotify does not have them.',
  'pending.redated_one':
    '{{count, number}} track will count as added today: Spotify takes out all copies of a track at once.',
  'pending.redated_other':
    '{{count, number}} tracks will count as added today: Spotify takes out all copies of a track at once.',

  'pending.order.intro':
    '“{{name}}” was put into another order here and on Spotify, and the two contradict each other. Nothing is sent until you choose.',
  'pending.order.choose': 'What the playlist is to hold',
  'pending.order.mine': 'Yours',
  'pending.order.theirs': 'On Spotify',
  'pending.order.merge': 'Both together',
  'pending.order.mine.do': 'Keep yours',
  'pending.order.theirs.do': 'Take Spotify’s',
  'pending.order.merge.do': 'Use both',
  'pending.order.mine.what': 'Spotify gets your version. What was changed there meanwhile is lost.',
  'pending.order.theirs.what': 'Your changes that were not sent are dropped. Undo brings them back.',
  'pending.order.merge.what':
    'All that either has added is in, all that either has removed is out. Where the order is unclear, yours counts.',
  'pending.diff.added_one': '{{count, number}} added',
  'pending.diff.added_other': '{{count, number}} added',
  'pending.diff.removed_one': '{{count, number}} removed',
  'pending.diff.removed_other': '{{count, number}} removed',
  'pending.diff.moved_one': '{{count, number}} moved',
  'pending.diff.moved_other': '{{count, number}} moved',
  'pending.diff.same': 'As it was',
  'pending.diff.gap_one': '{{count, number}} more track',
  'pending.diff.gap_other': '{{count, number}} more tracks',
  'pending.diff.mark.added': 'added',
  'pending.diff.mark.removed': 'removed',
  'pending.diff.mark.moved': 'moved',
  'pending.diff.unknown': 'No longer known',
  'pending.diff.list': '{{side}}, {{count, number}} tracks',

  'pending.many.intro':
    'Sending the changes of “{{name}}” takes {{count, number}} calls, and Spotify answers an app only so many a day.',
  'pending.many.choose': 'How to send them',
  'pending.many.many_one': 'Change by change, {{count, number}} call',
  'pending.many.many_other': 'Change by change, {{count, number}} calls',
  'pending.many.many.what': 'Nothing else is touched. If the day’s calls run out, it goes on the next day.',
  'pending.many.replace_one': 'All of it anew, {{count, number}} call',
  'pending.many.replace_other': 'All of it anew, {{count, number}} calls',
  'pending.many.replace.what':
    'On Spotify every track then counts as added today, for good. A backup is kept in History first.',
  'pending.many.replace.not':
    'Not possible here: the playlist holds files of your own, which no app can add.',
  'pending.many.do': 'Send',

  'pending.name.intro':
    'This playlist was given one name here and another on Spotify. Nothing of it is sent until you choose.',
  'pending.name.choose': 'What it is to be called',
  'pending.name.mine': 'Yours',
  'pending.name.theirs': 'On Spotify',
  'pending.name.mine.do': 'Keep yours',
  'pending.name.theirs.do': 'Take Spotify’s',

  'pending.gone.intro':
    '“{{name}}” is no longer on your list at Spotify, and has changes that were not sent.',
  'pending.gone.mine': 'Put it back',
  'pending.gone.theirs': 'Delete it here, too',

  'pending.again': 'Try again',
  'pending.reason.not-yours':
    'Only its owner, and those it is shared with to edit, can change this playlist on Spotify. Your changes stay here.',
  'pending.reason.scope':
    'Your sign-in does not cover changing playlists. Sign in again and allow it. Your changes stay here.',
  'pending.reason.premium': 'Spotify wants Premium of the app’s owner. Your changes stay here.',
  'pending.reason.forbidden':
    'Spotify does not allow this change. The account may not be on the app’s list of users. Your changes stay here.',
  'pending.reason.missing': 'Spotify no longer has this playlist. Your changes stay here.',
  'pending.reason.rejected':
    'Spotify does not take what was sent, also after its contents were read again. Your changes stay here.',
  'pending.reason.local-copies':
    'One of several copies of a file of your own was removed. Spotify takes out all of them at once, and lets no app add them again: remove that copy in Spotify. Your changes stay here.',
  'pending.reason.order': 'Changed here and on Spotify',
  'pending.reason.name': 'Renamed here and on Spotify',
  'pending.reason.gone': 'No longer on Spotify',
  'pending.reason.many': 'Many calls to Spotify',
  'pending.failed': 'Not sent to Spotify',
  'pending.onSpotify': 'Also on Spotify',
};
