// What the user is shown of the day's calls.

import { expect, it } from 'vitest';
import { shownBudgets, shut, spend } from './budgets.ts';

const HOUR = 3_600_000;
const perDay = () => 2;

it('tells what is left of each kind, and until when there is none', () => {
  let budgets = spend({}, 'items', 1000);
  budgets = spend(budgets, 'items', 2000);
  budgets = spend(budgets, 'top', 3000);
  budgets = shut(spend(budgets, 'liked', 4000), 'liked', HOUR, 4000);
  expect(shownBudgets(budgets, perDay, 5000)).toEqual([
    { bucket: 'items', calls: 2, perDay: 2, until: 1000 + 24 * HOUR, shut: false },
    { bucket: 'liked', calls: 1, perDay: 2, until: 4000 + HOUR, shut: true },
    { bucket: 'top', calls: 1, perDay: 2, until: null, shut: false },
  ]);
});

it('leaves out what has had its day', () => {
  const budgets = spend(shut(spend({}, 'items', 0), 'liked', 30 * HOUR, 0), 'top', 20 * HOUR);
  expect(shownBudgets(budgets, perDay, 25 * HOUR)).toEqual([
    { bucket: 'liked', calls: 0, perDay: 2, until: 30 * HOUR, shut: true },
    { bucket: 'top', calls: 1, perDay: 2, until: null, shut: false },
  ]);
});
