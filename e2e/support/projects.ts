// The names of playwright.config.ts's projects that tests ask for.

/** What is run on the packaged app; everything else is run on the built one. */
export const PACKAGED = 'packaged';
