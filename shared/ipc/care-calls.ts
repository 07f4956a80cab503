// The contract's calls that look after the library.

import * as z from 'zod';
import { boundedArray } from '../domain/bounded.ts';
import { DUPLICATE_SCOPES, duplicatesSchema, unusedTracksSchema, whereUsedSchema } from '../domain/care.ts';
import { trackSchema } from '../domain/library.ts';

const id = z.number().int();

export const careCalls = {
  /** Where a track, and the same song under other ids, is. Fails with `not-found`. */
  whereUsed: { to: 'library', input: z.object({ trackId: id }), output: whereUsedSchema },
  duplicates: {
    to: 'library',
    input: z.object({ scope: z.enum(DUPLICATE_SCOPES) }),
    output: duplicatesSchema,
  },
  /** Tracks that no playlist holds. */
  unusedTracks: { to: 'library', input: z.undefined(), output: unusedTracksSchema },
  /** Tracks in the order asked; ids that are gone are left out. */
  tracksByIds: {
    to: 'library',
    input: z.object({ trackIds: boundedArray(id, { max: 1000 }) }),
    output: z.array(trackSchema),
  },
} as const;
