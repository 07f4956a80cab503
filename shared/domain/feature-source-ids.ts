// Where audio features can come from. Apart from their schemas, so that the page has them without those.

/** As the database writes them; in the order in which they are asked and believed until the user sets another. */
export const FEATURE_SOURCES = ['audio-file', 'file', 'fma-demo', 'reccobeats'] as const;
export type FeatureSourceId = (typeof FEATURE_SOURCES)[number];

/** Those that answer over the network, each only once the user has allowed it. */
export const ASKED_SOURCES = ['reccobeats'] as const satisfies readonly FeatureSourceId[];
export type AskedSourceId = (typeof ASKED_SOURCES)[number];

export const isAsked = (id: FeatureSourceId): id is AskedSourceId =>
  (ASKED_SOURCES as readonly string[]).includes(id);
