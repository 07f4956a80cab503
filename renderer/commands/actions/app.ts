// What the commands of the app, the account and the help do.

import { openAccount } from '../../actions/account.ts';
import { type Actions, opens } from './actions.ts';

export const app: Actions<'app' | 'account' | 'help'> = {
  'app.settings': opens('settings'),
  'app.evaluate': opens('evaluation'),
  'account.open': openAccount,
  'account.calls': opens('calls'),
  'help.shortcuts': opens('shortcuts'),
  'help.diagnostics': opens('diagnostics'),
  'help.updates': opens('updates'),
  'help.about': opens('about'),
};
