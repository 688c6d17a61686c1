import type { RefreshToken } from './refresh-token.js';
import type { EndReason, Session } from './session.js';

/** A session as one of its refresh tokens leads to it. */
export interface TokenInSession {
  readonly session: Session;
  readonly token: RefreshToken;
  readonly successor: RefreshToken | undefined;
}

export abstract class SessionRepository {
  abstract find(id: string): Promise<Session | undefined>;
  /** The session of a refresh token, locked: who refreshes at the same time waits. */
  abstract findByToken(tokenId: string): Promise<TokenInSession | undefined>;
  abstract add(session: Session, token: RefreshToken): Promise<void>;
  abstract update(session: Session): Promise<void>;
  /** Stores that a token was exchanged for its successor. */
  abstract rotate(session: Session, used: RefreshToken, successor: RefreshToken): Promise<void>;
  /** Ends all open sessions of a user, but for one when it is given. */
  abstract endAllOf(userId: string, reason: EndReason, exceptSessionId?: string): Promise<void>;
  /** Deletes the user's sessions that ended long before a moment, with their tokens. */
  abstract forgetOlderThan(userId: string, moment: Date): Promise<void>;
}
