import { describe, expect, it } from 'vitest';
import { isReachable, placeSchema } from './window-place.ts';

const left = { x: 0, y: 0, width: 1920, height: 1040 };
const right = { x: 1920, y: 200, width: 1280, height: 800 };
const at = (x: number, y: number) => ({ x, y, width: 1280, height: 800 });

describe('isReachable', () => {
  it('is true on a display, also partly and on the second one', () => {
    expect(isReachable(at(100, 100), [left])).toBe(true);
    expect(isReachable(at(-1100, 0), [left])).toBe(true);
    expect(isReachable(at(2400, 300), [left, right])).toBe(true);
  });
  it('is false when its display is gone', () => {
    expect(isReachable(at(2400, 300), [left])).toBe(false);
  });
  it('is false when the top edge cannot be grasped', () => {
    expect(isReachable(at(100, -40), [left])).toBe(false);
    expect(isReachable(at(100, 1020), [left])).toBe(false);
    expect(isReachable(at(-1200, 100), [left])).toBe(false);
  });
});

describe('placeSchema', () => {
  it('makes a whole value of nothing', () => {
    expect(placeSchema.parse({})).toEqual({ bounds: null, maximized: false });
  });
});
