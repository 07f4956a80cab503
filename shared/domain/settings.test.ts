import { expect, it } from 'vitest';
import { settingsChangeSchema, settingsSchema } from './settings.ts';

it('fills whole settings with defaults, and leaves a change as it is', () => {
  expect(settingsSchema.parse({ theme: 'dark' })).toMatchObject({ theme: 'dark', density: 'comfortable' });
  expect(settingsChangeSchema.parse({ lastPlaylistId: 3 })).toEqual({ lastPlaylistId: 3 });
});

it('takes known columns and widths that can be seen, nothing else', () => {
  const change = { columns: ['year', 'genre'], columnWidths: { year: 60 } };
  expect(settingsChangeSchema.parse(change)).toEqual(change);
  for (const wrong of [
    { columns: ['mood'] },
    { columnWidths: { year: 2 } },
    { columnWidths: { mood: 60 } },
  ]) {
    expect(settingsChangeSchema.safeParse(wrong).success).toBe(false);
  }
});
