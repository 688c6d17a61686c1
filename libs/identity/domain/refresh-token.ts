/**
 * One link of a session's chain of refresh tokens. Its successor's id is noted when it is used, so that the same
 * successor can be handed out again to a client that asked twice at once.
 */
export interface RefreshToken {
  readonly id: string;
  readonly sessionId: string;
  /** SHA-256 of the secret; the secret itself is nowhere stored. */
  readonly hash: string;
  readonly issuedAt: Date;
  /** When it was exchanged for its successor; null for the newest of the chain. */
  readonly usedAt: Date | null;
  readonly successorId: string | null;
}
