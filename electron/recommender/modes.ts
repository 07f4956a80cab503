/** How far each mode steers from the playlist's own artists: see RecommendRequest.discover. */
export const MODES = { continue: 0.1, discover: 0.6 };
