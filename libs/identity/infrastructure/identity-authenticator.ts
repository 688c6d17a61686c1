import { Injectable } from '@nestjs/common';
import { type Actor, CurrentContext } from '#kernel';
import { Authenticator, type Login } from '#platform/http/auth/authenticator';
import { Realtime } from '#platform/realtime/realtime';
import { OpaqueToken } from '#platform/security/opaque-token';
import { API_KEY_PREFIX } from '../application/services/api-key-prefix.js';
import type { KnownAccess } from '../application/services/known-access.js';
import { ApiKeyAuthentication } from './api-key-authentication.js';
import { SessionAuthentication } from './session-authentication.js';

/** Where the processes tell each other that who may do what has changed in an organization. */
const TOPIC = 'access';

/**
 * Tells who shows a bearer credential: an access token (JWT) or an API key. Of a token that was seen before, the
 * signature is remembered; of its session, who is behind it and what they may do, for five seconds. So a busy client
 * costs neither a signature check nor a question to the database. Whatever is revoked, deactivated or taken away is
 * told to all processes at once; where that message is lost, it is so within the five seconds.
 */
@Injectable()
export class IdentityAuthenticator extends Authenticator implements KnownAccess {
  private readonly heard = new Set<string>();

  constructor(
    private readonly sessions: SessionAuthentication,
    private readonly apiKeys: ApiKeyAuthentication,
    private readonly contexts: CurrentContext,
    private readonly realtime: Realtime,
  ) {
    super();
  }

  async authenticate(token: string): Promise<Extract<Actor, { organizationId: string }>> {
    const apiKey = OpaqueToken.parse(API_KEY_PREFIX, token);
    const actor = apiKey ? await this.apiKeys.authenticate(apiKey) : await this.sessions.authenticate(token);
    this.listen(actor.organizationId);
    return actor;
  }

  recall(login: Login): Promise<Extract<Actor, { organizationId: string }> | undefined> {
    this.listen(login.organizationId);
    return this.sessions.recall(login);
  }

  async forget(): Promise<void> {
    this.clear();
    const { organizationId } = this.contexts.get();
    if (organizationId) await this.realtime.publish(organizationId, TOPIC, { type: 'access-changed' });
  }

  private clear(): void {
    this.sessions.forget();
    this.apiKeys.forget();
  }

  /** Once for each organization that calls here. When it fails, the five seconds remain, and the next call tries again. */
  private listen(organizationId: string): void {
    if (this.heard.has(organizationId)) return;
    this.heard.add(organizationId);
    this.realtime
      .subscribe(organizationId, TOPIC, () => this.clear())
      .catch(() => this.heard.delete(organizationId));
  }
}
