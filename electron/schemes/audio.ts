// The scheme of the user's own audio files, in main: `segue-audio://file/<number>` and nothing else. A scheme of its own,
// for sound is streamed and the page's own files are not. What serves is loaded when something is first played.

import type { Session } from 'electron';
import { AUDIO_SCHEME, audioFileOf } from '../../shared/domain/audio-address.ts';
import type { Location } from '../audio-files/serve.ts';

/**
 * To be called before the page is loaded: one that is there already does not know the scheme.
 * @param find where the file of this number is; null: there is none
 */
export function serveSound(session: Session, find: (fileId: number) => Promise<Location | null>): void {
  session.protocol.handle(AUDIO_SCHEME, async ({ method, url, headers }) => {
    const fileId = method === 'GET' ? audioFileOf(url) : null;
    const location = fileId === null ? null : await find(fileId);
    if (!location) return new Response(null, { status: 404 });
    const { serveAudio } = await import('../audio-files/serve.ts');
    return serveAudio(location, headers.get('range'));
  });
}
