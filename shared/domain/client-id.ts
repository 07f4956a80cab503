// What a client id of Spotify's looks like, and the address that an app has to know. Without zod: the page uses it too.

/** As Spotify writes them: 32 hexadecimal digits. */
export const isClientId = (text: string): boolean => /^[\da-f]{32}$/.test(text);

/** What the user has copied along with it, taken off. */
export const tidyClientId = (text: string): string => text.replace(/\s/g, '').toLowerCase();

/** Below are the system's own. */
export const LEAST_PORT = 1024;
export const MOST_PORT = 65_535;

/** @param port 0: any; Spotify takes each, if the address is registered without one */
export const redirectAddress = (port: number): string =>
  `http://127.0.0.1${port === 0 ? '' : `:${port}`}/callback`;
