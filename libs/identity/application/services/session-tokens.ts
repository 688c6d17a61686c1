import { Injectable } from '@nestjs/common';
import { AccessTokens } from '#platform/security/access-tokens';
import type { OpaqueToken } from '#platform/security/opaque-token';
import type { Session } from '../../domain/session.js';
import type { User } from '../../domain/user.js';
import type { TokensView } from './tokens.view.js';

/** Issues what a client needs to go on with a session. */
@Injectable()
export class SessionTokens {
  constructor(private readonly accessTokens: AccessTokens) {}

  async issue(user: User, session: Session, refreshToken: OpaqueToken): Promise<TokensView> {
    const { token, expiresIn } = await this.accessTokens.issue({
      userId: user.id,
      organizationId: user.organizationId,
      sessionId: session.id,
      permissionsVersion: user.permissionsVersion,
    });
    return { accessToken: token, refreshToken: refreshToken.text, expiresIn };
  }
}
