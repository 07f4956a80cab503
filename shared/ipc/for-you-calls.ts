// The contract's calls about what "For you" can go by.

import * as z from 'zod';
import { forYouSourceSchema, forYouSourcesSchema } from '../domain/for-you.ts';

export const forYouCalls = {
  /** Those that have a track, in the order of their worth. */
  forYouSources: { to: 'library', input: z.undefined(), output: forYouSourcesSchema },
  /** The tracks of one, the most telling first. */
  forYouSeeds: {
    to: 'library',
    input: z.object({ source: forYouSourceSchema }),
    output: z.array(z.number().int()),
  },
} as const;
