// The app's main job without its window: the demo library is loaded if there is none, suggestions for one of its
// playlists are computed, and the answer is put as a table with reasons. Used by the command line (demo.ts) and by
// Electron's headless start (headless.ts); imports no electron.

import type { Playlist } from '../../shared/domain/library.ts';
import { SegueError } from '../../shared/domain/result.ts';
import type { Reason, Suggestion } from '../../shared/domain/suggestions.ts';
import { type MessageKey, t, withLanguage } from '../../shared/messages/index.ts';
import type { Threads } from '../threads/threads.ts';

const LIMIT = 10;
const WIDTHS = { title: 32, artist: 24 };

export interface DemoReport {
  playlist: Playlist;
  text: string;
}

/** Rejects with SegueError when the demo cannot be loaded or no snapshot can be built. */
export async function demoReport({ library, catalogue, suggestions }: Threads): Promise<DemoReport> {
  const { tracks } = await library.call('librarySummary', undefined);
  if (tracks === 0) await library.call('loadDemo', undefined);
  await catalogue.publish(tracks === 0);

  const playlist = (await library.call('playlists', undefined)).find(({ count }) => count >= 10);
  if (!playlist) throw new SegueError('not-found', 'the library has no playlist of ten tracks or more');
  const reply = await suggestions.suggest({
    playlistId: playlist.id,
    requestId: 1,
    seedTrackIds: [],
    steering: null,
    limit: LIMIT,
    order: 'fit',
  });
  const heading = `Next for “${playlist.name}”, ${playlist.count} tracks`;
  const figures = `${t('next.candidates', { count: reply.candidates })} in ${reply.elapsedMs.toFixed(1)} ms`;
  return { playlist, text: [`${heading}: ${figures}`, '', ...reply.suggestions.map(line)].join('\n') };
}

function line({ score, title, artists, reasons }: Suggestion): string {
  const cells = [
    score.toFixed(0).padStart(3),
    cell(title, WIDTHS.title),
    cell(artists.join(', '), WIDTHS.artist),
    reasons.map(sentence).join(' · '),
  ];
  return cells.join('  ');
}

function cell(text: string, width: number): string {
  const characters = [...text];
  return (characters.length > width ? [...characters.slice(0, width - 1), '…'].join('') : text).padEnd(width);
}

const sentence = ({ code, params }: Reason) => t(`reason.${code}` as MessageKey, withLanguage(params));
