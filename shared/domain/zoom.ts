// How large the window's contents can be drawn, as factors of their designed size.

export const MIN_ZOOM = 0.5;
export const MAX_ZOOM = 2;
const STEPS = [MIN_ZOOM, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, MAX_ZOOM];

/** The next larger or smaller step; at the end of them the last. */
export function nextZoom(zoom: number, direction: 1 | -1): number {
  if (direction > 0) return STEPS.find((step) => step > zoom + 0.001) ?? MAX_ZOOM;
  return STEPS.findLast((step) => step < zoom - 0.001) ?? MIN_ZOOM;
}
