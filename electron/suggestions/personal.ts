// Learns the user's own weights from what they do with suggestions, while they want it: see [Note: Personal weights].
// In main; imports no electron. While it is off nothing is kept, and nothing kept before is used.

import type { EditCommand } from '../../shared/domain/edits.ts';
import type { Learned } from '../../shared/domain/learned.ts';
import { choicesOf, type Seen, seenOf } from '../recommender/personal/choices.ts';
import { type Choice, learn, type Multipliers } from '../recommender/personal/learn.ts';
import { type Ranked, SIGNALS } from '../recommender/types.ts';

export interface LibraryForPersonal {
  choices(): Promise<Choice[]>;
  keepChoices(input: { editId: number; choices: Choice[] }): Promise<void>;
}

export interface Personal {
  /** Whether weights are learned: what is shown then needs its parts. */
  isOn(): boolean;
  /** What the ranking is made with; undefined: as fitted. */
  multipliers(): Promise<Multipliers | undefined>;
  /** Suggestions that continue a playlist are on screen now. */
  shown(playlistId: number, ranked: readonly Ranked[], by: Multipliers | undefined): void;
  /** What an edit says about what is on screen, taken before it is made; to be called with its id when it was. */
  heed(command: EditCommand): (editId: number) => Promise<void>;
  learned(): Promise<Learned>;
}

export function createPersonal(isOn: () => boolean, library: LibraryForPersonal): Personal {
  let onScreen: { playlistId: number; seen: Seen[] } | null = null;

  const choicesIn = (command: EditCommand): Choice[] => {
    if (!onScreen || (command.kind !== 'add' && command.kind !== 'dismiss')) return [];
    const { playlistId, seen } = onScreen;
    if (command.playlistId !== playlistId) return [];
    return command.kind === 'add'
      ? choicesOf(seen, 'added', command.trackIds)
      : choicesOf(seen, 'dismissed', [command.trackId]);
  };

  return {
    isOn,
    async multipliers() {
      if (!isOn()) return undefined;
      const choices = await library.choices();
      return choices.length > 0 ? learn(choices) : undefined;
    },
    shown(playlistId, ranked, by) {
      onScreen = isOn() ? { playlistId, seen: ranked.map((one) => seenOf(one, by)) } : null;
    },
    heed(command) {
      const choices = isOn() ? choicesIn(command) : [];
      return async (editId) => {
        if (choices.length > 0) await library.keepChoices({ editId, choices });
      };
    },
    async learned() {
      const choices = await library.choices();
      const multipliers = learn(choices);
      return {
        choices: choices.length,
        multipliers: SIGNALS.map((name) => ({ name, by: multipliers[name] })),
      };
    },
  };
}
