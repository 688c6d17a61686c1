import { CommandHandler, CurrentContext, type ICommandHandler } from '#kernel';
import type { Session } from '../../../domain/session.js';
import { SessionRepository } from '../../../domain/session.repository.js';
import { RefreshTokens } from '../../services/refresh-tokens.js';
import { type LoggedOut, LogOut } from './log-out.command.js';

@CommandHandler(LogOut)
export class LogOutHandler implements ICommandHandler<LogOut> {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly refreshTokens: RefreshTokens,
    private readonly contexts: CurrentContext,
  ) {}

  async execute({ refreshToken, sessionId }: LogOut): Promise<LoggedOut> {
    const session = refreshToken === undefined ? await this.own(sessionId) : await this.ofToken(refreshToken);
    if (!session) return { sessionId: null };
    session.end('logged-out', new Date());
    await this.sessions.update(session);
    return { sessionId: session.id };
  }

  private async ofToken(text: string): Promise<Session | undefined> {
    const shown = this.refreshTokens.parse(text);
    const found = shown && (await this.sessions.findByToken(shown.id));
    return found && shown.matches(found.token.hash) ? found.session : undefined;
  }

  private async own(sessionId: string | undefined): Promise<Session | undefined> {
    const { actor } = this.contexts.get();
    if (sessionId === undefined || actor.kind !== 'user') return undefined;
    const session = await this.sessions.find(sessionId);
    return session?.userId === actor.id ? session : undefined;
  }
}
