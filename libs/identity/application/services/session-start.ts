import { Injectable } from '@nestjs/common';
import { Settings } from '#platform/config/settings';
import type { RefreshToken } from '../../domain/refresh-token.js';
import { Session } from '../../domain/session.js';
import { SessionRepository } from '../../domain/session.repository.js';
import type { User } from '../../domain/user.js';
import { newRefreshToken } from './new-refresh-token.js';
import { RefreshTokens } from './refresh-tokens.js';
import { SessionTokens } from './session-tokens.js';
import type { TokensView } from './tokens.view.js';

/** Ended sessions are kept this long for whoever looks into an incident, in milliseconds. */
const KEEP_MS = 90 * 86_400_000;

/** Opens a session for somebody who has proved who they are. */
@Injectable()
export class SessionStart {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly tokens: SessionTokens,
    private readonly settings: Settings,
  ) {}

  async start(user: User, now: Date): Promise<TokensView> {
    const session = Session.start(user.id, now, this.settings.security.refreshTokenDays);
    const refreshToken = this.refreshTokens.first();
    const stored: RefreshToken = newRefreshToken(session, refreshToken, now);
    await this.sessions.add(session, stored);
    await this.sessions.forgetOlderThan(user.id, new Date(now.getTime() - KEEP_MS));
    return this.tokens.issue(user, session, refreshToken);
  }
}
