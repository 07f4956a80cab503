// What is read of the replies to sent edits. Anything else in them is of no account.

import * as z from 'zod';

export const snapshotSchema = z.object({ snapshot_id: z.string().min(1) });

export const madeSchema = snapshotSchema.extend({ id: z.string().min(1) });
