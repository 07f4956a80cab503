// The contract's calls about what the system asked Segue to show: a link ([Note: Links]) or a library's file that was
// opened with it. The page is told that there is something and takes it when it can follow.

import * as z from 'zod';
import { LINK_TABS } from '../domain/app-link.ts';
import { importPreviewSchema } from '../domain/imports.ts';
import { MAX_QUERY } from '../domain/limits.ts';

const nothing = z.undefined();

const linkSchema = z.discriminatedUnion('to', [
  z.object({ to: z.literal('open') }),
  z.object({ to: z.literal('playlist'), playlistId: z.int().positive(), tab: z.enum(LINK_TABS) }),
  z.object({ to: z.literal('search'), words: z.string().min(1).max(MAX_QUERY) }),
]);

export const destinationCalls = {
  /** What was asked for last and is not shown yet; null: nothing. `refused`: something that was meant as a link. */
  takeDestination: {
    to: 'main',
    input: nothing,
    output: z.union([z.object({ link: linkSchema }), z.enum(['file', 'refused'])]).nullable(),
  },
  /** Puts the link on the clipboard. */
  copyAppLink: { to: 'main', input: linkSchema, output: nothing },
  /** Has the file looked at that was asked for. Fails with `import-gone`. */
  importAsked: { to: 'main', input: nothing, output: importPreviewSchema },
} as const;

export const destinationEvents = {
  /** There is something to take. */
  asked: z.object({}),
} as const;
