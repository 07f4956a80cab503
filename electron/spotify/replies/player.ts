// Replies about playback: the devices there are, and what plays.

import * as z from 'zod';

const text = z.string();

export const devicesSchema = z
  .object({
    devices: z.array(
      z
        .object({
          id: text.nullish().catch(null),
          name: text.catch(''),
          type: text.catch(''),
          is_active: z.boolean().catch(false),
          is_restricted: z.boolean().catch(false),
        })
        .nullable()
        .catch(null),
    ),
  })
  .transform(({ devices }) =>
    devices
      .filter((device) => device !== null)
      .map(({ id, name, type, is_active: active, is_restricted: restricted }) => ({
        // One that is restricted takes no command.
        ...{ id: restricted ? null : (id ?? null), name, type: type.toLowerCase(), active },
      })),
  );

const named = z.object({ name: text.catch('') });

/** Nothing at all where nothing plays. */
export const playingSchema = z
  .object({
    is_playing: z.boolean().catch(false),
    item: z
      .object({
        name: text.catch(''),
        artists: z.array(named).nullish().catch(null),
        show: named.nullish().catch(null),
      })
      .nullish()
      .catch(null),
  })
  .nullable()
  .transform((state) => {
    const item = state?.item;
    if (!state || !item) return null;
    const artists = item.artists ?? (item.show ? [item.show] : []);
    return {
      title: item.name,
      artists: artists.map(({ name }) => name).filter(Boolean),
      playing: state.is_playing,
    };
  });
