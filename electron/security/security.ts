// What no page may do, set for the whole app in main: for every session and every web contents that will ever be
// made, not for one window, so that forgetting it is impossible.

import { app, type Session, type WebContents } from 'electron';
import { AUDIO_SCHEME } from '../../shared/domain/audio-address.ts';
import { COVER_SCHEME } from '../../shared/domain/cover-address.ts';
import { log } from '../app/log.ts';
import { APP_PAGE, APP_SCHEME } from '../schemes/app-files.ts';

/** Must run before the first session or window is made. */
export function harden(): void {
  // It would take `--no-sandbox` off the command line, without which Chromium does not run as root (CI, containers).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', hardenSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    log.warn('permission refused', permission);
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  // Off, it still fetches a dictionary of the system's language: it is to have no language, and nowhere to fetch from.
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerDictionaryDownloadURL(`${APP_SCHEME}://no-dictionaries/`);
  session.on('will-download', (event) => event.preventDefault());
  // The renderer has no network. The content security policy says so too, but a page without one is held as well.
  // Main's own requests do not pass here: they are made by Node's fetch.
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }));
}

function isLocal(url: string): boolean {
  const { protocol } = new URL(url);
  return (
    [`${APP_SCHEME}:`, `${AUDIO_SCHEME}:`, `${COVER_SCHEME}:`].includes(protocol) ||
    (protocol === 'devtools:' && !app.isPackaged)
  );
}

function hardenContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp'); // WebRTC passes neither webRequest nor the policy
  contents.setWindowOpenHandler(({ url }) => {
    log.warn('new window refused', url);
    return { action: 'deny' };
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (event.isMainFrame && event.url === APP_PAGE) return; // a reload
    log.warn('navigation refused', event.url);
    event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
}
