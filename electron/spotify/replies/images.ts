// Pictures as replies list them: the same one in several sizes, or one whose size nobody says.

import * as z from 'zod';

const imageSchema = z.object({ url: z.string(), width: z.number().nullish().catch(null) });
type Image = z.infer<typeof imageSchema>;

export const imagesSchema = z
  .array(imageSchema.nullable().catch(null))
  .nullish()
  .catch([])
  .transform((images) => (images ?? []).filter((image) => image !== null));

/** The address of the smallest that is as wide as that, or else of the widest; null: there is none. */
export function smallest(images: readonly Image[], width: number): string | null {
  const sized = (image: Image) => image.width ?? Number.POSITIVE_INFINITY;
  const wide = images.filter((image) => sized(image) >= width).sort((a, b) => sized(a) - sized(b));
  const [first] = wide.length > 0 ? wide : images.toSorted((a, b) => sized(b) - sized(a));
  return first?.url ?? null;
}
