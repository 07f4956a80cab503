// What the diagnostics say, as far as it can be said without Electron: the log's last failures without anything
// private in them, and the report as text. Loaded when it is asked for.

import type { CallOutput } from '../../shared/ipc/contract.ts';
import type { Diagnostics } from '../../shared/ipc/diagnostics-calls.ts';
import { t } from '../../shared/messages/index.ts';

const MOST = 20;
const LONGEST = 300;
/** An entry's head, as electron-log writes it. */
const ENTRY = /^\[(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.\d+\] \[(error|warn)\]\s+(.*)$/;

/** @param home of the user, whose name is in it */
export function troublesIn(log: string, home: string): Diagnostics['troubles'] {
  const entries = log.split('\n').flatMap((line) => {
    const [, at, level, text] = ENTRY.exec(line) ?? [];
    return at && level && text !== undefined
      ? [{ at, level: level as 'error' | 'warn', text: discreet(text, home) }]
      : [];
  });
  return entries.slice(-MOST).reverse();
}

/** None of it should be in a log; should it be, it goes no further. */
const SECRETS = [
  /\b(bearer|basic)\s+\S+/gi,
  /\b(\w*(?:token|secret|password|verifier|authorization|code|key))(["']?\s*[=:]\s*["']?)[^\s"'&,;}]+/gi,
  /[\w.+-]+@[\w-]+\.[\w.-]+/g,
] as const;

export function discreet(text: string, home: string): string {
  const [scheme, named, address] = SECRETS;
  const clean = text
    .replaceAll(home, '~')
    .replace(scheme, '$1 …')
    .replace(named, '$1$2…')
    .replace(address, '…@…');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 1)}…` : clean;
}

/** Plain text, for a report that somebody else reads. */
export function reportOf(app: CallOutput<'appInfo'>, found: Diagnostics): string {
  const { library, catalogue, troubles } = found;
  return [
    t('diagnostics.version', { version: app.version }),
    t('about.runtime', { electron: app.electron, chrome: app.chrome, node: app.node }),
    ...(app.developmentRuntime ? [t('diagnostics.development')] : []),
    found.system,
    t(`diagnostics.sandbox.${found.sandbox ? 'on' : 'off'}`),
    'code' in library
      ? t(`error.${library.code}`)
      : t('diagnostics.library.holds', { ...library, size: `${library.bytes} B` }),
    catalogue.state === 'ready'
      ? t('diagnostics.index.ready', { rows: catalogue.rows, at: catalogue.builtAt })
      : t('diagnostics.index.other', { state: catalogue.state }),
    ...troubles.map(({ at, level, text }) => `${at} ${level}: ${text}`),
  ].join('\n');
}
