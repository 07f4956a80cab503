// What a sent edit makes of the base: what Spotify then holds, as far as nobody else edits it.

import type { BaseItem, ItemKind } from '../account/base.ts';
import type { Driver } from '../driver.ts';
import type { SentEdit } from './rows.ts';

export function applyEdit(db: Driver, base: readonly BaseItem[], { call, itemIds }: SentEdit): BaseItem[] {
  switch (call.kind) {
    case 'remove': {
      const uris = new Set(call.uris);
      return base.filter(({ uri }) => !uris.has(uri));
    }
    case 'move': {
      const { start, length, before } = call;
      const rest = base.toSpliced(start, length);
      const to = before > start ? before - length : before;
      return rest.toSpliced(to, 0, ...base.slice(start, start + length));
    }
    case 'add':
      return base.toSpliced(call.position, 0, ...newItems(db, call.uris, itemIds));
    case 'replace':
      return newItems(db, call.uris, itemIds);
  }
}

const SOURCES: Record<string, { source: string; kind: ItemKind }> = {
  track: { source: 'spotify', kind: 'track' },
  episode: { source: 'spotify-episode', kind: 'episode' },
};

function newItems(db: Driver, uris: readonly string[], itemIds: readonly number[]): BaseItem[] {
  const find = db.prepare('SELECT id FROM tracks WHERE source = ? AND source_id = ?');
  return uris.map((uri, index) => {
    const [, type = '', sourceId = ''] = uri.split(':');
    const { source, kind } = SOURCES[type] ?? { source: '', kind: 'track' };
    const trackId = find.get<{ id: number }>([source, sourceId])?.id ?? null;
    return { uri, kind, trackId, addedAt: null, addedBy: null, playable: true, itemId: itemIds[index] ?? 0 };
  });
}
