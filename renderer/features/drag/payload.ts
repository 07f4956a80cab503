// What a drag inside the window carries. Marked with our own symbol, so that nothing else is taken for it.

import type { Load } from '../../stores/carry.ts';

const mark = Symbol('segue-load');

export const dragData = (load: Load): Record<string | symbol, unknown> => ({ [mark]: load });

export function loadOfDrag(data: Record<string | symbol, unknown>): Load | null {
  return (data[mark] as Load | undefined) ?? null;
}
