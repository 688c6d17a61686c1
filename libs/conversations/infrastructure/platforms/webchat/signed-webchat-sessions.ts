import { Injectable } from '@nestjs/common';
import { forbidden, newId } from '#kernel';
import { Settings } from '#platform/config/settings';
import { WebchatSessions } from '../../../application/services/webchat-sessions.js';
import { webchatCredentials } from './webchat-credentials.js';
import { WebchatSession } from './webchat-session.js';

@Injectable()
export class SignedWebchatSessions extends WebchatSessions {
  constructor(private readonly settings: Settings) {
    super();
  }

  override async open(
    channelId: string,
    credentials: unknown,
    earlier: string | undefined,
    origin: string | undefined,
  ): Promise<{ session: string; resumed: boolean }> {
    const { sessionSecret, allowedOrigins } = webchatCredentials.parse(credentials);
    this.mustBeAllowed(origin, allowedOrigins);
    const known = earlier ? await WebchatSession.verify(earlier, sessionSecret) : null;
    const threadKey = known?.verified ? known.threadKey : undefined;
    const session = await WebchatSession.issue(channelId, threadKey ?? newId(), sessionSecret);
    return { session, resumed: threadKey !== undefined };
  }

  /** Our own page of the chat is always one of them. */
  private mustBeAllowed(origin: string | undefined, allowed: readonly string[]): void {
    if (origin === undefined || allowed.length === 0 || allowed.includes(origin)) return;
    if (origin === new URL(this.settings.http.publicBaseUrl).origin) return;
    throw forbidden('conversations.origin-not-allowed', 'This chat may not be used on pages of this site.');
  }
}
