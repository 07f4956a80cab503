// In which order suggestions come. Without zod, for the window uses it too.

/** By how well they fit the playlist, or so that each follows the one before. */
export const SUGGESTION_ORDERS = ['fit', 'flow'] as const;
export type SuggestionOrder = (typeof SUGGESTION_ORDERS)[number];
