import { expect, it } from 'vitest';
import { settingsChangeSchema, settingsSchema } from './settings.ts';

it('fills whole settings with defaults, and leaves a change as it is', () => {
  expect(settingsSchema.parse({ theme: 'dark' })).toMatchObject({ theme: 'dark', density: 'comfortable' });
  expect(settingsChangeSchema.parse({ lastPlaylistId: 3 })).toEqual({ lastPlaylistId: 3 });
});
