import { expect, it } from 'vitest';
import type { Suggestions } from '../suggestions/client.ts';
import { keepCatalogue } from './catalogue-upkeep.ts';
import type { LibraryClient } from './library-client.ts';

it('builds once for whatever is asked for while one is being built', async () => {
  const built: boolean[] = [];
  const ends: (() => void)[] = [];
  const library = {
    onEvent: () => () => undefined,
    call: async (_name: string, { force }: { force: boolean }) => {
      built.push(force);
      await new Promise<void>((resolve) => ends.push(resolve));
      return null;
    },
  } as unknown as LibraryClient;
  const suggestions = { notBuilt: () => undefined } as unknown as Suggestions;
  const catalogue = keepCatalogue(library, suggestions, (what) => expect.fail(what));

  const first = catalogue.publish(false);
  await expect.poll(() => ends.length).toBe(1);
  const later = [catalogue.publish(false), catalogue.publish(true), catalogue.publish(false)];
  ends[0]?.();
  await first;
  await expect.poll(() => ends.length).toBe(2);
  ends[1]?.();
  await Promise.all(later);
  expect(built).toEqual([false, true]);
});
