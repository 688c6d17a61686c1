import { Injectable } from '@nestjs/common';
import { type Actor, CurrentContext, Mediator, Permissions, unauthenticated } from '#kernel';
import type { Login } from '#platform/http/auth/authenticator';
import { AccessTokens } from '#platform/security/access-tokens';
import { GetSessionAccess } from '../application/queries/get-session-access/get-session-access.query.js';
import { ALL_PERMISSIONS } from '../domain/all-permissions.js';
import { AccessCache } from './access-cache.js';

type UserActor = Extract<Actor, { organizationId: string; permissions: unknown }>;

/** Recognizes users by their access tokens. */
@Injectable()
export class SessionAuthentication {
  private readonly known = new AccessCache<UserActor | undefined>();

  constructor(
    private readonly accessTokens: AccessTokens,
    private readonly mediator: Mediator,
    private readonly contexts: CurrentContext,
    private readonly permissions: Permissions,
  ) {}

  /** @throws DomainError `auth.token-expired`, `auth.token-invalid`, `identity.session-ended` */
  async authenticate(token: string): Promise<UserActor> {
    const subject = await this.accessTokens.verify(token);
    // A token issued after a change of permissions asks anew.
    const key = `${subject.sessionId}:${subject.permissionsVersion}`;
    const actor = await this.known.find(key, () => this.load(subject));
    if (!actor) throw unauthenticated('identity.session-ended', 'This session has ended. Sign in again.');
    return actor;
  }

  /** The user behind a log-in, as they are now; undefined when it has ended. */
  recall(login: Login): Promise<UserActor | undefined> {
    return this.known.find(login.sessionId, () => this.load(login));
  }

  forget(): void {
    this.known.clear();
  }

  private async load({ userId, organizationId, sessionId }: Login): Promise<UserActor | undefined> {
    const access = await this.contexts.asSystem('identity.authenticator', organizationId, () =>
      this.mediator.ask(new GetSessionAccess({ sessionId, userId })),
    );
    if (!access) return undefined;
    const permissions = new Set(access.permissions);
    if (permissions.has(ALL_PERMISSIONS))
      for (const { name } of this.permissions.all()) permissions.add(name);
    const { name, roles } = access;
    return { kind: 'user', id: userId, organizationId, permissions, name, sessionId, roles };
  }
}
