// Texts and lists as they come over a border: how long they are is looked at first, for what is too long is not worth
// reading, and reading it would hold up main.

import * as z from 'zod';
import { plainText } from './plain-text.ts';

/** Plain text of at most `max` UTF-16 units. */
export const boundedText = (max: number) => z.string().max(max, { abort: true }).overwrite(plainText);

/** From `min` to `max` members, each then parsed by `member`. */
export const boundedArray = <T extends z.ZodType>(
  member: T,
  { min = 0, max }: { min?: number; max: number },
) =>
  z
    .custom<z.input<T>[]>((value) => Array.isArray(value) && value.length >= min && value.length <= max)
    .pipe(z.array(member));
