import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Authenticator } from '#platform/http/auth/authenticator';
import { OpaqueToken } from '#platform/security/opaque-token';
import { API_KEY_PREFIX } from '../application/services/api-key-prefix.js';
import type { KnownAccess } from '../application/services/known-access.js';
import { ApiKeyAuthentication } from './api-key-authentication.js';
import { SessionAuthentication } from './session-authentication.js';

/**
 * Tells who shows a bearer credential: an access token (JWT) or an API key. Of a token that was seen before, the
 * signature is remembered; of its session, who is behind it and what they may do, for five seconds. So a busy client
 * costs neither a signature check nor a question to the database, and whatever is revoked, deactivated or taken away
 * is so everywhere within five seconds.
 */
@Injectable()
export class IdentityAuthenticator extends Authenticator implements KnownAccess {
  constructor(
    private readonly sessions: SessionAuthentication,
    private readonly apiKeys: ApiKeyAuthentication,
  ) {
    super();
  }

  authenticate(token: string): Promise<Extract<Actor, { organizationId: string }>> {
    const apiKey = OpaqueToken.parse(API_KEY_PREFIX, token);
    return apiKey ? this.apiKeys.authenticate(apiKey) : this.sessions.authenticate(token);
  }

  forget(): void {
    this.sessions.forget();
    this.apiKeys.forget();
  }
}
