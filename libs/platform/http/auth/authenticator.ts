import type { Actor } from '#kernel';

/** A user's log-in. */
export interface Login {
  readonly organizationId: string;
  readonly userId: string;
  readonly sessionId: string;
}

/** Finds out who presents a bearer credential. The identity context implements it. */
export abstract class Authenticator {
  /** The user or API key behind a token. Throws `unauthenticated` for one that is unknown, expired or revoked. */
  abstract authenticate(token: string): Promise<Extract<Actor, { organizationId: string }>>;

  /**
   * The user of a log-in as they are now, for credentials of other kinds that live no longer than it; undefined when it has
   * ended or the user may not sign in any more.
   */
  abstract recall(login: Login): Promise<Extract<Actor, { organizationId: string }> | undefined>;
}
