import { Injectable } from '@nestjs/common';
import { newId } from '#kernel';
import { WebchatSessions } from '../../../application/services/webchat-sessions.js';
import { webchatCredentials } from './webchat-credentials.js';
import { WebchatSession } from './webchat-session.js';

@Injectable()
export class SignedWebchatSessions extends WebchatSessions {
  override async open(
    channelId: string,
    credentials: unknown,
    earlier: string | undefined,
  ): Promise<{ session: string; resumed: boolean }> {
    const { sessionSecret } = webchatCredentials.parse(credentials);
    const known = earlier ? await WebchatSession.verify(earlier, sessionSecret) : null;
    const threadKey = known?.verified ? known.threadKey : undefined;
    const session = await WebchatSession.issue(channelId, threadKey ?? newId(), sessionSecret);
    return { session, resumed: threadKey !== undefined };
  }
}
