import { Injectable } from '@nestjs/common';
import { CurrentContext, unauthenticated } from '#kernel';
import { Authenticator } from '#platform/http/auth/authenticator';
import { AccessTokens } from '#platform/security/access-tokens';

/** Reads from the Authorization header which session a request belongs to. */
@Injectable()
export class BearerSession {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly accessTokens: AccessTokens,
    private readonly contexts: CurrentContext,
  ) {}

  /** The session of an access token; undefined for an API key or no credential. */
  async sessionId(authorization: string | undefined): Promise<string | undefined> {
    const token = bearer(authorization);
    if (token === undefined) return undefined;
    return this.accessTokens.verify(token).then(
      ({ sessionId }) => sessionId,
      () => undefined,
    );
  }

  /** Signs the request in, on routes that ignore the credential otherwise. @throws DomainError `unauthenticated` */
  async signIn(authorization: string | undefined): Promise<void> {
    const token = bearer(authorization);
    if (token === undefined)
      throw unauthenticated('identity.sign-in-required', 'Send the refresh token or an access token.');
    const actor = await this.authenticator.authenticate(token);
    this.contexts.amend({ actor, organizationId: actor.organizationId });
  }
}

function bearer(authorization: string | undefined): string | undefined {
  return /^Bearer ([\x21-\x7e]{1,4096})$/i.exec(authorization ?? '')?.[1];
}
