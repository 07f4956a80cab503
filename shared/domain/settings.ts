// What the user has set, kept by electron-store.

import * as z from 'zod';

export const settingsSchema = z.object({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  density: z.enum(['comfortable', 'compact']).default('comfortable'),
  lastPlaylistId: z.number().int().nullable().default(null),
  /** 0 familiar .. 1 discover. */
  discover: z.number().min(0).max(1).default(0.35),
});
export type Settings = z.infer<typeof settingsSchema>;
