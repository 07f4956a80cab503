// [Note: The account] What the rest of main knows of the user's Spotify account: whether somebody is signed in, with what
// the Web API is asked, and how to be part of deleting everything of theirs. Made by ../spotify-account.ts.

import type { AccountTrouble, Deletion } from '../../shared/domain/account.ts';
import type { Endpoints } from './build.ts';
import type { TokenClient } from './token-client.ts';

/** Somebody is signed in. Another sign-in is another session, also of the same user. */
export interface Session {
  /** Spotify's own id of the user. */
  userId: string;
  clientId: string;
  scopes: readonly string[];
  /** For the Spotify client; `access` rejects with `signed-out` once Spotify takes no more of it, which ends the session. */
  tokens: Pick<TokenClient, 'access' | 'spent'>;
}

/** Something that keeps data of the account: the library, a cache of covers. */
export interface DeletedPart {
  /** What of it would go, for the question before. */
  count(): Promise<Deletion>;
  /** Ends what it has under way and deletes all of it. Called again where an earlier time was cut off, so it bears that. */
  remove(): Promise<void>;
}

export interface Account {
  endpoints: Endpoints;
  /** Null: nobody is signed in. Loads the account on demand. */
  session(): Promise<Session | null>;
  /** Hears of each sign-in (also one that is taken up again after a start) and of each end of one; returns how to stop. */
  onSession(listener: (session: Session | null) => void): () => void;
  /** Makes something part of deleting the account's data; before the library's own rows, in the order it was told. */
  joinDeletion(part: DeletedPart): void;
  /** What a caller has found out about the sign-in, to be shown; null: it works. */
  report(trouble: AccountTrouble | null): void;
}
