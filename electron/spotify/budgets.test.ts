// What the user is shown of the day's calls.

import { expect, it } from 'vitest';
import { shownBudgets, shut, spend } from './budgets.ts';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-05-01T10:00:00Z');
const perDay = () => 2;

it('tells what is left of each kind, and until when there is none', () => {
  let budgets = spend({}, 'items', NOW);
  budgets = spend(budgets, 'items', NOW + 1000);
  budgets = spend(budgets, 'top', NOW + 2000);
  budgets = shut(spend(budgets, 'liked', NOW + 3000), 'liked', HOUR, NOW + 3000);
  expect(shownBudgets(budgets, perDay, NOW + 4000)).toEqual([
    { bucket: 'items', calls: 2, perDay: 2, until: NOW + 24 * HOUR, shut: false },
    { bucket: 'liked', calls: 1, perDay: 2, until: NOW + 3000 + HOUR, shut: true },
    { bucket: 'top', calls: 1, perDay: 2, until: null, shut: false },
  ]);
});

it('leaves out what has had its day', () => {
  const before = shut(spend({}, 'items', NOW), 'liked', 30 * HOUR, NOW);
  const budgets = spend(before, 'top', NOW + 20 * HOUR);
  expect(shownBudgets(budgets, perDay, NOW + 25 * HOUR)).toEqual([
    { bucket: 'liked', calls: 0, perDay: 2, until: NOW + 30 * HOUR, shut: true },
    { bucket: 'top', calls: 1, perDay: 2, until: null, shut: false },
  ]);
});

it('is not held up by a clock that was ahead once', () => {
  const ahead = NOW + 30 * 24 * HOUR;
  let budgets = spend(spend({}, 'items', ahead), 'items', ahead);
  budgets = shut(spend(budgets, 'liked', ahead), 'liked', HOUR, ahead);
  expect(shownBudgets(budgets, perDay, ahead)).toHaveLength(2);
  expect(shownBudgets(budgets, perDay, NOW)).toEqual([]);
  expect(spend(budgets, 'items', NOW)).toMatchObject({ items: { since: NOW, calls: 1 } });
});
