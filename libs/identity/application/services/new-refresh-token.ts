import type { OpaqueToken } from '#platform/security/opaque-token';
import type { RefreshToken } from '../../domain/refresh-token.js';
import type { Session } from '../../domain/session.js';

/** What is stored of a refresh token that was just made. */
export function newRefreshToken(session: Session, token: OpaqueToken, now: Date): RefreshToken {
  return {
    id: token.id,
    sessionId: session.id,
    hash: token.hash,
    issuedAt: now,
    usedAt: null,
    successorId: null,
  };
}
