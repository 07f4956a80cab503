// Addresses of covers. They end at midnight of the server's clock, as Spotify's end within a day.

import { DAY } from '../world/clock.ts';
import type { World } from '../world/world.ts';

export interface Image {
  url: string;
  height: number | null;
  width: number | null;
}
interface Asker {
  world: World;
  origin: string;
}

const SIZES = [640, 300, 64];

const addressOf = ({ world, origin }: Asker, id: string, size: number) =>
  `${origin}/image/${id}?size=${size}&until=${(Math.floor(world.clock.now() / DAY) + 1) * DAY}`;

export const images = (asker: Asker, id: string): Image[] =>
  SIZES.map((size) => ({ url: addressOf(asker, id, size), height: size, width: size }));

/** A picture the owner uploaded comes in one size that nobody says. */
export const uploaded = (asker: Asker, id: string): Image[] => [
  { url: addressOf(asker, id, 300), height: null, width: null },
];
