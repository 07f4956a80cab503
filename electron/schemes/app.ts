// The renderer's own scheme, in main: `segue-app://bundle/…` serves the built renderer and nothing else. Unlike
// `file:` it has an origin to check and shows the page no other file; it works the same inside an asar archive.

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { protocol, type Session } from 'electron';
import { AUDIO_ORIGIN, AUDIO_SCHEME } from '../../shared/domain/audio-address.ts';
import { COVER_ORIGIN, COVER_SCHEME } from '../../shared/domain/cover-address.ts';
import { APP_SCHEME, appFile, type PageFile } from './app-files.ts';

/** [Note: CSP] Sent with every file. No inline script or style, and nothing from anywhere but the app's own files. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  `img-src 'self' data: ${COVER_ORIGIN}`,
  "font-src 'self'",
  "connect-src 'self'",
  `media-src ${AUDIO_ORIGIN}`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** All at once, for a second call would take back the first. Must run before `ready`; later it throws. */
export function registerSchemes(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
    // audio.ts. No page may read from it, only play.
    { scheme: AUDIO_SCHEME, privileges: { standard: true, secure: true, stream: true } },
    // cover.ts.
    { scheme: COVER_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/**
 * By the older of Electron's two ways, which hands over whole buffers: `protocol.handle` passes the page's script on piece
 * by piece, and the first row is on screen a twentieth later (https://github.com/electron/electron/issues/42612).
 *
 * @param onMissing called with the path below `folder` of each file that was asked for and cannot be read, and why
 * @returns resolves with the first answer, the page's
 */
export function serveApp(
  session: Session,
  folder: string,
  onMissing: (file: string, cause: unknown) => void = () => {},
): Promise<void> {
  return new Promise((onFirst) => {
    session.protocol.registerBufferProtocol(APP_SCHEME, ({ method, url }, answer) => {
      const found = method === 'GET' ? appFile(url, folder) : null;
      const refuse = () => answer({ statusCode: 404, data: Buffer.alloc(0) });
      const read = async ({ file, type }: PageFile) => {
        try {
          answer({ data: await readFile(file), headers: headersOf(type) });
        } catch (cause) {
          refuse();
          onMissing(path.relative(folder, file).replaceAll(path.sep, '/'), cause);
        }
      };
      void Promise.resolve(found ? read(found) : refuse()).then(onFirst);
    });
  });
}

const headersOf = (type: string) => ({
  'content-type': type,
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
});
