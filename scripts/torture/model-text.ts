// The model written as the library's tables are (contentsOf in electron/library/fixtures.ts), so that both can be
// compared byte for byte. That positions are dense from 0 is part of it. In the parent.

import type { Contents, Model } from './model.ts';

export function textOfContents(contents: Contents): string {
  const lists = [...contents].sort(([a], [b]) => a - b);
  return JSON.stringify([
    lists.map(([id, { kind, name, description, createdAt }]) => [id, kind, name, description, createdAt]),
    lists.flatMap(([listId, { items }]) =>
      items.map(({ id, trackId, addedAt }, position) => [listId, position, id, trackId, addedAt]),
    ),
    lists.flatMap(([listId, { dismissed }]) =>
      [...dismissed].sort(([a], [b]) => a - b).map(([trackId, at]) => [listId, trackId, 'dismissed', at]),
    ),
  ]);
}

export function textOfBackups({ backups }: Model): string {
  return JSON.stringify(
    backups.map(({ id, listId, session, name, items }) => [
      ...[id, listId, session, name],
      JSON.stringify(items.map((item) => [item.id, item.trackId, item.addedAt])),
    ]),
  );
}
