import { expect, it } from 'vitest';
import type { Pending } from '../../../shared/domain/pending.ts';
import { diffText, lineText, titleText } from './pending-text.ts';

const pending = (part: Partial<Pending>): Pending => ({
  ...{ playlistId: 1, name: 'Late', state: 'waiting', changes: 3, calls: 2, replaceCalls: 1 },
  ...{ unsendable: 0, redated: 0, reason: null, nameThere: null, notBefore: null },
  ...part,
});

it('says how much waits, and what is to be decided', () => {
  expect(lineText(pending({}))).toBe('3 changes waiting for Spotify');
  expect(lineText(pending({ changes: 1, state: 'sending' }))).toBe('1 change waiting for Spotify');
  expect(lineText(pending({ state: 'conflict', reason: 'order' }))).toContain('Changed here and on Spotify');
  expect(lineText(pending({ state: 'failed', reason: 'scope' }))).toContain('Not sent to Spotify');
  expect(titleText(pending({ state: 'conflict', reason: 'many' }))).toBe('Many calls to Spotify');
  expect(titleText(undefined)).toBe('This playlist on Spotify');
});

it('says how a list differs', () => {
  const none = { rows: [], count: 4, added: 0, removed: 0, moved: 0 };
  expect(diffText(none)).toBe('As it was');
  expect(diffText({ ...none, added: 2, moved: 1 })).toBe('2 added · 1 moved');
});
