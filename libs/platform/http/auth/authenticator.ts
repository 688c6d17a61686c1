import type { Actor } from '#kernel';

/** Finds out who presents a bearer credential. The identity context implements it. */
export abstract class Authenticator {
  /** The user or API key behind a token. Throws `unauthenticated` for one that is unknown, expired or revoked. */
  abstract authenticate(token: string): Promise<Extract<Actor, { organizationId: string }>>;
}
