import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import type { OpaqueToken } from '#platform/security/opaque-token';
import { refreshRefused } from '../../../domain/errors.js';
import { SessionRepository, type TokenInSession } from '../../../domain/session.repository.js';
import { UserRepository } from '../../../domain/user.repository.js';
import { newRefreshToken } from '../../services/new-refresh-token.js';
import { RefreshTokens } from '../../services/refresh-tokens.js';
import { SessionTokens } from '../../services/session-tokens.js';
import { userActor } from '../../services/user-actor.js';
import { RefreshSession, type SessionRefreshed } from './refresh-session.command.js';

@CommandHandler(RefreshSession)
export class RefreshSessionHandler implements ICommandHandler<RefreshSession> {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly users: UserRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly tokens: SessionTokens,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ refreshToken }: RefreshSession): Promise<SessionRefreshed> {
    const now = new Date();
    const shown = this.refreshTokens.parse(refreshToken);
    const found = shown && (await this.sessions.findByToken(shown.id));
    if (!shown || !found || !shown.matches(found.token.hash)) throw refreshRefused();
    const { session, token, successor } = found;
    const user = await this.users.find(session.userId);
    if (!session.isOpen(now) || !user?.active) throw refreshRefused();
    this.contexts.amend({ actor: userActor(user) });
    const verdict = session.judge(token, successor, now);
    const next = verdict === 'rotate' ? await this.rotate(shown, found) : this.repeat(shown, found, verdict);
    if (next) return { outcome: 'refreshed', tokens: await this.tokens.issue(user, session, next) };
    session.end('token-reused', now);
    await this.sessions.update(session);
    return { outcome: 'reused' };
  }

  private async rotate(shown: OpaqueToken, { session, token }: TokenInSession): Promise<OpaqueToken> {
    // Later than the start of this request: who asks from now on was, or could have been, answered.
    const now = new Date();
    const next = this.refreshTokens.next(shown);
    session.refreshed(now);
    const used = { ...token, usedAt: now, successorId: next.id };
    await this.sessions.rotate(session, used, newRefreshToken(session, next, now));
    return next;
  }

  private repeat(
    shown: OpaqueToken,
    { successor }: TokenInSession,
    verdict: string,
  ): OpaqueToken | undefined {
    return verdict === 'repeat' && successor ? this.refreshTokens.again(shown, successor) : undefined;
  }
}
