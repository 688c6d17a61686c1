import { CommandHandler, type ICommandHandler } from '#kernel';
import { viewerCodeNotValid } from '../../../domain/viewer-session.errors.js';
import type { ViewerSession } from '../../../domain/viewer-session.js';
import { ViewerSessionRepository } from '../../../domain/viewer-session.repository.js';
import { ViewerTokens } from '../../services/viewer-tokens.js';
import { EnterViewer, type ViewerKey } from './enter-viewer.command.js';

@CommandHandler(EnterViewer)
export class EnterViewerHandler implements ICommandHandler<EnterViewer> {
  constructor(
    private readonly sessions: ViewerSessionRepository,
    private readonly tokens: ViewerTokens,
  ) {}

  async execute(command: EnterViewer): Promise<ViewerKey> {
    const code = this.tokens.code(command.code);
    const session = code && (await this.sessions.find(code.id));
    if (!session) throw viewerCodeNotValid();
    const now = new Date();
    const key = this.tokens.newKey(session.id);
    const former = await this.former(command.formerKey, now);
    session.enter(code, key, now, former);
    await this.sessions.update(session);
    if (former) {
      former.end(now);
      await this.sessions.update(former);
    }
    return { key: key.text, endsAt: session.endsAt };
  }

  private async former(text: string | undefined, now: Date): Promise<ViewerSession | undefined> {
    const key = text === undefined ? undefined : this.tokens.key(text);
    const session = key && (await this.sessions.find(key.id));
    return session?.isOpenTo(key!, now) ? session : undefined;
  }
}
