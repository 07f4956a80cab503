import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { click, inOrder, nothingSelected, reconcile, selectAll, step, toggle } from './selection-model.ts';

const order = [10, 20, 30, 40, 50];
const plain = { shift: false, ctrl: false };
const shift = { shift: true, ctrl: false };
const ctrl = { shift: false, ctrl: true };
const picked = (selection: { ids: ReadonlySet<number> }) => [...selection.ids].sort((a, b) => a - b);

describe('click', () => {
  it('selects one alone', () => {
    const selection = click(click(nothingSelected, order, 10, plain), order, 30, plain);
    expect(picked(selection)).toEqual([30]);
    expect(selection.active).toBe(30);
  });

  it('selects a range with Shift, from the anchor and in either direction', () => {
    const anchored = click(nothingSelected, order, 30, plain);
    expect(picked(click(anchored, order, 50, shift))).toEqual([30, 40, 50]);
    expect(picked(click(click(anchored, order, 50, shift), order, 10, shift))).toEqual([10, 20, 30]);
  });

  it('adds and takes out with Ctrl', () => {
    const two = click(click(nothingSelected, order, 10, plain), order, 40, ctrl);
    expect(picked(two)).toEqual([10, 40]);
    expect(picked(click(two, order, 10, ctrl))).toEqual([40]);
  });

  it('adds a range to the rest with Ctrl and Shift', () => {
    const start = click(click(nothingSelected, order, 10, plain), order, 30, ctrl);
    expect(picked(click(start, order, 40, { shift: true, ctrl: true }))).toEqual([10, 30, 40]);
  });
});

describe('step', () => {
  it('starts at the first row going down and at the last going up', () => {
    expect(step(nothingSelected, order, 1, plain).active).toBe(10);
    expect(step(nothingSelected, order, -1, plain).active).toBe(50);
  });

  it('extends with Shift, shrinks on the way back, and only moves with Ctrl', () => {
    const at = click(nothingSelected, order, 20, plain);
    const two = step(step(at, order, 1, shift), order, 1, shift);
    expect(picked(two)).toEqual([20, 30, 40]);
    expect(picked(step(two, order, -1, shift))).toEqual([20, 30]);
    const moved = step(at, order, 1, ctrl);
    expect(picked(moved)).toEqual([20]);
    expect(picked(toggle(moved, moved.active ?? 0))).toEqual([20, 30]);
  });

  it('stays inside the list', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(), { minLength: 1 }),
        fc.array(
          fc.record({ delta: fc.integer({ min: -20, max: 20 }), shift: fc.boolean(), ctrl: fc.boolean() }),
        ),
        (ids, moves) => {
          let selection = nothingSelected;
          for (const { delta, ...keys } of moves) {
            if (delta !== 0) selection = step(selection, ids, delta, keys);
          }
          for (const id of selection.ids) expect(ids).toContain(id);
          if (selection.active !== null) expect(ids).toContain(selection.active);
        },
      ),
    );
  });
});

describe('reconcile', () => {
  it('moves keyboard and selection to the row that took the place of a removed one', () => {
    const selection = click(nothingSelected, order, 30, plain);
    const after = reconcile(selection, order, [10, 20, 40, 50]);
    expect(after.active).toBe(40);
    expect(picked(after)).toEqual([40]);
    const two = click(selection, order, 50, ctrl);
    expect(picked(reconcile(two, order, [10, 20, 30, 40]))).toEqual([30]);
    expect(reconcile(click(nothingSelected, order, 50, plain), order, [10, 20]).active).toBe(20);
    expect(reconcile(selection, order, []).active).toBeNull();
  });
});

it('selects all and answers in list order', () => {
  const all = selectAll(nothingSelected, order);
  expect(inOrder(all.ids, order)).toEqual(order);
  expect(inOrder(new Set([50, 10]), order)).toEqual([10, 50]);
});
