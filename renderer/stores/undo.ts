// What Undo takes back next: an edit of the library, or what the window changed itself and can put back, such as the
// steering; the newest first, as it was said.

import { create } from 'zustand';
import { useLibrary } from './library.ts';

/** A change that the library's own undo knows nothing of. */
export interface OwnChange {
  about: 'steering' | 'never';
  /** What was done, as it was said. */
  text: string;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

type Step = OwnChange | 'edit';
type Direction = 'undo' | 'redo';

interface UndoSteps {
  /** The newest last. What the library can undo beyond these came before them. */
  undo: readonly Step[];
  redo: readonly Step[];
}

const MOST_STEPS = 200;
const isOwn = (step: Step | undefined): step is OwnChange => step !== undefined && step !== 'edit';

export const useUndo = create<UndoSteps>()(() => ({ undo: [], redo: [] }));

/** Something new was done. */
export function noteDone(step: Step): void {
  useUndo.setState(({ undo }) => ({ undo: [...undo, step].slice(-MOST_STEPS), redo: [] }));
}

/** The step that is next. Edits that the library has forgotten meanwhile are passed over. */
export function nextStep(direction: Direction): Step {
  const steps = [...useUndo.getState()[direction]];
  while (steps.at(-1) === 'edit' && !libraryCan(direction)) steps.pop();
  useUndo.setState({ [direction]: steps });
  return steps.at(-1) ?? 'edit';
}

/** The next step was taken: it goes over to the other side. */
export function noteTaken(direction: Direction): void {
  const other = direction === 'undo' ? 'redo' : 'undo';
  useUndo.setState((state) => {
    const step = state[direction].at(-1) ?? 'edit';
    return { [direction]: state[direction].slice(0, -1), [other]: [...state[other], step] };
  });
}

/** Putting back what these were about would take away what was done since. */
export function forgetOwn(about: OwnChange['about']): void {
  const others = (step: Step) => !(isOwn(step) && step.about === about);
  useUndo.setState(({ undo, redo }) => ({ undo: undo.filter(others), redo: redo.filter(others) }));
}

/** Another library is open. */
export const forgetSteps = (): void => useUndo.setState({ undo: [], redo: [] });

const libraryCan = (direction: Direction): boolean => useLibrary.getState().undo[direction] !== null;

export const can = (direction: Direction): boolean =>
  libraryCan(direction) || useUndo.getState()[direction].some(isOwn);

/** The same for what is drawn. */
export function useCan(direction: Direction): boolean {
  const inLibrary = useLibrary((state) => state.undo[direction] !== null);
  const own = useUndo((state) => state[direction].some(isOwn));
  return inLibrary || own;
}
