import { CommandHandler, type ICommandHandler } from '#kernel';
import { viewerIdleEnd } from '../../../domain/viewer-session.js';
import { ViewerSessionRepository } from '../../../domain/viewer-session.repository.js';
import { RenewViewer } from './renew-viewer.command.js';

@CommandHandler(RenewViewer)
export class RenewViewerHandler implements ICommandHandler<RenewViewer> {
  constructor(private readonly sessions: ViewerSessionRepository) {}

  async execute({ viewerSessionId }: RenewViewer): Promise<void> {
    const session = await this.sessions.find(viewerSessionId);
    if (session) await this.sessions.renew(viewerSessionId, viewerIdleEnd(new Date(), session.endsAt));
  }
}
