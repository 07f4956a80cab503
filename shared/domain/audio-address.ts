// Where the page asks for the sound of a file: by its number, by a scheme that serves nothing else. Without zod, for the
// page uses it.

export const AUDIO_SCHEME = 'segue-audio';
export const AUDIO_ORIGIN = `${AUDIO_SCHEME}://file`;

export const audioAddress = (fileId: number): string => `${AUDIO_ORIGIN}/${fileId}`;

/** The number that an address means; null for any other address. */
export function audioFileOf(address: string): number | null {
  const [, digits] = /^segue-audio:\/\/file\/([1-9]\d{0,14})$/.exec(address) ?? [];
  return digits === undefined ? null : Number(digits);
}
