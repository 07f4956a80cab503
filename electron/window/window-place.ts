// Where the window was. The pure part of window.ts: whether a remembered place can still be used.

import * as z from 'zod';

const pixels = z.number().int();
/** No desktop is larger: anything beyond is damage. */
const size = pixels.positive().max(16_384);
const boundsSchema = z.object({ x: pixels, y: pixels, width: size, height: size });
export type Bounds = z.infer<typeof boundsSchema>;

export const placeSchema = z.object({
  bounds: boundsSchema.nullable().default(null),
  maximized: z.boolean().default(false),
});
export type Place = z.infer<typeof placeSchema>;

/** How much of the window's top edge must be on a display for it to be seen and dragged, in pixels. */
const GRIP = { width: 120, height: 32 };

/** True when enough of the top edge lies within one of the work areas: displays come and go. */
export function isReachable(bounds: Bounds, workAreas: readonly Bounds[]): boolean {
  return workAreas.some((area) => {
    const shared = Math.min(bounds.x + bounds.width, area.x + area.width) - Math.max(bounds.x, area.x);
    return shared >= GRIP.width && bounds.y >= area.y && bounds.y + GRIP.height <= area.y + area.height;
  });
}
