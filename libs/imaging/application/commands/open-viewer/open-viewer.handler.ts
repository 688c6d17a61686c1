import { CommandHandler, CurrentContext, type ICommandHandler, newId } from '#kernel';
import { viewerForPeople } from '../../../domain/viewer-session.errors.js';
import { ViewerSession } from '../../../domain/viewer-session.js';
import { ViewerSessionRepository } from '../../../domain/viewer-session.repository.js';
import { ViewerStudyFinder } from '../../services/viewer-study-finder.js';
import { ViewerTokens } from '../../services/viewer-tokens.js';
import { OpenViewer } from './open-viewer.command.js';
import type { ViewerAddressView } from './viewer-address.view.js';

@CommandHandler(OpenViewer)
export class OpenViewerHandler implements ICommandHandler<OpenViewer> {
  constructor(
    private readonly sessions: ViewerSessionRepository,
    private readonly finder: ViewerStudyFinder,
    private readonly tokens: ViewerTokens,
    private readonly context: CurrentContext,
  ) {}

  async execute({ studyId, studyInstanceUids, priors }: OpenViewer): Promise<ViewerAddressView> {
    const { actor } = this.context.get();
    if (actor.kind !== 'user' || !actor.sessionId) throw viewerForPeople();
    const isList = studyId === undefined && !studyInstanceUids?.length;
    const studies = isList
      ? undefined
      : await this.finder.find({
          ...(studyId && { studyId }),
          ...(studyInstanceUids && { studyInstanceUids }),
          ...(priors && { priors }),
        });
    const id = newId();
    const code = this.tokens.newCode(id);
    const now = new Date();
    const session = ViewerSession.start(
      {
        id,
        audience: 'staff',
        holderId: actor.id,
        loginSessionId: actor.sessionId,
        studies: studies?.allowed ?? null,
        code,
      },
      now,
    );
    await this.sessions.removeLongEnded(now);
    await this.sessions.add(session);
    return { url: this.tokens.addressOf(code, studies?.shown ?? []), expiresAt: session.codeUntil };
  }
}
