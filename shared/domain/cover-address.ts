// Where the page asks for a cover: by the picture's key, by a scheme that serves nothing else. Without zod, for the page
// uses it.

export const COVER_SCHEME = 'segue-cover';
export const COVER_ORIGIN = `${COVER_SCHEME}://cover`;

export const coverPicture = (key: string): string => `${COVER_ORIGIN}/${key}`;

/** The key that an address means; null for any other address. */
export const coverKeyOf = (address: string): string | null =>
  /^segue-cover:\/\/cover\/([0-9a-f]{32})$/.exec(address)?.[1] ?? null;
