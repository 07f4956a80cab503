import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditCommand } from '../../shared/domain/edits.ts';
import { ENGINES } from './driver.ts';
import { addTracks, openLibrary, type TestLibrary, temporaryFolder } from './fixtures.ts';
import { feedbackLog } from './migrations/0003-feedback-log.ts';

describe.each(ENGINES)('the log of choices over %s', (engine) => {
  let folder: ReturnType<typeof temporaryFolder>;
  let library: TestLibrary;
  let playlistId: number;

  beforeEach(async () => {
    folder = temporaryFolder();
    library = openLibrary(folder.path, engine);
    addTracks(
      library.db,
      ['a', 'b', 'c'].map((title) => ({ title })),
    );
    ({ playlistId } = await edit({ kind: 'create', name: 'list', trackIds: [1] }));
  });
  afterEach(() => {
    library.close(undefined);
    folder.remove();
  });
  const edit = async (command: EditCommand) => (await library.edit(command)).edit;
  const add = () => edit({ kind: 'add', playlistId, trackIds: [2], at: 1 });

  it('is told once for an edit, counts while that is done, and goes with it', async () => {
    const { editId } = await add();
    library.keepChoices({ editId, choices: [{ artist: 3 }, { tempo: -1.5 }] });
    library.keepChoices({ editId, choices: [{ artist: 3 }, { tempo: -1.5 }] });
    expect(library.choices(undefined)).toEqual([{ artist: 3 }, { tempo: -1.5 }]);
    await library.undo(undefined);
    expect(library.choices(undefined)).toEqual([]);
    await library.redo(undefined);
    expect(library.choices(undefined)).toHaveLength(2);
    await library.undo(undefined);
    await edit({ kind: 'rename', playlistId, name: 'other' });
    expect(library.db.prepare('SELECT count(*) AS n FROM feedback_log').get([])).toEqual({ n: 0 });
  });

  it('is kept over a restart, of the newest five hundred edits, and forgotten whole', async () => {
    for (let i = 0; i < 502; i++) {
      library.keepChoices({ editId: (await add()).editId, choices: [{ year: i }] });
    }
    library.close(undefined);
    library = openLibrary(folder.path, engine);
    const kept = library.choices(undefined);
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([500, { year: 2 }, { year: 501 }]);
    await library.forgetLearned(undefined);
    expect(library.choices(undefined)).toEqual([]);
  });

  it('leaves out what it cannot read, and can be made again over itself', async () => {
    const { editId } = await add();
    library.db
      .prepare('INSERT INTO feedback_log VALUES (?, ?)')
      .run([editId, JSON.stringify([{ mystery: 1 }])]);
    expect(library.choices(undefined)).toEqual([]);
    library.db.exec(feedbackLog);
    expect(library.db.prepare('SELECT count(*) AS n FROM feedback_log').get([])).toEqual({ n: 1 });
  });
});
