// [Note: The build] Where Spotify is, written in when the app is built: nothing that is set, started with or stored can
// change it. The build for tests has build-for-tests.ts in this file's place (vite.config.ts), and a test looks through
// the release build for it.

export interface Endpoints {
  /** Sign-in and tokens, without a slash at the end. */
  accounts: string;
  /** The Web API, up to and with `/v1`. */
  api: string;
  /** The origin of a stand-in for Spotify and its pictures: null but in the build for tests. */
  standIn: string | null;
}

export const endpoints: Endpoints = {
  accounts: 'https://accounts.spotify.com',
  api: 'https://api.spotify.com/v1',
  standIn: null,
};

/** A build for tests can be signed in to a stand-in only. */
export const forTests: boolean = false;

/** To be called before anything of the profile is used. */
export function prepareBuild(): void {}
