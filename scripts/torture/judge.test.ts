// That the judge finds what a crash may do, each planted by hand: without this a torture that passes says nothing.

import { describe, expect, it } from 'vitest';
import { judgeSnapshot } from './files.ts';
import { identify } from './judge.ts';
import { emptyModel, type Model, move } from './model.ts';
import { textOfBackups, textOfContents } from './model-text.ts';
import type { Opened } from './protocol.ts';

const moment = { session: 'one', at: 'now' };
const { model: acknowledged } = move(
  emptyModel,
  { kind: 'create', name: 'list', trackIds: [10, 20, 30] },
  moment,
);
const { model: underWay } = move(acknowledged, { kind: 'remove', playlistId: 1, itemIds: [2] }, moment);
const files = { tracks: 240, further: 1 };
const openedOf = (model: Model): Opened => ({
  ...{ say: 'opened', contents: textOfContents(model.contents), backups: textOfBackups(model) },
  ...{ done: model.past.length, undone: model.future.length, ...files },
});
const judge = (opened: Partial<Opened>, possible = [acknowledged, underWay]) =>
  identify({ ...openedOf(acknowledged), ...opened }, possible, files);

describe('the judge', () => {
  it('takes the edit under way as done or as not done', () => {
    expect(judge({})).toBe(acknowledged);
    expect(judge(openedOf(underWay))).toBe(underWay);
  });

  it.each<[string, () => Partial<Opened>]>([
    ['an acknowledged edit lost', () => openedOf(emptyModel)],
    [
      'a hole in the positions',
      () => ({ contents: openedOf(acknowledged).contents.replace('[1,2,3,', '[1,3,3,') }),
    ],
    ['an edit without its backup', () => ({ ...openedOf(underWay), backups: '[]' })],
    ['an edit that cannot be undone', () => ({ done: 0 })],
    ['tracks lost', () => ({ tracks: 239 })],
    ['a migration that was acknowledged and is gone', () => ({ further: 0 })],
  ])('finds %s', (_, opened) => {
    expect(opened()).not.toEqual({});
    expect(() => judge(opened())).toThrow();
  });

  it('finds an edit that was never sent', () => {
    expect(() => judge(openedOf(underWay), [acknowledged])).toThrow();
  });

  it('finds a snapshot torn or gone, and lets one be built, or an unreadable one set aside', () => {
    expect(() => judgeSnapshot('whole', 'unreadable')).toThrow();
    expect(() => judgeSnapshot('whole', 'missing')).toThrow();
    expect(() => judgeSnapshot('missing', 'unreadable')).toThrow();
    expect(() => judgeSnapshot('unreadable', 'missing')).not.toThrow();
    expect(() => judgeSnapshot('missing', 'whole')).not.toThrow();
  });
});
