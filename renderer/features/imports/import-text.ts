// Counts of an import in words.

import type { FilePreview } from '../../../shared/domain/imports.ts';
import { namesText } from '../../../shared/domain/names.ts';
import { t } from '../../../shared/messages/index.ts';
import { count } from '../../ui/format.ts';

/** "1,204 tracks", "more than 20,000 tracks" where the file was not looked through to its end. */
export const tracksText = ({ read, whole }: FilePreview): string =>
  t(whole ? 'import.file.tracks' : 'import.file.more', { count: read, number: count(read) });

const NAMED = 4;

/** The first few names, and how many more. */
export function playlistsText({ playlists, whole }: FilePreview): string {
  const first = playlists.names.slice(0, NAMED);
  const more = playlists.count - first.length;
  if (more <= 0 && whole) return namesText(first);
  return t('import.playlistNames', {
    names: namesText(first),
    number: whole ? count(more) : `${count(more)}+`,
  });
}

/** What the switch that makes playlists says. */
export function makeText({ playlists, whole, rows }: FilePreview): string {
  if (rows.every(({ playlist }) => playlist === null)) return t('import.makeOne');
  if (!whole) return t('import.makeMore', { number: count(playlists.count) });
  return t('import.makeMany', { count: playlists.count, number: count(playlists.count) });
}

/** "3 of 5 known", of ids and links without titles. */
export const bareText = ({ bare, whole }: FilePreview): string =>
  whole
    ? t('import.bare', { count: bare.count, known: count(bare.known), number: count(bare.count) })
    : t('import.bare.first', { known: count(bare.known), number: count(bare.count) });

/** How many tracks a file has; where it has ids alone, how many of them are known. */
export const countText = (file: FilePreview): string =>
  file.bare.count > 0 && file.bare.count === file.read ? bareText(file) : tracksText(file);

/** Why there is nothing of a file to look at. */
export function whyNot({ problem, bytes }: FilePreview): string {
  if (problem) return t(`import.problem.${problem}`);
  return t(bytes === 0 ? 'import.empty' : 'import.unknown');
}

/** What a file is, or that it cannot be read. */
export const kindText = ({ kind, problem }: FilePreview): string =>
  t(kind === 'unknown' && problem ? 'import.notRead' : `import.kind.${kind}`);

export const playlistCountText = ({ playlists }: FilePreview): string =>
  t('import.file.playlists', { count: playlists.count, number: count(playlists.count) });
