import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ENGINES } from './driver.ts';
import { addTracks, openLibrary, type TestLibrary, temporaryFolder } from './fixtures.ts';
import { remember } from './remembered.ts';

describe.each(ENGINES)('what is remembered on %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let library: TestLibrary;
  beforeEach(() => {
    folder = temporaryFolder();
    library = openLibrary(folder.path, engine);
    addTracks(library.db, [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }, { title: 'Four' }]);
  });
  afterEach(() => {
    library.close(undefined);
    folder.remove();
  });
  const ids = () => {
    remember(library.db);
    return library.db
      .prepare('SELECT id FROM temp.remembered ORDER BY id')
      .all<{ id: number }>([])
      .map(({ id }) => id);
  };

  it('is what edits name and what was said not to fit, and follows them', async () => {
    expect(ids()).toEqual([]);
    const { edit } = await library.edit({ kind: 'create', name: 'Mine', trackIds: [1] });
    expect(ids()).toEqual([1]);
    await library.edit({ kind: 'dismiss', playlistId: edit.playlistId, trackId: 3 });
    expect(ids()).toEqual([1, 3]);
    await library.undo(undefined);
    expect(ids()).toEqual([1, 3]);
    await library.edit({ kind: 'rename', playlistId: edit.playlistId, name: 'Ours' });
    expect(ids()).toEqual([1]);
  });

  it('is read again only where there are other edits', async () => {
    await library.edit({ kind: 'create', name: 'Mine', trackIds: [1, 2] });
    expect(ids()).toEqual([1, 2]);
    library.db.exec('DELETE FROM temp.remembered WHERE id = 2');
    expect(ids()).toEqual([1]);
    await library.edit({ kind: 'create', name: 'Ours', trackIds: [4] });
    expect(ids()).toEqual([1, 2, 4]);
  });

  it('is what it was where a transaction is rolled back', async () => {
    await library.edit({ kind: 'create', name: 'Mine', trackIds: [1] });
    const { db } = library;
    expect(() =>
      db.transaction(() => {
        db.exec('DELETE FROM edits');
        db.exec('DELETE FROM backups');
        expect(ids()).toEqual([]);
        throw new Error('taken back');
      }),
    ).toThrow('taken back');
    expect(ids()).toEqual([1]);
  });
});
