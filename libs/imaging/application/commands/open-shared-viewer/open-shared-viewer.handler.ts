import { CommandHandler, type ICommandHandler, newId } from '#kernel';
import { ViewerSession } from '../../../domain/viewer-session.js';
import { ViewerSessionRepository } from '../../../domain/viewer-session.repository.js';
import { ViewerStudyFinder } from '../../services/viewer-study-finder.js';
import { ViewerTokens } from '../../services/viewer-tokens.js';
import type { ViewerAddressView } from '../open-viewer/viewer-address.view.js';
import { OpenSharedViewer } from './open-shared-viewer.command.js';

@CommandHandler(OpenSharedViewer)
export class OpenSharedViewerHandler implements ICommandHandler<OpenSharedViewer> {
  constructor(
    private readonly sessions: ViewerSessionRepository,
    private readonly finder: ViewerStudyFinder,
    private readonly tokens: ViewerTokens,
  ) {}

  async execute({ shareLinkId, studyInstanceUid, until }: OpenSharedViewer): Promise<ViewerAddressView> {
    const { shown, allowed } = await this.finder.find({ studyInstanceUids: [studyInstanceUid] });
    const id = newId();
    const code = this.tokens.newCode(id);
    const now = new Date();
    const session = ViewerSession.start(
      {
        id,
        audience: 'share',
        holderId: shareLinkId,
        loginSessionId: null,
        studies: allowed,
        code,
        until,
      },
      now,
    );
    await this.sessions.removeLongEnded(now);
    await this.sessions.add(session);
    return { url: this.tokens.addressOf(code, shown), expiresAt: session.codeUntil };
  }
}
