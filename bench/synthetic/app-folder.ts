// The built app with another demo library in it: the one way in which it imports, with as many tracks as wanted.

import { cpSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { DemoTrack } from '../../electron/library/demo/files.ts';
import { root } from '../../scripts/setup/step.ts';
import { createRandom } from '../../scripts/torture/random.ts';
import { demo } from './library.ts';
import { MEASURED, syntheticTracks } from './tracks.ts';

const SEED = 1;
const PLAYLISTS = 20;
const TRACKS_A_PLAYLIST = 75;

/** @param folder where nothing is yet */
export function makeAppFolder(folder: string, count: number): void {
  cpSync(path.join(root, 'dist'), path.join(folder, 'dist'), { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
  const assets = path.join(folder, 'dist/assets/demo');
  writeFileSync(path.join(assets, 'tracks.csv'), tracksCsv(count));
  const playlists = Array.from({ length: PLAYLISTS }, (_, p) => ({
    name: `Made-up playlist ${p + 1}`,
    description: '',
    tracks: Array.from({ length: TRACKS_A_PLAYLIST }, (_, i) => 1 + p * TRACKS_A_PLAYLIST + i),
  }));
  const featureMask = { reason: 'None is left out.', trackIds: [] };
  writeFileSync(path.join(assets, 'playlists.json'), JSON.stringify({ version: 1, playlists, featureMask }));
}

function tracksCsv(count: number): string {
  const { tracks } = demo();
  const lines: string[] = [];
  for (const track of syntheticTracks(tracks, count, createRandom(SEED))) {
    // Every track of the demo's file has its features, so those without get a demo track's own.
    const features = track.features ?? (tracks[track.id % tracks.length] as DemoTrack);
    const row = {
      track_id: track.id,
      title: track.title,
      artist: `Artist ${track.artist}`,
      album: `Album ${track.album}`,
      album_year: track.year ?? '',
      track_number: 1 + (track.id % 11),
      genres: track.genres.join('; '),
      duration_s: Math.round(track.durationMs / 1000),
      explicit: '',
      listens: Math.round(10_000 ** track.popularity),
      license: '',
      track_url: `https://example.org/track/${track.id}`,
      ...Object.fromEntries(MEASURED.map((name) => [name, features[name]])),
    };
    if (lines.length === 0) lines.push(Object.keys(row).join());
    lines.push(Object.values(row).map(quoted).join());
  }
  return lines.join('\n');
}

const quoted = (value: string | number) => `"${String(value).replaceAll('"', '""')}"`;
