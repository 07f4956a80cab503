// The Spotify account: connecting it by an app of the user's own, signing in, what can go wrong, and leaving again.

export const account = {
  'command.account.open': 'Spotify account…',

  'account.line': 'Spotify account',
  'account.line.signIn': 'Sign in to Spotify…',
  'account.line.signedIn': 'Signed in to Spotify',
  'account.line.signedOut': 'Signed out',
  'account.line.expired': 'Sign in again',
  'account.line.locked': 'Keyring locked',
  'account.line.deleting': 'Deletion unfinished',
  'account.line.trouble': 'Spotify refuses',
  'account.line.offline': 'Spotify not reached',

  'account.page.done': 'You can go back to Segue',
  'account.page.done.text': 'Segue has what it needs and is finishing. This tab can be closed.',
  'account.page.notDone': 'You are not signed in',
  'account.page.notDone.text': 'Segue says why. This tab can be closed.',

  'account.connect.title': 'Connect Spotify',
  'account.connect.step': 'Step {{step, number}} of {{of, number}}',
  'account.connect.back': 'Back',
  'account.connect.next': 'Continue',

  'account.app.title': 'Make an app at Spotify',
  'account.app.why':
    'Spotify lets a desktop app in only as an app of your own: free, made once, with a Premium account. Segue has no id or password of its own, and sees only what you allow.',
  'account.app.open': 'Open Spotify’s dashboard in your browser and log in.',
  'account.app.open.do': 'Open the dashboard',
  'account.app.create':
    'Choose “Create app”. Name and description are yours to choose; the name may not begin with “Spot”.',
  'account.app.redirect': 'As redirect URI add exactly this:',
  'account.app.redirect.copy': 'Copy the redirect URI',
  'account.app.copied': 'Copied',
  'account.app.api': 'Tick “Web API”, agree to the terms and save.',
  'account.app.users':
    'Only if another account than the app’s own is to use it: add its e-mail address under “User Management”.',
  'account.app.port': 'Spotify does not take the address without a port',
  'account.app.port.about': 'Then register one with a fixed port. It must be free each time you sign in.',
  'account.app.port.use': 'Use a fixed port',
  'account.app.port.label': 'Port',
  'account.app.port.wrong': 'A whole number from {{least}} to {{most}}',

  'account.id.title': 'Enter its client id',
  'account.id.where':
    'It is on the app’s page in the dashboard, under “Basic Information”. The client secret is not needed: do not paste it.',
  'account.id.label': 'Client id',
  'account.id.hint': '32 letters and digits',
  'account.id.wrong':
    'A client id is 32 characters, digits and the letters a to f. This is {{count, number}} long.',
  'account.id.wrongLetters': 'A client id has digits and the letters a to f only.',
  'account.keep.title': 'This computer keeps no secrets for programs',
  'account.keep.text':
    'Segue found no keyring (such as GNOME Keyring or KWallet). Your Spotify password is not at stake, but what keeps you signed in is.',
  'account.keep.memory': 'Sign in for this time',
  'account.keep.memory.about': 'Nothing is written down; after closing Segue you sign in again.',
  'account.keep.weak': 'Stay signed in, weakly protected',
  'account.keep.weak.about': 'Other programs that run as you could read it and edit your playlists.',
  'account.keep.system': 'Your system keeps the sign-in encrypted.',
  'account.signIn': 'Sign in',

  'account.asking': 'Asking Spotify about this client id…',
  'account.waiting.title': 'Go on in your browser',
  'account.waiting.text':
    'Spotify asks there whether Segue may read and change your playlists. Segue waits until {{time}}.',
  'account.waiting.noBrowser':
    'No browser could be opened. Copy the address, open it in any browser on this computer, and come back.',
  'account.waiting.again': 'Open the browser again',
  'account.waiting.copy': 'Copy the address',
  'account.waiting.copied': 'Copied: open it in a browser',
  'account.waiting.stuck': 'Something else shows in the browser?',
  'account.waiting.invalid.client': '“INVALID_CLIENT: Invalid client”',
  'account.waiting.invalid.client.do': 'The client id has a typing error. Cancel, and copy it again.',
  'account.waiting.invalid.redirect': '“Invalid redirect URI”',
  'account.waiting.invalid.redirect.do': 'The app in the dashboard lacks {{uri}}, exactly so.',
  'account.waiting.unreachable': '“This site can’t be reached”',
  'account.waiting.unreachable.do':
    'Copy the whole address from the browser’s address bar and paste it here.',
  'account.paste.label': 'Address from the browser, beginning with {{uri}}',
  'account.paste.do': 'Use it',
  'account.paste.no': 'That is not the address of this sign-in. It begins with {{uri}} and has a code in it.',
  'account.checking': 'Spotify has answered. Asking who you are…',
  'account.replacing': 'Deleting the data of the other account…',
  'account.cancel': 'Cancel',

  'account.done.title': 'Hello, {{name}}',
  'account.done.text': 'You are signed in to Spotify.',
  'account.done.memory': 'You are signed in until Segue is closed.',
  'account.done.close': 'Done',

  'account.another.title': 'That is another account',
  'account.another.text':
    'You signed in as {{name}}, and the library holds what belongs to {{before}}. Segue keeps one account at a time.',
  'account.another.replace': 'Delete and change',
  'account.another.stay': 'Leave all as it is',

  'account.failed.title': 'You are not signed in',
  'account.failed.again': 'Try again',
  'account.failed.change': 'Change what you entered',
  'account.failed.bad-client':
    'Spotify knows no app with this client id. Copy it again from the app’s page in the dashboard.',
  'account.failed.port-taken':
    'Another program is using port {{port}}. Close it, or choose another port and register that one with Spotify.',
  'account.failed.denied': 'You said no in the browser. Nothing was changed; you can change your mind.',
  'account.failed.wrong-state':
    'The answer that came back does not belong to this sign-in, so it was not used. An old tab may have sent it: close it and try again.',
  'account.failed.refused':
    'Spotify did not accept how it was asked. Look in the dashboard whether the app is still there and has “Web API” ticked.',
  'account.failed.timeout':
    'Nobody answered in the browser within five minutes. If it said that something is invalid, check the client id and the redirect URI.',
  'account.failed.bad-code':
    'Spotify did not take its own answer: it was too old, or used before. Try again, in one go.',
  'account.failed.unreachable': 'Spotify could not be reached. Check your connection and try again.',
  'account.failed.no-sense':
    'Spotify answered in a way that this Segue does not understand. Try again later; an update of Segue may help.',
  'account.failed.busy':
    'Spotify let you in, and then asks for a pause before it answers anything. Try again in an hour, or tomorrow.',
  'account.failed.not-allowed':
    'Spotify let you in, but this account may not use the app. Sign in with the account that made it, or add this one’s e-mail address in the dashboard under “User Management”.',
  'account.failed.no-premium':
    'Spotify let you in, but the account that made the app has no Premium, and without it Spotify answers nothing. Renew it, or use an app of an account with Premium.',
  'account.failed.not-kept':
    'You are not signed in: it could not be written down. The disk may be full, or the library in the way of something; the log has the details.',

  'account.title': 'Spotify account',
  'account.off':
    'Signing in is off on this development runtime, which is out of support: a sign-in deserves a browser engine with its holes mended. The Segue you install from a release has it.',
  'account.name': 'Name',
  'account.userId': 'User id',
  'account.product': 'Plan',
  'account.since': 'Connected',
  'account.clientId': 'Client id of your app',
  'account.kept.system': 'Encrypted by your system',
  'account.kept.weak': 'Weakly protected, as you chose',
  'account.kept.memory': 'In memory, until Segue is closed',
  'account.state.signed-in': 'Signed in',
  'account.state.none': 'Signed out. What was read from Spotify is still here, and edits wait.',
  'account.state.expired':
    'Spotify has ended this sign-in: after half a year, or because you took the app off your account. Your library is as it was; sign in again to go on.',
  'account.state.locked':
    'Your system did not open its keyring, where the sign-in is. Unlock it and try again, or sign in anew.',
  'account.state.deleting':
    'Deleting the data of this account was cut off. Go on with it: nothing else can be done with the account before.',
  'account.trouble.not-allowed':
    'Spotify refuses this account everything: it is not among the app’s users (dashboard, “User Management”).',
  'account.trouble.no-premium':
    'Spotify answers nothing: the account that made the app has no Premium at the moment.',
  'account.trouble.unreachable': 'Spotify could not be reached. What was read is here; edits wait.',
  'account.trouble.busy': 'Spotify asks for a pause. What was read is here; edits wait.',
  'account.trouble.no-sense': 'Spotify answers in a way that this Segue does not understand.',
  'account.check': 'Check',
  'account.checked': 'Spotify answers: signed in as {{name}}',
  'account.unlock': 'Try again',
  'account.signInAgain': 'Sign in again',
  'account.actions': 'Sign-in',
  'account.switch': 'Switch account…',
  'account.switch.title': 'Another account',
  'account.switch.about': 'Sign in as somebody else, or with another app.',
  'account.signOut': 'Sign out',
  'account.signOut.title': 'Leave for now',
  'account.signOut.about': 'Forgets the sign-in on this computer. The library stays.',
  'account.signedOut': 'Signed out of Spotify',
  'account.delete': 'Disconnect and delete…',
  'account.delete.leave': 'Leave for good',
  'account.delete.about': 'Signs out and deletes everything of this account from this computer.',
  'account.delete.title': 'Disconnect {{name}} and delete?',
  'account.delete.what': 'This is deleted from this computer and cannot be undone:',
  'account.delete.counting': 'Counting what would be deleted…',
  'account.delete.signIn': 'The sign-in and the client id',
  'account.delete.playlists_one': '{{count, number}} playlist of the account, as it is kept here',
  'account.delete.playlists_other': '{{count, number}} playlists of the account, as they are kept here',
  'account.delete.tracks_one': '{{count, number}} track that nothing else in the library holds',
  'account.delete.tracks_other': '{{count, number}} tracks that nothing else in the library holds',
  'account.delete.edits_one': '{{count, number}} edit of its playlists, with undo',
  'account.delete.edits_other': '{{count, number}} edits of its playlists, with undo',
  'account.delete.backups_one': '{{count, number}} earlier order of its playlists',
  'account.delete.backups_other': '{{count, number}} earlier orders of its playlists',
  'account.delete.copies_one': '{{count, number}} backup of the library that holds it, whole',
  'account.delete.copies_other': '{{count, number}} backups of the library that hold it, whole',
  'account.delete.covers_one': '{{count, number}} cover',
  'account.delete.covers_other': '{{count, number}} covers',
  'account.delete.unsent_one': '{{count, number}} playlist has edits that were not sent yet: they are lost',
  'account.delete.unsent_other':
    '{{count, number}} playlists have edits that were not sent yet: they are lost',
  'account.delete.stays':
    'Nothing changes at Spotify, and your imports, local playlists and files stay. To take the app off your account there too, open Spotify’s list of apps.',
  'account.delete.apps': 'Open the list of apps',
  'account.delete.do': 'Disconnect and delete',
  'account.delete.goOn': 'Go on deleting',
  'account.delete.running': 'Deleting…',
  'account.deleted': 'Disconnected from Spotify; its data is deleted',
} as const;
