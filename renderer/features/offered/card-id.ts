// The element of a track's card, by which its list names it to screen readers and scrolls to it.

import type { OfferedPart } from '../../actions/tracks.ts';

export const cardId = (part: OfferedPart, trackId: number): string => `${part}-${trackId}`;
