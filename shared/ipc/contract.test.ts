import { expect, it } from 'vitest';
import { MAX_ITEMS } from '../domain/limits.ts';
import { settingsChangeSchema } from '../domain/settings.ts';
import { calls } from './contract.ts';

const FROM = 3 * MAX_ITEMS;
const ids = Array.from({ length: FROM }, (_, i) => i + 1);
const place = { playlistId: 1, sort: null, top: FROM, active: null };

it.each([
  ['view', calls.view.input, { playlistId: 1, sort: null, filter: '', from: FROM }],
  ['trackIdsOf', calls.trackIdsOf.input, { itemIds: ids }],
  ['pickedShape', calls.pickedShape.input, { itemIds: ids }],
  ['copyLinks', calls.copyLinks.input, { trackIds: ids }],
  ['playable', calls.playable.input, { trackIds: ids }],
  // Which then fails in words of its own.
  ['edit', calls.edit.input, { kind: 'create', name: 'All I like', trackIds: ids }],
  ['settingsSet', settingsChangeSchema, { places: [place] }],
] as const)(
  '%s takes lists that are longer than a playlist may be, as Liked Songs are',
  (_, schema, input) => {
    expect(schema.safeParse(input).error).toBeUndefined();
  },
);
